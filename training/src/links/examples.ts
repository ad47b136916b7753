import {
  type ContentPrint,
  candidatePairs,
  fingerprint,
  type ReportPrint,
  STORY_FEATURES,
  type StoryWeights,
  storyFeatures,
  storyLikeness,
  TELLING_FEATURES,
  tellingFeatures,
} from "@onrecord/compare/learn";
import type { Reading } from "@onrecord/record";
import type { Pair } from "./newton.ts";

/** A document of ECB+ with its event mentions: offsets are half-open UTF-16 offsets. */
export interface Document {
  readonly id: string;
  readonly topic: string;
  readonly subtopic: string;
  readonly published: string | null;
  readonly text: string;
  readonly events: readonly {
    readonly head: readonly [number, number];
    readonly chain: string;
    readonly validated: boolean;
  }[];
}

/** A document as it is compared, with the chains of the tellings that the annotation speaks of. */
export interface Labelled {
  readonly document: Document;
  readonly print: ReportPrint;
  readonly content: ContentPrint;
  /** Chains by telling id. */
  readonly chains: ReadonlyMap<string, string>;
}

const spansOf = ({ events, predicates = [] }: Reading): { id: string; start: number; end: number }[] => [
  ...events.flatMap(({ id, triggers }) => triggers.map(({ start, end }) => ({ id, start, end }))),
  ...predicates
    .filter(({ event }) => event === null)
    .map(({ span: { start, end } }) => ({ id: `p${start}`, start, end })),
];

/** The span that has most of a head and least beside it; the first of equals. */
function closest(spans: ReturnType<typeof spansOf>, [from, to]: readonly [number, number]) {
  const shared = ({ start, end }: { start: number; end: number }) => {
    const common = Math.min(end, to) - Math.max(start, from);
    return common <= 0 ? 0 : common / (Math.max(end, to) - Math.min(start, from));
  };
  const best = Math.max(0, ...spans.map(shared));
  return best === 0 ? undefined : spans.find((span) => shared(span) === best);
}

/** `reading` is the document's, with its predicates. */
export function labelled(document: Document, reading: Reading): Labelled {
  const { id, events } = document;
  const spans = spansOf(reading);
  const chains = new Map<string, string>();
  for (const { head, chain, validated } of events) {
    const found = closest(spans, head);
    if (validated && found && !chains.has(found.id)) chains.set(found.id, chain);
  }
  const { print, content } = fingerprint({ id, reading });
  return { document, print, content, chains };
}

/** Every pair of documents that share words. */
export function storyPairs(list: readonly Labelled[]): Pair[] {
  return list.flatMap((a, i) =>
    list.slice(i + 1).flatMap((b): Pair[] => {
      const features = storyFeatures(a.print, b.print);
      if (!features) return [];
      const same = a.document.topic === b.document.topic && a.document.subtopic === b.document.subtopic;
      // Whether both have a date says something of this corpus alone: learned beside the rest and then left out.
      const dated = a.print.day !== null && b.print.day !== null ? 1 : 0;
      return [{ values: [...STORY_FEATURES.map((name) => features[name]), dated], same }];
    }),
  );
}

const LEAST_STORY = 0.1;

/** Every pair of annotated tellings, of one topic, that would be held against each other. */
export function tellingPairs(list: readonly Labelled[], weights: StoryWeights): Pair[] {
  return [...Map.groupBy(list, ({ document }) => document.topic).values()].flatMap((documents) => {
    const told = documents.flatMap(({ print, content, chains }) =>
      content.tellings.flatMap((telling) => {
        const chain = chains.get(telling.id);
        return chain === undefined ? [] : [{ print, content, telling, chain }];
      }),
    );
    const stories = new Map<string, number>();
    const storyOf = (a: { print: ReportPrint }, b: { print: ReportPrint }): number => {
      if (a.print === b.print) return 1;
      const key = `${a.print.report}\n${b.print.report}`;
      const known = stories.get(key) ?? storyLikeness(a.print, b.print, weights);
      stories.set(key, known);
      return known;
    };
    return candidatePairs(told).flatMap(([i, k]): Pair[] => {
      const [a, b] = [told[i]!, told[k]!];
      const story = storyOf(a, b);
      if (story < LEAST_STORY) return [];
      const features = tellingFeatures(a.telling, b.telling, story, a.print === b.print);
      return [{ values: TELLING_FEATURES.map((name) => features[name]), same: a.chain === b.chain }];
    });
  });
}
