import type { Analysis } from "@onrecord/language";
import { Container } from "@onrecord/language/model/container.ts";
import { type ClaimModel, type ClaimWeights, claimFile, readClaimModel } from "@onrecord/reading/claims";
import { freeze } from "../freeze.ts";
import type { Article } from "./article.ts";
import { type Examples, examplesOf } from "./examples.ts";
import { fitCues, fitRoles } from "./fit.ts";
import type { Linear } from "./linear.ts";
import { CUE_SEEDS, CUES, GOLD_COPIES, ROLES } from "./settings.ts";

type Log = (line: string) => void;

export interface Trained {
  /** Learned on the same examples in several orders. */
  readonly cues: readonly Linear[];
  readonly roles: ReturnType<typeof fitRoles>;
  readonly calibration: Float32Array;
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

/** Learns from articles' examples; `calibration` as `calibrationFor` fits it. */
export function trainClaims(lessons: readonly Examples[], calibration: Float32Array, log: Log): Trained {
  return {
    calibration,
    cues: CUE_SEEDS.map((seed) =>
      fitCues(
        lessons.flatMap(({ cues }) => cues),
        { ...CUES, seed },
        log,
      ),
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

export function frozen({ cues, roles: { linear, pairs }, calibration }: Trained): ClaimWeights {
  return {
    cue: freeze(cues[0]!.features, cues, { least: 0.01, rowLeast: 0.04, scale: SCALE }),
    roles: freeze(linear.features, [linear], { least: 0.03, rowLeast: 0.1, scale: SCALE }),
    units: Float32Array.of(1 / SCALE, 1 / SCALE),
    pairs,
    calibration,
  };
}

/** The model that the weights make once they are rounded as the file keeps them. */
export function modelOf(trained: Trained): ClaimModel {
  const [header, arrays] = claimFile(frozen(trained));
  return readClaimModel(new Container("claims", header, arrays));
}
