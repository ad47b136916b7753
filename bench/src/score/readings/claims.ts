import type { ClaimLinks } from "./links.ts";
import type { Pair } from "./pairing.ts";
import { sameName } from "./parties.ts";
import { characters, jaccard, shared, touch } from "./spans.ts";
import { type ReadingTallies, setDenominators } from "./tally.ts";
import type { GoldClaim } from "./types.ts";

const OVER_ALL = [
  "claims.detection",
  "claims.source_overlap",
  "claims.source_exact",
  "claims.source_name",
  "claims.form",
  "claims.sourceKind",
  "claims.parent",
  "claims.via",
  "claims.full",
] as const;

const addContent = (tallies: ReadingTallies, gold: ReadonlySet<number>, predicted: ReadonlySet<number>): void => {
  const both = shared(gold, predicted);
  const empty = gold.size === 0 && predicted.size === 0;
  const precision = empty ? 1 : predicted.size === 0 ? 0 : both / predicted.size;
  const recall = empty ? 1 : gold.size === 0 ? 0 : both / gold.size;
  tallies.content.precision += precision;
  tallies.content.recall += recall;
  tallies.content.f1 += both > 0 ? (2 * precision * recall) / (precision + recall) : Number(empty);
  tallies.content.pairs++;
};

const judgements = (gold: GoldClaim, predicted: GoldClaim, parent: boolean) => {
  const [a, b] = [gold.source, predicted.source];
  const none = !a && !b;
  const [x, y] = [a?.span ?? null, b?.span ?? null];
  const name = none || Boolean(a && b && sameName(a.entity, b.entity));
  const via = (!gold.via && !predicted.via) || Boolean(gold.via && predicted.via && sameName(gold.via, predicted.via));
  const [content, other] = [characters(gold.content), characters(predicted.content)];
  const near = jaccard(content, other) >= 0.5 || (content.size === 0 && other.size === 0);
  return {
    "claims.detection": true,
    "claims.source_overlap": none || Boolean(x && y && touch(x, y)),
    "claims.source_exact": none || Boolean(x && y && x.start === y.start && x.end === y.end),
    "claims.source_name": name,
    "claims.form": (gold.form ?? null) === (predicted.form ?? null),
    "claims.sourceKind": (gold.sourceKind ?? null) === (predicted.sourceKind ?? null),
    "claims.parent": parent,
    "claims.via": via,
    "claims.full": name && parent && near,
  } as const;
};

/** Adds the figures of the claims of one report. Optional gold claims and their partners count nowhere. */
export const tallyClaims = (
  golds: readonly GoldClaim[],
  predictions: readonly GoldClaim[],
  allPairs: readonly Pair[],
  links: ClaimLinks,
  tallies: ReadingTallies,
): void => {
  const isOptional = (i: number): boolean => golds[i]?.optional === true;
  const ignored = new Set(allPairs.filter(([i]) => isOptional(i)).map(([, j]) => j));
  const required = golds.filter((_, i) => !isOptional(i));
  const scored = predictions.filter((_, j) => !ignored.has(j));
  const pairs = allPairs.filter(([i]) => !isOptional(i));
  setDenominators(tallies, OVER_ALL, scored.length, required.length, pairs.length);
  const nested = tallies.figures["claims.parent_nested"];
  const stated = tallies.figures["claims.via_stated"];
  nested.predicted = scored.filter((claim) => claim.parent).length;
  nested.gold = required.filter((claim) => links.effective(claim.parent) !== null).length;
  stated.predicted = scored.filter((claim) => claim.via).length;
  stated.gold = required.filter((claim) => claim.via).length;
  for (const [i, j] of pairs) {
    const [gold, predicted] = [golds[i]!, predictions[j]!];
    const parent = links.same(gold.parent, predicted.parent);
    const right = judgements(gold, predicted, parent);
    for (const figure of OVER_ALL) if (right[figure]) tallies.figures[figure].correct++;
    addContent(tallies, characters(gold.content), characters(predicted.content));
    if (links.effective(gold.parent) !== null) {
      nested.matched++;
      if (parent) nested.correct++;
    }
    if (gold.via) {
      stated.matched++;
      if (right["claims.via"]) stated.correct++;
    }
  }
};
