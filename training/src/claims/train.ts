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

/** What articles have to learn from; those with nested attributions are few, and count several times. */
export function lessonsOf(articles: readonly Analysed[]): Examples[] {
  return articles.flatMap(({ article, analysis }) => {
    const examples = examplesOf(article, analysis);
    return Array.from({ length: article.nested ? GOLD_COPIES : 1 }, () => examples);
  });
}

export function trainClaims(lessons: readonly Examples[], log: Log): Trained {
  return {
    cues: fitCues(
      lessons.flatMap(({ cues }) => cues),
      CUES,
      log,
    ),
    roles: fitRoles(
      lessons.flatMap(({ roles }) => roles),
      ROLES,
      log,
    ),
  };
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
