import type { z } from "zod";

type Raw = Record<string, unknown>;

/** `?a=1&b=2&b=3` as `{ a: "1", b: ["2", "3"] }`: the form that the API takes too. */
export function parseSearch(text: string): Record<string, string | string[]> {
  const params = new URLSearchParams(text);
  const search: Record<string, string | string[]> = {};
  for (const key of new Set(params.keys())) {
    const values = params.getAll(key);
    search[key] = values.length > 1 ? values : (values[0] as string);
  }
  return search;
}

export function stringifySearch(search: Raw): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    if (value === undefined || value === null || value === "") continue;
    for (const one of [value].flat()) params.append(key, String(one));
  }
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}

/** A word of the URL as the kinds of value that a schema may want of it, the likeliest first. */
function readings(value: unknown): unknown[] {
  if (typeof value !== "string") return [value];
  const number = value.trim() === "" ? Number.NaN : Number(value);
  return [
    value,
    [value],
    ...(Number.isNaN(number) ? [] : [number]),
    ...(/^(true|false)$/.test(value) ? [value === "true"] : []),
  ];
}

/** Fields that may be missing, or be set to undefined to leave them out of the next URL. */
export type Accepted<S extends z.ZodRawShape> = { [K in keyof S]?: z.infer<S[K]> | undefined };

/** What of a URL's search a schema accepts, field by field: a word that it does not know is left out, and the rest holds. */
export function accepted<S extends z.ZodRawShape>(schema: z.ZodObject<S>, search: Raw): Accepted<S> {
  const kept: Raw = {};
  for (const [key, field] of Object.entries(schema.shape)) {
    if (search[key] === undefined) continue;
    for (const value of readings(search[key])) {
      const result = (field as z.ZodType).safeParse(value);
      if (!result.success) continue;
      kept[key] = result.data;
      break;
    }
  }
  return kept as Accepted<S>;
}
