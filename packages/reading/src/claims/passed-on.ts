import type { Sentence } from "@onrecord/language";
import type { Candidate, Piece, Scene, SourceWords } from "./candidate.ts";
import type { Accepted } from "./decode.ts";
import { entryOf } from "./entry.ts";

/** A content without a stretch of a sentence. */
export function without(content: readonly Piece[], s: number, from: number, to: number): Piece[] {
  return content.flatMap((piece) => {
    if (piece.sentence !== s || piece.last < from || piece.first > to) return [piece];
    const parts = [
      { ...piece, last: from - 1 },
      { ...piece, first: to + 1 },
    ];
    return parts.filter(({ first, last }) => first <= last);
  });
}

/** The claim whose cue is a participle beside a claim ("citing officials", "as reported by the Herald"), with that claim's odds and confidence. */
export function passedOn(
  scene: Scene,
  sentence: Sentence,
  participle: number,
  source: SourceWords,
  content: readonly Piece[],
  { candidate: { odds }, confidence }: Accepted,
  parent: number,
): Accepted {
  const s = sentence.index;
  const cue = { sentence: s, first: participle, last: participle };
  const candidate: Candidate = {
    sentence: s,
    token: participle,
    cue,
    ...entryOf(sentence, participle, cue, scene.cues),
    part: "cited",
    content,
    source,
    odds,
    scored: false,
  };
  return { candidate, content, parent, confidence };
}
