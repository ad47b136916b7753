import * as z from "zod/mini";
import { present, type SourceItem } from "../document.ts";
import { SourceError } from "../errors.ts";

const optional = z.optional(z.nullable(z.string()));
const Fields = z.object({
  id: optional,
  text: z.string(),
  published: optional,
  outlet: optional,
  url: optional,
  title: optional,
  author: optional,
  language: optional,
});

/** One JSON value as a report; its text is kept exactly as given. */
function itemOf(value: unknown, origin: string): SourceItem {
  const checked = Fields.safeParse(value);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    const error = new SourceError(
      "INPUT_NO_TEXT",
      origin,
      `is no report: ${issue?.path.join(".") || "the value"}: ${issue?.message ?? "wrong"}.`,
      'Give an object with "text" and, if known, "published", "outlet", "url", "title", "id".',
    );
    return { kind: "problem", error, origin };
  }
  const { id, text, ...rest } = checked.data;
  return { kind: "document", origin, document: { text, ...(id ? { id } : {}), ...present(rest), notes: [] } };
}

function notJson(origin: string, cause: unknown): SourceError {
  const why = cause instanceof Error ? cause.message : String(cause);
  const next = "Give one JSON document, or one a line (NDJSON).";
  return new SourceError("INPUT_NOT_JSON", origin, `is not JSON: ${why}.`, next);
}

/** One JSON document, such as a line of NDJSON. */
export function fromJsonLine(source: string, origin: string): SourceItem {
  try {
    return itemOf(JSON.parse(source), origin);
  } catch (cause) {
    return { kind: "problem", error: notJson(origin, cause), origin };
  }
}

/** The report or the list of reports that a JSON file holds; those that are none come as problems. */
export function* fromJson(source: string, origin: string): Generator<SourceItem> {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (cause) {
    throw notJson(origin, cause);
  }
  if (!Array.isArray(value)) yield itemOf(value, origin);
  else for (const [i, item] of value.entries()) yield itemOf(item, `${origin}[${i}]`);
}
