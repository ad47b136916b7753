import * as z from "zod/mini";
import { InputError } from "../errors.ts";
import { type Document, present } from "./document.ts";

const optional = z.optional(z.nullable(z.string()));
const Fields = z.object({
  id: optional,
  text: z.string(),
  published: optional,
  outlet: optional,
  url: optional,
  title: optional,
  author: optional,
});

/** One JSON value as a report; its text is kept exactly as given. */
function toDocument(value: unknown, origin: string): Document {
  const checked = Fields.safeParse(value);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    throw new InputError(
      "INPUT_NO_TEXT",
      origin,
      `is no report: ${issue?.path.join(".") || "the value"}: ${issue?.message ?? "wrong"}.`,
      'Give an object with "text" and, if known, "published", "outlet", "url", "title", "id".',
    );
  }
  const { id, text, ...rest } = checked.data;
  return { origin, text, ...(id ? { id } : {}), ...present(rest), notes: [] };
}

function parse(source: string, origin: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new InputError(
      "INPUT_NOT_JSON",
      origin,
      `is not JSON: ${why}.`,
      "Give one JSON document, or one a line (NDJSON).",
    );
  }
}

/** The report or the list of reports that a JSON file holds; those that are none come as errors. */
export function fromJson(source: string, origin: string): (Document | InputError)[] {
  const value = parse(source, origin);
  if (!Array.isArray(value)) return [toDocument(value, origin)];
  return value.map((item, i) => attempt(() => toDocument(item, `${origin}[${i}]`)));
}

/** One report a line; a bad line is an error of its own. */
export function fromNdjson(source: string, origin: string): (Document | InputError)[] {
  return source
    .split("\n")
    .map((line, i) => [line, `${origin}:${i + 1}`] as const)
    .filter(([line]) => line.trim() !== "")
    .map(([line, at]) => attempt(() => toDocument(parse(line, at), at)));
}

function attempt(make: () => Document): Document | InputError {
  try {
    return make();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}
