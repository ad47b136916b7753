import type { GoldSpan } from "./types.ts";

/** The character offsets that the spans cover. */
export const characters = (spans: readonly GoldSpan[]): Set<number> => {
  const found = new Set<number>();
  for (const { start, end } of spans) for (let at = start; at < end; at++) found.add(at);
  return found;
};

export const touch = (a: GoldSpan, b: GoldSpan): boolean => a.start < b.end && b.start < a.end;

export const shared = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number => {
  let both = 0;
  for (const item of a) if (b.has(item)) both++;
  return both;
};

/** Shared items over all items; 0 for two empty sets. */
export const jaccard = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number => {
  const both = shared(a, b);
  const all = a.size + b.size - both;
  return all === 0 ? 0 : both / all;
};

/** Share of both sides' triggers that touch one of the other side. */
export const triggerOverlap = (a: readonly GoldSpan[], b: readonly GoldSpan[]): number => {
  if (a.length + b.length === 0) return 0;
  const left = a.filter((span) => b.some((other) => touch(span, other))).length;
  const right = b.filter((span) => a.some((other) => touch(span, other))).length;
  return (left + right) / (a.length + b.length);
};
