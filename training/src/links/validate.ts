import { cluster, compareReports, type StoryWeights, storiesAmong, type TellingWeights } from "@onrecord/compare/learn";
import type { Labelled } from "./examples.ts";

export interface Weights {
  readonly story: StoryWeights;
  readonly telling: TellingWeights;
}

interface Mention {
  readonly document: string;
  readonly chain: string;
}

const pairsOf = (count: number): number => (count * (count - 1)) / 2;

/** Pairs of mentions in two documents. */
function between(mentions: readonly Mention[]): number {
  const perDocument = Map.groupBy(mentions, ({ document }) => document);
  return pairsOf(mentions.length) - [...perDocument.values()].reduce((sum, list) => sum + pairsOf(list.length), 0);
}

const sameChain = (mentions: readonly Mention[]): number =>
  [...Map.groupBy(mentions, ({ chain }) => chain).values()].reduce((sum, list) => sum + between(list), 0);

function linksFound(list: readonly Labelled[], { story, telling }: Weights, threshold: number) {
  const byId = new Map(list.map((one) => [one.document.id, one]));
  const links = list.flatMap((a, i) => list.slice(i + 1).flatMap((b) => compareReports(a.print, b.print, story) ?? []));
  const clusters = storiesAmong([...byId.keys()], links).flatMap((reports) =>
    cluster(
      reports.map((report) => byId.get(report)!.content),
      links,
      threshold,
      telling,
    ),
  );
  const known = clusters.map((told) =>
    told.flatMap(({ content, telling: { id } }): Mention[] => {
      const chain = byId.get(content.report)!.chains.get(id);
      return chain === undefined ? [] : [{ document: content.report, chain }];
    }),
  );
  const sum = (count: (mentions: readonly Mention[]) => number) => known.reduce((total, one) => total + count(one), 0);
  return { found: sum(between), right: sum(sameChain) };
}

const goldLinks = (list: readonly Labelled[]): number =>
  sameChain(
    list.flatMap(({ document: { id, events } }) =>
      events.filter(({ validated }) => validated).map(({ chain }): Mention => ({ document: id, chain })),
    ),
  );

/**
 * Precision and recall of the links between documents, at each threshold, over topics that the weights have not seen: each fold of topics is
 * linked with what is learned from the others.
 */
export function crossValidated(
  list: readonly Labelled[],
  folds: number,
  thresholds: readonly number[],
  learn: (list: readonly Labelled[]) => Weights,
): { threshold: number; precision: number; recall: number }[] {
  const topics = [...new Set(list.map(({ document }) => document.topic))].sort();
  const parts = Array.from({ length: folds }, (_, fold) => {
    const held = new Set(topics.filter((_, i) => i % folds === fold));
    const isHeld = ({ document }: Labelled) => held.has(document.topic);
    return { held: list.filter(isHeld), weights: learn(list.filter((one) => !isHeld(one))) };
  });
  const gold = parts.reduce((sum, { held }) => sum + goldLinks(held), 0);
  return thresholds.map((threshold) => {
    const counts = parts.map(({ held, weights }) => linksFound(held, weights, threshold));
    const [found, right] = (["found", "right"] as const).map((of) => counts.reduce((sum, one) => sum + one[of], 0));
    return { threshold, precision: right! / found!, recall: right! / gold };
  });
}
