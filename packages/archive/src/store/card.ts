import type { ReportRef } from "@onrecord/record/asking";
import type { StoredStep } from "../database/tables.ts";

/**
 * Around the ids of actors, with commas, where a card has the actors themselves: who they are held to be may change at any time. JSON has
 * no such character.
 */
export const GAP = "\u0001";

const gap = (ids: readonly string[]): string => (ids.length === 0 ? "" : `${GAP}${ids.join()}${GAP}`);

const stepOf = ({ who, ...step }: StoredStep): string =>
  `{"who":${who === null ? "null" : gap([who])},${JSON.stringify(step).slice(1)}`;

/** What a list shows of an event, but for the event itself and for what linking finds. */
export interface Card {
  readonly id: string;
  readonly report: ReportRef;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly place: { readonly name: string; readonly coordinates: readonly [number, number] | null } | null;
  readonly ladder: readonly StoredStep[];
  readonly review: string;
  readonly corrected: readonly string[];
  readonly notes: readonly unknown[];
}

/** The fields of a card as JSON without the braces around them, ready to be sent but for its gaps. */
export function cardOf({ actors, recipients, ladder, ...plain }: Card): string {
  const fields = JSON.stringify(plain).slice(1, -1);
  return `${fields},"actors":[${gap(actors)}],"recipients":[${gap(recipients)}],"ladder":[${ladder.map(stepOf).join()}]`;
}
