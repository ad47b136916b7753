import type { NameType } from "../types.ts";

/** Begin, inside, last, outside and unit labels (BILOU, Ratinov & Roth 2009) of the four types of name. */
export const NAME_TYPES: readonly NameType[] = ["person", "organization", "place", "other"];
export const OUTSIDE = 0;
export const LABEL_COUNT = 1 + 4 * NAME_TYPES.length;

const BEGIN = 0;
const INSIDE = 1;
const LAST = 2;
const UNIT = 3;

function label(part: number, type: number): number {
  return 1 + 4 * type + part;
}

export function typeOf(label: number): number {
  return (label - 1) >> 2;
}

/** Whether `next` may follow `last`; a sentence starts and ends as if outside. */
export function mayFollow(last: number, next: number): boolean {
  const open = last !== OUTSIDE && ((last - 1) & 3) <= INSIDE;
  const goesOn = next !== OUTSIDE && (((next - 1) & 3) === INSIDE || ((next - 1) & 3) === LAST);
  return open ? goesOn && typeOf(last) === typeOf(next) : !goesOn;
}

export function startsName(label: number): boolean {
  return label !== OUTSIDE && (((label - 1) & 3) === BEGIN || ((label - 1) & 3) === UNIT);
}

/** Writes the labels of a name from `first` to `last`, both inclusive. */
export function markName(labels: Uint8Array, first: number, last: number, type: number): void {
  if (first === last) labels[first] = label(UNIT, type);
  else {
    labels.fill(label(INSIDE, type), first + 1, last);
    labels[first] = label(BEGIN, type);
    labels[last] = label(LAST, type);
  }
}

/** The names that a well-formed list of labels tells of. */
export function namesIn(labels: Uint8Array, length: number): { first: number; last: number; type: number }[] {
  const names: { first: number; last: number; type: number }[] = [];
  let first = 0;
  for (let i = 0; i < length; i++) {
    const part = (labels[i]! - 1) & 3;
    if (labels[i] === OUTSIDE) continue;
    if (part === BEGIN || part === UNIT) first = i;
    if (part === LAST || part === UNIT) names.push({ first, last: i, type: typeOf(labels[i]!) });
  }
  return names;
}
