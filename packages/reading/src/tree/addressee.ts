import type { Sentence, Token } from "@onrecord/language";
import { dependents, isUnder, subtree } from "./subtree.ts";
import { withTokens } from "./with-tokens.ts";

/** Last token of the name that begins at a token, or -1. */
export type NameAt = (sentence: Sentence, first: number) => number;

const TELLING = /^(?:tell|inform)$/;

interface Told {
  readonly verb: Token;
  /** First token of the name, and of its article. */
  readonly first: number;
  readonly from: number;
  readonly last: number;
}

/** A name right behind "told" that the tree makes a part of the subject of what is told: "told Reuters troops had left". */
function addresseeOf(sentence: Sentence, verb: Token, nameAt: NameAt): Told | undefined {
  const { tokens } = sentence;
  if (!TELLING.test(verb.lemma) || dependents(sentence, verb.i, "obj", "iobj").length > 0) return undefined;
  const from = verb.i + 1;
  const first = /^the$/i.test(tokens[from]?.form ?? "") ? from + 1 : from;
  const last = first < tokens.length ? nameAt(sentence, first) : -1;
  if (last < 0) return undefined;
  for (const clause of dependents(sentence, verb.i, "ccomp")) {
    const subject = dependents(sentence, clause.i, "nsubj")[0];
    if (subject && subject.i > last && isUnder(sentence, last, subject.i)) return { verb, first, from, last };
  }
  return undefined;
}

/** A noun right behind "told" that the tree makes a second subject of what is told: "told the press a search had failed". */
function firstOfTwo(sentence: Sentence, verb: Token): Token | undefined {
  if (!TELLING.test(verb.lemma) || dependents(sentence, verb.i, "obj", "iobj").length > 0) return undefined;
  for (const clause of dependents(sentence, verb.i, "ccomp")) {
    const [told, subject] = dependents(sentence, clause.i, "nsubj").filter(({ i }) => i > verb.i && i < clause.i);
    if (!told || !subject || told.upos !== "NOUN") continue;
    const [from, to] = [Math.min(...subtree(sentence, told.i)), Math.max(...subtree(sentence, told.i))];
    if (from === verb.i + 1 && to + 1 === Math.min(...subtree(sentence, subject.i))) return told;
  }
  return undefined;
}

/** The sentence with nouns that are told something below the verb. */
export function freeToldNouns(sentence: Sentence): Sentence {
  const above = new Map<number, number>();
  for (const verb of sentence.tokens) {
    const told = firstOfTwo(sentence, verb);
    if (told) above.set(told.i, verb.i);
  }
  if (above.size === 0) return sentence;
  return withTokens(sentence, (token) => {
    const verb = above.get(token.i);
    return verb === undefined ? token : { ...token, head: verb, deprel: "iobj" };
  });
}

/** The sentence with whoever is told something below the verb. */
export function freeAddressees(sentence: Sentence, nameAt: NameAt): Sentence {
  const found = sentence.tokens.flatMap((token) => addresseeOf(sentence, token, nameAt) ?? []);
  if (found.length === 0) return sentence;
  return withTokens(sentence, (token) => {
    const told = found.find(({ from, last }) => token.i >= from && token.i <= last);
    if (!told) return token;
    if (token.i === told.last) return { ...token, head: told.verb.i, deprel: "iobj" };
    const isInside = token.head >= told.first && token.head < told.last;
    return isInside ? token : { ...token, head: told.last };
  });
}
