import { align } from "./align.ts";
import type { FoundMention, GoldDocument } from "./types.ts";

export interface LinkCounts {
  readonly gold: number;
  readonly aligned: number;
  /** Links between two documents: in the gold, found between aligned mentions, and right. */
  readonly goldLinks: number;
  readonly foundLinks: number;
  readonly rightLinks: number;
}

interface Aligned {
  readonly document: string;
  readonly gold: string;
  readonly found: string | null;
}

const pairsOf = (count: number): number => (count * (count - 1)) / 2;

/** Pairs of two documents among the items. */
const between = (items: readonly Aligned[]): number => {
  const perDocument = Map.groupBy(items, ({ document }) => document);
  return pairsOf(items.length) - [...perDocument.values()].reduce((sum, list) => sum + pairsOf(list.length), 0);
};

/** Links between documents over the validated mentions of the gold; a mention that was not found has no links. */
export function scoreLinks(
  documents: readonly GoldDocument[],
  found: ReadonlyMap<string, readonly FoundMention[]>,
): LinkCounts {
  const all = documents.flatMap(({ id, events }): Aligned[] => {
    const gold = events.filter(({ validated }) => validated);
    const mine = found.get(id) ?? [];
    const pairs = align(gold, mine);
    return gold.map((event, i) => {
      const at = pairs.get(i);
      return { document: id, gold: event.chain, found: at === undefined ? null : mine[at]!.chain };
    });
  });
  const aligned = all.filter(({ found: chain }) => chain !== null);
  const sum = (groups: Iterable<readonly Aligned[]>): number => [...groups].reduce((n, group) => n + between(group), 0);
  const chains = [...Map.groupBy(aligned, ({ found: chain }) => chain).values()];
  return {
    gold: all.length,
    aligned: aligned.length,
    goldLinks: sum(Map.groupBy(all, ({ gold }) => gold).values()),
    foundLinks: sum(chains),
    rightLinks: chains.reduce((n, chain) => n + sum(Map.groupBy(chain, ({ gold }) => gold).values()), 0),
  };
}

/**
 * B3 (Bagga and Baldwin 1998) of a clustering of all items: F1 of the mean precision and recall over the items. `gold` and `found` name
 * the cluster of each item.
 */
export function bCubed(gold: readonly string[], found: readonly string[]): number {
  const sizes = (names: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    return counts;
  };
  const [golds, founds] = [sizes(gold), sizes(found)];
  const both = sizes(gold.map((name, i) => `${name}\n${found[i]}`));
  let precision = 0;
  let recall = 0;
  gold.forEach((name, i) => {
    const common = both.get(`${name}\n${found[i]}`)!;
    precision += common / founds.get(found[i]!)!;
    recall += common / golds.get(name)!;
  });
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) / gold.length;
}
