import { z } from "@hono/zod-openapi";

const HINTS: Record<string, string> = {
  limit: "How many at most.",
  cursor: "What the page before gave as `next`.",
  report: "Id of a report.",
  outlet: "Names of outlets; repeat the parameter for several.",
  publishedFrom: "Published on or after this ISO 8601 date or instant.",
  publishedTo: "Published before it.",
  readBy: "As of: only what had been read by this instant.",
  text: 'Words of the text: `grain -wheat "black sea" or azov`.',
  source: "On whose word: id of an actor, country code, or words of a name.",
  sourceKind: "Kind of source; `own` is what reports say in their own voice.",
  actor: "Who did it: id of an actor, country code, or words of a name.",
  recipient: "To whom: id of an actor, country code, or words of a name.",
  dyad: "Two that are both in the event, in either part.",
  type: "PLOVER event types.",
  mode: "PLOVER modes.",
  status: "Whether it happened, as the report has it.",
  from: "Said to happen on or after this ISO 8601 date or instant.",
  to: "Said to happen before it.",
  place: "Id of an actor or words of a place's name.",
  agreement: "Id of an agreement.",
  happening: "Id of a happening.",
  minOrigins: "Told by so many independent origins at least.",
  contradicted: "Whether reports contradict each other about it.",
  minConfidence: "0 to 1.",
  review: "What people decided about it.",
  about: "Named in what is said: id of an actor, country code, or words of a name.",
  cueKind: "Kind of reporting word.",
  name: "Words of the name.",
  kind: "Kinds.",
  country: "ISO 3166-1 alpha-3 codes, or one of PLOVER's.",
  sector: "PLOVER sector codes.",
  party: "Id of an actor, country code, or words of a name.",
  stage: "Stages.",
  feed: "Id of a feed.",
};

/** Commas stand in names of outlets, so that these come as repeated parameters alone. */
const NOT_SPLIT = new Set(["outlet"]);

type Raw = string | string[] | undefined;

function bare(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? bare(schema.unwrap() as z.ZodType)
    : schema;
}

const split = (raw: unknown) => (typeof raw === "string" ? raw.split(",") : raw);
const listed = (raw: unknown) => (typeof raw === "string" ? [raw] : raw);
const counted = (raw: unknown) =>
  typeof raw === "string" && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(raw) ? Number(raw) : raw;
const told = (raw: unknown) => (raw === "true" || raw === "1" ? true : raw === "false" || raw === "0" ? false : raw);
const asWritten = (raw: unknown) => raw;

function coercion(name: string, schema: z.ZodType): (raw: unknown) => unknown {
  if (schema instanceof z.ZodArray || schema instanceof z.ZodTuple) return NOT_SPLIT.has(name) ? listed : split;
  if (schema instanceof z.ZodNumber) return counted;
  if (schema instanceof z.ZodBoolean) return told;
  return asWritten;
}

type Query<S extends z.ZodRawShape> = z.ZodObject<{ [K in keyof S]: z.ZodType<z.output<S[K]>, Raw> }, z.core.$strict>;

/**
 * A filter as query parameters: lists repeated or with commas, numbers and booleans as their words. A parameter that the filter
 * does not have is refused.
 */
export function queryOf<S extends z.ZodRawShape>(shape: S): Query<S> {
  const fields = Object.entries(shape).map(([name, field]) => {
    const schema = field as z.ZodType;
    const inner = schema instanceof z.ZodDefault ? (schema.unwrap() as z.ZodType) : schema;
    const coerced = z.preprocess(coercion(name, bare(schema)), inner);
    const listOrFilter = name !== "outlet" || bare(schema) instanceof z.ZodArray;
    const hint = listOrFilter ? HINTS[name] : undefined;
    const settled =
      schema instanceof z.ZodDefault
        ? coerced.default(schema.parse(undefined))
        : schema instanceof z.ZodOptional
          ? coerced.optional()
          : coerced;
    return [name, hint ? settled.openapi({ param: { description: hint } }) : settled];
  });
  return z.strictObject(Object.fromEntries(fields)) as unknown as Query<S>;
}
