import fc from "fast-check";
import { SCHEMAS } from "./document.ts";

type Schema = Record<string, unknown>;

/** Schemas that hold themselves end here. */
const DEEPEST = 8;

const REF = "#/components/schemas/";

/** What no schema asks for: other types, hostile texts, deep and wide things. */
export const junk = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    null,
    "",
    "\0",
    "\ud800",
    "'; drop table report; --",
    "<script>alert(1)</script>",
    "9999-12-31",
    "2024-02-30",
    "http://127.0.0.1/",
    "javascript:alert(1)",
    -1,
    1e308,
    [],
    {},
    [[[[[[]]]]]],
    { __proto__: null, constructor: "x" },
    "x".repeat(5000),
  ),
);

function textOf({
  enum: choices,
  const: only,
  format,
  pattern,
  minLength = 0,
  maxLength = 60,
}: Schema): fc.Arbitrary<unknown> {
  if (only !== undefined) return fc.constant(only);
  if (Array.isArray(choices)) return fc.constantFrom(...(choices as unknown[]));
  // An address of a private network: nothing is fetched from anywhere.
  if (format === "uri")
    return fc.constantFrom("http://127.0.0.1:9/feed.xml", "https://[::1]/", "http://10.0.0.1/a?b=c");
  if (format === "date") return fc.constantFrom("2024-05-06", "0001-01-01", "9999-12-31");
  if (format === "date-time") return fc.constantFrom("2024-05-06T07:08:09Z", "2024-05-06T07:08:09+14:00");
  if (pattern !== undefined) return fc.constantFrom("ada", "x.y-z", "2024-05-06");
  const longest = Math.max(Number(minLength), Math.min(Number(maxLength), 60));
  return fc.oneof(
    fc.string({ unit: "grapheme", minLength: Number(minLength), maxLength: longest }),
    fc.constantFrom("event", "stage", "status", "actors", "Peru seized a boat of Chile on Monday."),
  );
}

/** Values that mostly fit a schema of the document; `ids` are mixed in where a text is asked for. */
export function fitting(schema: Schema, ids: readonly string[], depth = 0): fc.Arbitrary<unknown> {
  if (depth > DEEPEST) return junk;
  const ref = schema.$ref as string | undefined;
  if (ref) return fitting(SCHEMAS[ref.slice(REF.length)] as Schema, ids, depth + 1);
  const choices = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined;
  if (choices) return fc.oneof(...choices.map((choice) => fitting(choice, ids, depth + 1)));
  const all = schema.allOf as Schema[] | undefined;
  if (all)
    return fc.tuple(...all.map((one) => fitting(one, ids, depth + 1))).map((parts) => Object.assign({}, ...parts));
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case "object": {
      const fields = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
      const values = Object.fromEntries(
        fields.map(([name, field]) => [
          name,
          fc.oneof({ weight: 12, arbitrary: fitting(field, ids, depth + 1) }, { weight: 1, arbitrary: junk }),
        ]),
      );
      return fc.record(values, { requiredKeys: (schema.required as string[] | undefined) ?? [] });
    }
    case "array":
      return fc.array(fitting((schema.items ?? {}) as Schema, ids, depth + 1), { maxLength: 3 });
    case "integer":
      return fc.integer({ min: Number(schema.minimum ?? -5), max: Number(schema.maximum ?? 1000) });
    case "number":
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case "boolean":
      return fc.boolean();
    case "string":
      return ids.length > 0 && schema.enum === undefined && schema.const === undefined && schema.format === undefined
        ? fc.oneof({ weight: 2, arbitrary: textOf(schema) }, { weight: 1, arbitrary: fc.constantFrom(...ids) })
        : textOf(schema);
    default:
      return junk;
  }
}
