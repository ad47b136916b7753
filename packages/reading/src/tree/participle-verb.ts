import type { Sentence, Token } from "@onrecord/language";
import { isHeading } from "./headings/is-heading.ts";
import { base, dependents } from "./subtree.ts";
import { withTokens } from "./with-tokens.ts";

const BEFORE = /^(?:nsubj|compound|amod|nmod:unmarked|obl:unmarked)/;
const CONJUNCTION = /^(?:since|after|before|until|till|as|because|while|when|once)$/i;

/** The noun behind a participle or a past that the tree takes for a description of it. */
function nounOf({ tokens }: Sentence, { xpos, deprel, head, i }: Token): Token | undefined {
  const noun = /^VB[DN]$/.test(xpos) && deprel === "amod" ? tokens[head] : undefined;
  return noun && noun.i > i && /^NN/.test(noun.xpos) ? noun : undefined;
}

/** The noun or name right before a verb, adverbs aside, that hangs on one of these words. */
function nounBefore({ tokens }: Sentence, verb: Token, above: readonly Token[]): Token | undefined {
  const before = tokens.slice(0, verb.i).findLast(({ upos }) => upos !== "ADV" && upos !== "AUX");
  // "Emir" may be tagged as an adjective, but hangs as a noun.
  const isNominal = before !== undefined && (/^(?:NN|PRP$|WP|WDT)/.test(before.xpos) || before.deprel === "compound");
  if (!before || !isNominal || !BEFORE.test(before.deprel)) return undefined;
  return above.some(({ i }) => i === before.head) ? before : undefined;
}

/** Whether a noun stands where a whole sentence or what is said would, without a verb. */
const isVerbless = (sentence: Sentence, { deprel, i }: Token): boolean =>
  /^(?:root|ccomp|parataxis)$/.test(deprel) && dependents(sentence, i, "cop").length === 0;

/**
 * The subject of a verb that hangs on its object. A past is no description at all; a participle is none where it is in the perfect ("it had
 * targeted militants"), or where its subject is told apart by an article of its own ("since a junta seized power") or by its place, since what
 * describes a noun stands before all of it ("the junta dissolved parliament").
 */
function subjectOf(sentence: Sentence, verb: Token, noun: Token): Token | undefined {
  const subject = nounBefore(sentence, verb, [verb, noun]);
  if (!subject || verb.xpos === "VBD") return subject;
  const isOwn = subject.head === verb.i;
  const isPerfect = dependents(sentence, verb.i, "aux").some(({ lemma }) => lemma === "have");
  if (isOwn && (isPerfect || dependents(sentence, subject.i, "det").length > 0)) return subject;
  // "Chad's king dissolved parliament.": a sentence with a stop has a verb, a headline ("State owned firms") need not.
  return isVerbless(sentence, noun) && !(isOwn && isHeading(sentence)) ? subject : undefined;
}

const CLAUSE: Readonly<Record<string, string>> = { obj: "ccomp", obl: "advcl", nsubj: "csubj", nmod: "acl" };

/** The sentence with verbs above the nouns behind them, which are their objects. */
export function raiseParticiples(sentence: Sentence): Sentence {
  const found = sentence.tokens.flatMap((verb) => {
    const noun = nounOf(sentence, verb);
    const subject = noun && subjectOf(sentence, verb, noun);
    return subject ? [{ verb, noun, subject }] : [];
  })[0];
  if (!found) return sentence;
  const { verb, noun, subject } = found;
  const clause = (token: Token): boolean => /^(?:punct|advcl|parataxis|cc|conj|discourse)$/.test(base(token.deprel));
  const isTemporal = dependents(sentence, noun.i, "case").some(
    ({ form, i }) => i < subject.i && CONJUNCTION.test(form),
  );
  return withTokens(sentence, (token) => {
    if (token === verb)
      return {
        ...token,
        head: noun.head,
        deprel: isTemporal ? "advcl" : (CLAUSE[noun.deprel] ?? noun.deprel),
        xpos: dependents(sentence, verb.i, "aux").length > 0 ? verb.xpos : "VBD",
      };
    if (token === noun) return { ...token, head: verb.i, deprel: "obj" };
    if (token === subject) {
      const noun = token.upos === "ADJ" ? { upos: "NOUN", xpos: "NN" } : {};
      return { ...token, ...noun, head: verb.i, deprel: "nsubj" };
    }
    if (token.head !== noun.i) return token;
    if (token.i < subject.i) {
      if (/^(?:det|amod|compound|nummod|nmod:poss)/.test(token.deprel)) return { ...token, head: subject.i };
      return { ...token, head: verb.i, deprel: token.deprel === "case" && isTemporal ? "mark" : token.deprel };
    }
    return token.i > noun.i && clause(token) && isVerbless(sentence, noun) ? { ...token, head: verb.i } : token;
  });
}
