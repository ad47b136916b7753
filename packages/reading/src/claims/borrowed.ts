import type { Sentence } from "@onrecord/language";
import type { Candidate, Piece } from "./candidate.ts";
import { relayOf } from "./relay.ts";

const isWithin = (inner: Piece, outer: Piece): boolean =>
  inner.sentence === outer.sentence && inner.first >= outer.first && inner.last <= outer.last;

/** Whether all that a claim says is what somebody else says nearer to it: "the mission did not comment, but the envoy called it 'baseless'". */
export function isBorrowed(
  sentence: Sentence,
  { token, content, source }: Candidate,
  all: readonly Candidate[],
): boolean {
  if (!source || content.length === 0) return false;
  return all.some((other) => {
    const isOther =
      other.source !== null && other.source.head !== source.head && relayOf(sentence, other.token) === null;
    const isNearer = content.every(({ first }) => token < other.token && other.token < first);
    return isOther && isNearer && content.every((piece) => other.content.some((whole) => isWithin(piece, whole)));
  });
}
