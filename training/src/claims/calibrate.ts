import { CONFIDENCE_VALUES, confidenceValues, decode, sceneOf } from "@onrecord/reading/claims";
import { newton, type Pair } from "../links/newton.ts";
import { type Aligned, aligned } from "./aligned.ts";
import { GOLD_COPIES } from "./settings.ts";
import { type Analysed, lessonsOf, modelOf, trainClaims } from "./train.ts";

/** One article in so many is kept back to see how often the claims found in it are right. */
const PARTS = 4;
const DECAY = 1;
/** Confidence is the plain probability of the cue. */
const PLAIN = Float32Array.from({ length: CONFIDENCE_VALUES }, (_, i) => Number(i === 1));

type Found = ReturnType<typeof decode>[number];

const touches = (tokens: ReadonlySet<number> | undefined, first: number, last: number): boolean => {
  for (let token = first; token <= last; token++) if (tokens?.has(token)) return true;
  return false;
};

/** Whether an attribution has the same cue, and its source and content overlap those found. */
function agrees({ candidate, content }: Found, gold: Aligned): boolean {
  const { cue, source, sentence } = candidate;
  if (gold.sentence !== sentence || !touches(gold.cue, cue.first, cue.last)) return false;
  const sources = source ? touches(gold.source, source.span.first, source.span.last) : gold.source.size === 0;
  return sources && content.some((piece) => touches(gold.content.get(piece.sentence), piece.first, piece.last));
}

/**
 * Weights that turn what a claim was found by into how likely it is right (Platt 1999), fitted on every fourth article by a model that
 * learned from the others. Claims within others are judged where an article marks them; such articles are few, and count several times.
 */
export function calibrationFor(articles: readonly Analysed[], log: (line: string) => void): Float32Array {
  const isKept = (_: Analysed, i: number) => i % PARTS === 0;
  const rest = articles.filter((article, i) => !isKept(article, i));
  const model = modelOf(trainClaims(lessonsOf(rest), PLAIN, log));
  const pairs: Pair[] = [];
  for (const { article, analysis } of articles.filter(isKept)) {
    const golds = aligned(article, analysis).filter((gold) => gold !== null);
    for (const found of decode(sceneOf(analysis), model)) {
      if (found.parent >= 0 && !article.nested) continue;
      const right = golds.filter((gold) => agrees(found, gold));
      if (right.length > 0 && right.every(({ optional }) => optional)) continue;
      const pair = { values: confidenceValues(found.candidate, found.parent >= 0), same: right.length > 0 };
      for (let copy = 0; copy < (article.nested ? GOLD_COPIES : 1); copy++) pairs.push(pair);
    }
  }
  const weights = newton(pairs, PLAIN.length, DECAY);
  log(
    `confidence: ${pairs.length} claims of articles kept back, weights ${[...weights].map((w) => w.toFixed(3)).join(" ")}`,
  );
  return Float32Array.from(weights);
}
