import type { JudgedReading } from "@onrecord/reading/events";
import type { Event, Reading } from "@onrecord/record";
import { reduceType } from "@onrecord/record";

/** A half-open span of UTF-16 offsets. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** A gold reading, as far as its events are needed. */
export interface GoldReport {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly events: readonly { readonly type: string; readonly status: string; readonly triggers: readonly Span[] }[];
}

/** A sentence with the root of its event and its two parties (PLV), or with its class (ConfliBERT-CAMEO; 0 is a statement or an appeal). */
export interface Row {
  readonly text: string;
  readonly event?: string;
  readonly penta?: number;
  readonly source?: readonly Span[] | null;
  readonly target?: readonly Span[] | null;
}

/** An event with its features, and whether its type is right. */
export interface Labelled {
  readonly features: readonly string[];
  readonly label: boolean;
}

const touch = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
const rootOf = ({ type, status }: Event): string => {
  const reduced = reduceType(type, status);
  return reduced === "CONCEDE" || reduced === "RETREAT" ? "YIELD" : reduced;
};

/** Of a whole report every event counts: right is one whose words and type an annotator has too, required or optional. */
export function ofReport(gold: GoldReport, { reading, features }: JudgedReading): Labelled[] {
  return reading.events.map((event, i) => ({
    features: features[i]!,
    label: gold.events.some(
      ({ type, status, triggers }) =>
        triggers.some((a) => event.triggers.some((b) => touch(a, b))) &&
        reduceType(type as Event["type"], status as Event["status"]) === reduceType(event.type, event.status),
    ),
  }));
}

function namesOneOf(reading: Reading, ids: readonly string[], spans: readonly Span[]): boolean {
  const mentions = reading.entities.filter(({ id }) => ids.includes(id)).flatMap((entity) => entity.mentions);
  return mentions.some((mention) => spans.some((span) => touch(mention, span)));
}

/** Of a sentence with one coded event, the events between its parties count. */
export function ofCodedSentence(row: Row, { reading, features }: JudgedReading): Labelled[] {
  const [source, target] = [row.source ?? [], row.target ?? []];
  return reading.events.flatMap((event, i) => {
    const parties = [...event.actors, ...event.recipients];
    const linked = namesOneOf(reading, parties, source) && namesOneOf(reading, parties, target);
    const label = rootOf(event) === row.event;
    return linked || label ? [{ features: features[i]!, label }] : [];
  });
}

/** Of a sentence that only states something, no event but an appeal is right: the class holds appeals too. */
export function ofStatement({ reading, features }: JudgedReading): Labelled[] {
  return reading.events.flatMap((event, i) =>
    event.type === "REQUEST" ? [] : [{ features: features[i]!, label: false }],
  );
}
