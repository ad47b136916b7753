import type { Reading } from "@onrecord/record";

type Visit = (span: { start: number; end: number; text?: string }) => object;

/** Gives a copy of a JSON value in which every span was passed through `visit`. */
function mapSpans(value: unknown, visit: Visit): unknown {
  if (Array.isArray(value)) return value.map((item) => mapSpans(item, visit));
  if (value === null || typeof value !== "object") return value;
  const object = value as Record<string, unknown>;
  if (typeof object.start === "number" && typeof object.end === "number") return visit(object as never);
  return Object.fromEntries(Object.entries(object).map(([key, item]) => [key, mapSpans(item, visit)]));
}

/** A reading without its text and the words of its spans, which follow from the text and the offsets: a third of the size. */
export function compact(reading: Reading): unknown {
  const { text } = reading.report;
  const bare = mapSpans(reading, (span) => {
    const { start, end } = span;
    return text.slice(start, end) === span.text ? { start, end } : span;
  }) as Reading;
  return { ...bare, report: { ...bare.report, text: "" } };
}

/** Undoes {@link compact}. */
export function expand(stored: unknown, text: string): Reading {
  const full = mapSpans(stored, (span) => ({
    ...span,
    text: span.text ?? text.slice(span.start, span.end),
  })) as Reading;
  return { ...full, report: { ...full.report, text } };
}
