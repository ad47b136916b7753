import { addCounts, type Counts, noCounts } from "../figures.ts";
import { sameName } from "./parties.ts";

/** An agreement in the resolved form of the gold files, which give no spans: parties by name. */
export interface GoldAgreement {
  readonly name: string;
  readonly kind: string;
  readonly stage: string;
  readonly parties: readonly string[];
}

export const AGREEMENT_FIGURES = ["detection", "parties", "kind", "stage"] as const;
type AgreementFigure = (typeof AGREEMENT_FIGURES)[number];
export type AgreementTallies = Record<AgreementFigure, Counts>;

export const noAgreementTallies = (): AgreementTallies => ({
  detection: noCounts(),
  parties: noCounts(),
  kind: noCounts(),
  stage: noCounts(),
});

export const addAgreementTallies = (to: AgreementTallies, from: AgreementTallies): void => {
  for (const figure of AGREEMENT_FIGURES) addCounts(to[figure], from[figure]);
};

/** Words of a name that do not tell which agreement it is. */
const COMMON = /^(?:the|a|an|of|on|in|and|with|between|for|to|agreement|accord|deal|pact|treaty)$/;

const tellingWords = (name: string): Set<string> =>
  new Set((name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !COMMON.test(word)));

/** Share of the telling words that two names have in common (Jaccard); 0 if neither has any. */
const likeness = (a: string, b: string): number => {
  const [one, other] = [tellingWords(a), tellingWords(b)];
  const common = one.intersection(other).size;
  return common === 0 ? 0 : common / one.union(other).size;
};

/**
 * Tallies of the agreements of one report. They are paired one to one, greedily, by the words that their names share. Parties are counted
 * over the pairs, by the last word of their names; of kind and stage, `gold` and `predicted` are the pairs.
 */
export const scoreAgreements = (
  golds: readonly GoldAgreement[],
  predictions: readonly GoldAgreement[],
): AgreementTallies => {
  const tallies = noAgreementTallies();
  const pairs: [number, GoldAgreement, GoldAgreement][] = golds.flatMap((gold) =>
    predictions.map((predicted): [number, GoldAgreement, GoldAgreement] => [
      likeness(gold.name, predicted.name),
      gold,
      predicted,
    ]),
  );
  const used = new Set<GoldAgreement>();
  tallies.detection.gold = golds.length;
  tallies.detection.predicted = predictions.length;
  for (const [like, gold, predicted] of pairs.sort((a, b) => b[0] - a[0])) {
    if (like === 0 || used.has(gold) || used.has(predicted)) continue;
    used.add(gold).add(predicted);
    tallies.detection.correct++;
    tallies.parties.gold += gold.parties.length;
    tallies.parties.predicted += predicted.parties.length;
    const found = gold.parties.filter((party) => predicted.parties.some((other) => sameName(party, other)));
    tallies.parties.correct += found.length;
    for (const figure of ["kind", "stage"] as const) {
      tallies[figure].gold++;
      tallies[figure].predicted++;
      if (gold[figure] === predicted[figure]) tallies[figure].correct++;
    }
  }
  return tallies;
};
