import type { Candidate, Piece, Scene } from "./candidate.ts";
import { entryOf } from "./entry.ts";
import { sourceAt } from "./source-words.ts";

/** The claim whose cue is a colon between who speaks and what is said. `odds`: log-odds that it is one. */
export function claimByColon(
  scene: Scene,
  colon: number,
  source: Piece,
  content: readonly Piece[],
  odds: number,
): Candidate {
  const sentence = scene.analysis.sentences[source.sentence]!;
  const cue = { sentence: source.sentence, first: colon, last: colon };
  return {
    sentence: source.sentence,
    token: colon,
    cue,
    ...entryOf(sentence, colon, cue, scene.cues),
    content,
    source: sourceAt(scene, sentence, source, "heading"),
    odds,
    scored: false,
  };
}
