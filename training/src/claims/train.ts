import type { Analysis } from "@onrecord/language";
import type { ClaimWeights } from "@onrecord/reading/claims";
import { freeze } from "../freeze.ts";
import type { Article } from "./article.ts";
import { type Examples, examplesOf } from "./examples.ts";
import { fitCues, fitRoles } from "./fit.ts";
import type { Linear } from "./linear.ts";
import { CUES, GOLD_COPIES, ROLES } from "./settings.ts";

type Log = (line: string) => void;

export interface Trained {
  readonly cues: Linear;
  readonly roles: ReturnType<typeof fitRoles>;
}

/** An article with the analysis that its examples were made from. */
export interface Analysed {
  readonly article: Article;
  readonly analysis: Analysis;
}

/** Learns from articles; those with nested attributions are few, and count several times. */
export function trainClaims(articles: readonly Analysed[], log: Log): Trained {
  const all: Examples = { cues: [], roles: [] };
  for (const { article, analysis } of articles) {
    const { cues, roles } = examplesOf(article, analysis);
    for (let copy = 0; copy < (article.nested ? GOLD_COPIES : 1); copy++) {
      all.cues.push(...cues);
      all.roles.push(...roles);
    }
  }
  return { cues: fitCues(all.cues, CUES, log), roles: fitRoles(all.roles, ROLES, log) };
}

/** Steps per unit of a weight. */
const SCALE = 2000;

export function frozen({ cues, roles: { linear, pairs } }: Trained): ClaimWeights {
  return {
    cue: freeze(cues.features, [cues], { least: 0.01, rowLeast: 0.04, scale: SCALE }),
    roles: freeze(linear.features, [linear], { least: 0.03, rowLeast: 0.1, scale: SCALE }),
    units: Float32Array.of(1 / SCALE, 1 / SCALE),
    pairs,
  };
}
