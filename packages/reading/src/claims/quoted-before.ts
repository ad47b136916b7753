import type { Sentence } from "@onrecord/language";
import { dependents } from "../tree/subtree.ts";
import type { Piece, Scene } from "./candidate.ts";
import { type Accepted, inTextOrder } from "./decode.ts";
import { passedOn } from "./passed-on.ts";
import { joined, phraseOf, quotingsIn } from "./quoted-as.ts";
import { sourceAt } from "./source-words.ts";

/** What stands before a token of a sentence, without a phrase and the marks beside it. */
function before(content: readonly Piece[], s: number, token: number, phrase: Piece, sentence: Sentence): Piece[] {
  const isMark = (i: number) => sentence.tokens[i]?.upos === "PUNCT" && !/^["“”'‘’]$/.test(sentence.tokens[i]!.form);
  return content.flatMap((piece) => {
    if (piece.sentence !== s) return [piece];
    let last = Math.min(piece.last, token - 1);
    if (piece.first <= phrase.first && phrase.first <= last) last = phrase.first - 1;
    if (piece.first > phrase.first && piece.first <= phrase.last) return [];
    while (last >= piece.first && isMark(last)) last--;
    return last >= piece.first ? [{ ...piece, last }] : [];
  });
}

/** The claims without some, each with its parent as before; what stood in one of them stands where it stood. */
function without(claims: readonly Accepted[], gone: ReadonlySet<number>): Accepted[] {
  const kept = claims.map((_, i) => i).filter((i) => !gone.has(i));
  const parentOf = (i: number): number => {
    const { parent } = claims[i]!;
    return gone.has(parent) ? parentOf(parent) : parent;
  };
  return kept.map((i) => ({ ...claims[i]!, parent: kept.indexOf(parentOf(i)) }));
}

/**
 * What is said before "quoted as saying": "P, the paper quoted the mayor as saying" is the mayor's word inside the paper's, "P, the mayor was quoted as
 * saying" the mayor's alone.
 */
export function withQuotedBefore(scene: Scene, accepted: readonly Accepted[]): Accepted[] {
  const claims = [...accepted];
  const gone = new Set<number>();
  scene.analysis.sentences.forEach((sentence, s) => {
    for (const { quoting, saying } of quotingsIn(sentence)) {
      const outer = claims.findIndex(
        ({ candidate: c }) => c.sentence === s && c.cue.first <= quoting && quoting <= c.cue.last,
      );
      const about = dependents(sentence, quoting, "nsubj:pass")[0];
      const speaker = about ?? dependents(sentence, quoting, "obj")[0];
      if (outer < 0 || !speaker) continue;
      const { candidate, content } = claims[outer]!;
      const words = phraseOf(sentence, s, speaker.i);
      const said = before(content, s, Math.min(quoting, candidate.cue.first), words, sentence);
      const goesOn = content.some(
        (piece) => piece.sentence === s && piece.last > saying && sentence.tokens[piece.last]!.head !== saying,
      );
      if (said.length === 0 || goesOn || !said.some((piece) => piece.sentence === s)) continue;
      claims.forEach(({ candidate: c }, i) => {
        if (i !== outer && c.sentence === s && c.token === saying) gone.add(i);
      });
      const source = sourceAt(scene, sentence, words, "cited");
      const until = { ...candidate.cue, last: Math.max(candidate.cue.last, saying) };
      if (about) claims[outer] = { ...claims[outer]!, candidate: { ...candidate, cue: until, source }, content: said };
      else {
        const shown = joined([words, { sentence: s, first: saying - 1, last: saying }], s);
        const cue = { ...candidate.cue, last: Math.min(candidate.cue.last, Math.max(quoting, words.first - 1)) };
        const told = passedOn(scene, sentence, saying, source, said, claims[outer]!, outer);
        claims[outer] = { ...claims[outer]!, candidate: { ...candidate, cue }, content: [...said, ...shown] };
        claims.push(told);
      }
    }
  });
  return inTextOrder(without(claims, gone));
}
