import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faults, OPERATIONS, type Operation, type Parameter } from "./testing/document.ts";
import { addSamples, openServer, PATIENCE, type TestServer } from "./testing/server.ts";

let server: TestServer;
const ids: Record<string, string[]> = {};

beforeAll(async () => {
  server = await openServer();
  await addSamples(server);
  const list = async (path: string) => (await server.json<{ items: { id: string; happening?: string }[] }>(path)).items;
  const events = await list("/api/events");
  ids["/api/reports/{id}"] = (await list("/api/reports")).map(({ id }) => id);
  ids["/api/events/{id}"] = events.map(({ id }) => id);
  ids["/api/happenings/{id}"] = events.flatMap(({ happening }) => happening ?? []);
  ids["/api/claims/{id}"] = (await list("/api/claims")).map(({ id }) => id);
  ids["/api/actors/{id}"] = (await list("/api/actors")).map(({ id }) => id);
  ids["/api/sources/{id}"] = ids["/api/actors/{id}"];
  ids["/api/agreements/{id}"] = (await list("/api/agreements")).map(({ id }) => id);
  ids["/api/agreements/{id}/storylines"] = ids["/api/agreements/{id}"];
}, PATIENCE);
afterAll(() => server?.close());

const GETS = OPERATIONS.filter(({ method, id }) => method === "get" && id !== "progress");
const junk = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.constantFrom(
    "",
    "'",
    '"',
    "a:*",
    "& | !",
    "((",
    "%",
    "\\",
    "\0",
    "2024-02-30",
    "9999-12-31",
    "-1",
    "1e9",
    "RUS,IRN",
    "<b>",
  ),
);

function likely(schema: Record<string, unknown>): fc.Arbitrary<string> {
  const items = (schema.items ?? (schema.prefixItems as unknown[] | undefined)?.[0]) as
    | Record<string, unknown>
    | undefined;
  if (items) return fc.array(likely(items), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(","));
  if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as string[]));
  if (schema.type === "boolean") return fc.constantFrom("true", "false");
  if (schema.type === "integer") return fc.integer({ min: 1, max: 60 }).map(String);
  if (schema.type === "number") return fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value.toFixed(2));
  if (typeof schema.pattern === "string") return fc.constantFrom("2024-06-01", "2025-01-17T00:00:00Z");
  return fc.constantFrom("RUS", "Iran", "treaty", "Putin", "the", "talks -sanctions", '"black sea"');
}

const value = (parameter: Parameter) =>
  fc.oneof({ weight: 4, arbitrary: likely(parameter.schema) }, { weight: 1, arbitrary: junk });

function request({ path, parameters }: Operation): fc.Arbitrary<string> {
  const query = fc.record(
    Object.fromEntries(parameters.filter((each) => each.in === "query").map((each) => [each.name, value(each)])),
    {
      requiredKeys: parameters
        .filter(({ required }) => required)
        .map(({ name }) => name)
        .filter((name) => name === "q"),
    },
  );
  const real = ids[path] ?? [];
  const id = real.length > 0 ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...real) }, junk) : junk;
  const place = fc.oneof(fc.constantFrom("RUS", "IRN", "USA"), id);
  return fc.tuple(query, id, place, place).map(([given, one, a, b]) => {
    const at = path
      .replace("{id}", () => encodeURIComponent(one.toWellFormed()) || "x")
      .replace("{a}", () => encodeURIComponent(a.toWellFormed()) || "x")
      .replace("{b}", () => encodeURIComponent(b.toWellFormed()) || "x");
    const search = new URLSearchParams(given as Record<string, string>);
    return `${at}?${search}`;
  });
}

describe("every answer is as the document says, whatever is asked", () => {
  test.each(GETS.map((operation) => [operation.id, operation] as const))(
    "%s",
    async (_, operation) => {
      const bare = await server.fetch(
        operation.path
          .replace("{id}", () => ids[operation.path]?.[0] ?? "x")
          .replace("{a}", "RUS")
          .replace("{b}", "IRN"),
      );
      expect(await faults(operation, bare)).toEqual([]);
      await fc.assert(
        fc.asyncProperty(request(operation), async (url) => {
          const response = await server.fetch(url);
          expect(response.status, url).toBeLessThan(500);
          expect(await faults(operation, response), url).toEqual([]);
        }),
        { numRuns: 25 },
      );
    },
    60_000,
  );
});
