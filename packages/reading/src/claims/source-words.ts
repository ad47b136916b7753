import type { Sentence } from "@onrecord/language";
import { actors } from "../lexicon/actors.ts";
import { dependents, subtree } from "../tree/subtree.ts";
import { isForm, lemmaAt, type Piece, type Scene, type SourceRule, type SourceWords } from "./candidate.ts";
import { agentOf } from "./issuer.ts";
import { headIn, shortest } from "./shortest.ts";

/** Whoever made a document that speaks ("a memo posted by the senator"): the words behind "by". "The report by the bank" as a subject stays whole. */
function agentIn(scene: Scene, sentence: Sentence, piece: Piece): Piece | undefined {
  const head = headIn(sentence, piece.first, piece.last);
  if (!scene.cues.find("document", lemmaAt(sentence, head)) && !scene.cues.find("noun", lemmaAt(sentence, head))) {
    return undefined;
  }
  const by = dependents(sentence, head, "nmod").find((phrase) =>
    dependents(sentence, phrase.i, "case").some(({ i }) => isForm(sentence, i, "by")),
  );
  if (by && /^nsubj/.test(sentence.tokens[head]!.deprel)) return undefined;
  const agents = [by?.i, ...dependents(sentence, head, "acl").map(({ i }) => agentOf(sentence, i))];
  const agent = agents.find((token) => typeof token === "number" && token > head && token <= piece.last);
  if (typeof agent !== "number") return undefined;
  const words = subtree(sentence, agent).filter((token) => token > head && token <= piece.last);
  const first = words.find((token) => sentence.tokens[token]!.upos !== "ADP");
  return first === undefined ? undefined : { ...piece, first, last: piece.last };
}

/** "The vice president, Jane Roe": the name behind a comma belongs to who is described before it. */
function withName({ analysis: { names } }: Scene, sentence: Sentence, piece: Piece): Piece {
  const head = headIn(sentence, piece.first, piece.last);
  const from = piece.last + 2;
  if (sentence.tokens[head]?.upos !== "NOUN" && sentence.tokens[head]?.upos !== "PROPN") return piece;
  if (!isForm(sentence, piece.last + 1, ",")) return piece;
  const name = names.find((one) => one.type === "person" && one.sentence === piece.sentence && one.first === from);
  const appended = dependents(sentence, head, "appos").some(({ i }) => name && i >= from && i <= name.last);
  const isPost = (token: number) => actors.noun(lemmaAt(sentence, token)).some(({ use }) => use === "role");
  const isPerson = names.some(
    (one) =>
      one.type === "person" &&
      one.sentence === piece.sentence &&
      one.last >= piece.first &&
      one.last <= piece.last &&
      !isPost(one.last),
  );
  return name && appended && !isPerson ? { ...piece, last: name.last } : piece;
}

/** The shortest words for a source in a run of tokens. */
export function sourceAt(scene: Scene, sentence: Sentence, piece: Piece, rule: SourceRule): SourceWords {
  const agent = agentIn(scene, sentence, piece);
  const span = withName(scene, sentence, shortest(scene, sentence, agent ?? piece));
  return { span, head: headIn(sentence, span.first, span.last), rule: agent ? "agent" : rule };
}
