import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Analysis } from "@onrecord/language";
import { type Candidate, candidatesOf, featuresOf, sceneOf } from "@onrecord/reading/claims";

/** An article with attributions as PolNeAR marks them: spans are half-open UTF-16 offsets. */
export interface Article {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly {
    readonly [part in "source" | "cue" | "content"]: readonly (readonly [number, number])[];
  }[];
}

export function articlesOf(path: string): Article[] {
  const lines = gunzipSync(readFileSync(path)).toString("utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as Article);
}

const covered = (spans: readonly (readonly [number, number])[], from: number, to: number) =>
  spans.some(([start, end]) => start < to && from < end);

/** The candidates of one article that the annotation says something of: it marks the outermost attribution alone. */
export function labelled(
  article: Article,
  analysis: Analysis,
): { candidate: Candidate; features: string[]; label: boolean }[] {
  const scene = sceneOf(analysis);
  const cues = article.attributions.flatMap(({ cue }) => cue);
  const contents = article.attributions.flatMap(({ content }) => content);
  return candidatesOf(scene).flatMap((candidate) => {
    const { start, end } = analysis.sentences[candidate.sentence]!.tokens[candidate.token]!;
    const label = covered(cues, start, end);
    if (!label && covered(contents, start, end)) return [];
    return [{ candidate, features: featuresOf(scene, candidate), label }];
  });
}
