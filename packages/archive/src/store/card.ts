import type { StoredStep } from "../database/tables.ts";

/**
 * Around the ids of actors, with commas, where a card has the actors themselves: who they are held to be may change at any time. JSON has
 * no such character.
 */
export const GAP = "\u0001";

type Ids = readonly string[] | string | null;

function gapOf(ids: Ids): string {
  if (ids === null) return "null";
  if (typeof ids === "string") return `${GAP}${ids}${GAP}`;
  return ids.length === 0 ? "[]" : `[${GAP}${ids.join()}${GAP}]`;
}

const stepOf = ({ who, ...step }: StoredStep): string => `{"who":${gapOf(who)},${JSON.stringify(step).slice(1)}`;

/** What a card has of the ladder and of the actors: one, none, or a list. */
export interface Gaps {
  readonly ladder: readonly StoredStep[];
  readonly actors: Readonly<Record<string, Ids>>;
}

/** What a list shows of a mark beside the mark itself: fields of JSON without the braces around them, ready to be sent but for the gaps. */
export function cardOf(fields: object, { ladder, actors }: Gaps): string {
  const gaps = Object.entries(actors).map(([name, ids]) => `"${name}":${gapOf(ids)}`);
  return [JSON.stringify(fields).slice(1, -1), ...gaps, `"ladder":[${ladder.map(stepOf).join()}]`].join();
}
