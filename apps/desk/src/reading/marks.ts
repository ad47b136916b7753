import type { Reading, Span } from "@onrecord/record";
import type { RECORD_TABS } from "../url/searches.ts";

export type Tab = (typeof RECORD_TABS)[number];

/** Something of the reading that can be chosen: its id within the reading and the words that it was read from. */
export interface Mark {
  id: string;
  tab: Tab;
  spans: Span[];
}

const first = ({ spans }: Mark) => Math.min(...spans.map(({ start }) => start), Number.MAX_SAFE_INTEGER);

/** The marks of a tab in the order of the text. */
export function marksOf(reading: Reading, tab: Tab): Mark[] {
  const marks: Record<Tab, () => Mark[]> = {
    events: () => reading.events.map(({ id, triggers, evidence }) => ({ id, tab, spans: triggers.concat(evidence) })),
    claims: () =>
      reading.claims.map(({ id, source, cue, content }) => ({
        id,
        tab,
        spans: [source?.span, cue, ...content].filter((span): span is Span => span != null),
      })),
    agreements: () => reading.agreements.map(({ id, mentions }) => ({ id, tab, spans: mentions })),
    names: () =>
      reading.entities
        .filter(({ mentions }) => mentions.length > 0)
        .map(({ id, mentions }) => ({ id, tab, spans: mentions })),
  };
  return marks[tab]().sort((a, b) => first(a) - first(b));
}

/** The mark with the tightest span around an offset: inside a long quotation, what stands in it comes first. */
export function markAt(marks: readonly Mark[], offset: number): Mark | undefined {
  let best: Mark | undefined;
  let tightest = Number.POSITIVE_INFINITY;
  for (const mark of marks) {
    for (const { start, end } of mark.spans) {
      if (offset < start || offset >= end || end - start >= tightest) continue;
      best = mark;
      tightest = end - start;
    }
  }
  return best;
}
