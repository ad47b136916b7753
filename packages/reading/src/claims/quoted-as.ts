import type { Sentence, Token } from "@onrecord/language";
import { dependents, subtree } from "../tree/subtree.ts";
import { isForm, lemmaAt, type Piece, type Scene } from "./candidate.ts";
import { type Accepted, inTextOrder } from "./decode.ts";
import { agentOf } from "./issuer.ts";
import { passedOn } from "./passed-on.ts";
import { sourceAt } from "./source-words.ts";

const QUOTING = new Set(["cite", "quote"]);

/** The words of a phrase that stand together. */
export function phraseOf(sentence: Sentence, s: number, head: number): Piece {
  const words = subtree(sentence, head);
  let [first, last] = [head, head];
  while (words.includes(first - 1)) first--;
  while (words.includes(last + 1)) last++;
  return { sentence: s, first, last };
}

/** One piece around those of the sentence, and the others as they are. */
export function joined(pieces: readonly Piece[], s: number): Piece[] {
  const here = pieces.filter(({ sentence }) => sentence === s);
  const first = Math.min(...here.map((piece) => piece.first));
  const last = Math.max(...here.map((piece) => piece.last));
  return [{ sentence: s, first, last }, ...pieces.filter(({ sentence }) => sentence !== s)];
}

/** Where a sentence has somebody quoted "as saying". */
export const quotingsIn = (sentence: Sentence): { quoting: number; saying: number }[] =>
  sentence.tokens.flatMap(({ i: saying, xpos, head: quoting }) => {
    if (xpos !== "VBG" || quoting > saying || !QUOTING.has(lemmaAt(sentence, quoting))) return [];
    const isAs = dependents(sentence, saying, "mark", "case").some(({ i }) => isForm(sentence, i, "as"));
    return isAs ? [{ quoting, saying }] : [];
  });

/**
 * "The paper quoted the mayor as saying P": the mayor says P, inside what the paper quotes. "The mayor was quoted as saying P": the mayor says it, and nobody
 * around.
 */
export function withQuotedAs(scene: Scene, accepted: readonly Accepted[]): Accepted[] {
  const claims = [...accepted];
  const claimAt = (s: number, token: number) =>
    claims.findIndex(({ candidate: c }) => c.sentence === s && c.cue.first <= token && token <= c.cue.last);
  scene.analysis.sentences.forEach((sentence, s) => {
    for (const { quoting, saying } of quotingsIn(sentence)) {
      const about = dependents(sentence, quoting, "nsubj:pass")[0];
      const isNominal = ({ i, upos }: Token) => i < saying && /^(?:NOUN|PROPN|PRON)$/.test(upos);
      const speaker = about ?? dependents(sentence, quoting, "obj", "xcomp").find(isNominal);
      const [outer, inner] = [claimAt(s, quoting), claimAt(s, saying)];
      if (!speaker) continue;
      const words = phraseOf(sentence, s, speaker.i);
      if (inner < 0) {
        const told = dependents(sentence, saying, "ccomp", "xcomp").map(({ i }) => phraseOf(sentence, s, i));
        const source = sourceAt(scene, sentence, words, "cited");
        if (outer >= 0 && !about && told.length > 0)
          claims.push(passedOn(scene, sentence, saying, source, told, claims[outer]!, outer));
        continue;
      }
      const { candidate, content } = claims[inner]!;
      const said = content.filter((piece) => piece.sentence !== s || piece.first > saying);
      if (said.length === 0 || (outer === inner && about && agentOf(sentence, quoting) !== null)) continue;
      const source = sourceAt(scene, sentence, words, "cited");
      const told = { ...claims[inner]!, candidate: { ...candidate, source }, content: said };
      claims[inner] = outer >= 0 && outer !== inner ? { ...told, parent: outer } : told;
      if (outer < 0 || outer === inner || about) continue;
      claims[outer] = { ...claims[outer]!, content: joined([...claims[outer]!.content, words, ...said], s) };
    }
  });
  return inTextOrder(claims);
}
