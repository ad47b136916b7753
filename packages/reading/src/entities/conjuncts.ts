import type { Sentence } from "@onrecord/language";
import type { Entities } from "../stage.ts";
import { base } from "../tree/subtree.ts";

/** "Peru, the Gambia and Chile": a name read as an apposition of the name before it, with more that an "and" joins to it, is the next of a list. */
function isListed(sentence: Sentence, child: number, above: number): boolean {
  const { deprel, xpos } = sentence.tokens[child]!;
  if (base(deprel) !== "appos" || !xpos.startsWith("NNP") || sentence.tokens[above]!.xpos !== "NNP") return false;
  return sentence.children[child]!.some(
    (below) =>
      sentence.tokens[below]!.deprel === "conj" &&
      sentence.tokens[below]!.upos === "PROPN" &&
      sentence.children[below]!.some((word) => sentence.tokens[word]!.deprel === "cc"),
  );
}

/** The heads of a coordinated phrase, the first one first: "Russia and Iran" gives both tokens. */
export function conjunctsOf(sentence: Sentence, head: number): number[] {
  const heads = [head];
  for (let i = 0; i < heads.length && heads.length < 64; i++) {
    for (const child of sentence.children[heads[i]!] ?? []) {
      const { deprel, upos } = sentence.tokens[child]!;
      const isConjunct = base(deprel) === "conj" && upos !== "VERB" && upos !== "AUX";
      if (child > heads[i]! && (isConjunct || isListed(sentence, child, heads[i]!))) heads.push(child);
    }
  }
  return heads;
}

/**
 * Positions in `entities.list` of all that a phrase names, in text order, each once: every conjunct, and for a joint mention ("the two
 * leaders") its members. A token that heads no mention adds nothing.
 */
export function entitiesOf(entities: Entities, sentence: Sentence, head: number): number[] {
  const found: number[] = [];
  for (const token of conjunctsOf(sentence, head)) {
    const mention = entities.mentionAt[sentence.index]?.[token] ?? -1;
    const entity = mention < 0 ? -1 : (entities.entityOfMention[mention] ?? -1);
    if (entity < 0) continue;
    for (const one of entities.list[entity]!.members ?? [entity]) if (!found.includes(one)) found.push(one);
  }
  return found;
}
