import type { Sentence, Token } from "@onrecord/language";
import { base, dependents, isUnder, subtree } from "./subtree.ts";
import { withTokens } from "./with-tokens.ts";

/** Words that open a clause as well as a phrase. */
const OPENERS = /^(?:after|before|since|as|until|once|because|while|when|though|although)$/i;

interface Opened {
  readonly verb: Token;
  readonly subject: Token;
  readonly opener: Token;
  /** A name behind a comma that the tree takes for the subject. */
  readonly name: Token | undefined;
  /** Phrases between the subject and its verb, which the tree hangs on the verb above. */
  readonly parts: readonly Token[];
}

const isTensed = (sentence: Sentence, { xpos, i }: Token) =>
  /^VB[DPZ]$/.test(xpos) || (xpos.startsWith("VB") && dependents(sentence, i, "aux", "aux:pass").length > 0);

/** A name that says who the noun before its comma is: "the envoy, Jan Novak, a day after ...". */
const isApposed = ({ tokens }: Sentence, { upos, i }: Token): boolean =>
  upos === "PROPN" && tokens[i - 1]?.form === "," && tokens[i - 2]?.upos === "NOUN";

const lastOf = (sentence: Sentence, { i }: Token): number => Math.max(i, ...subtree(sentence, i));

/** The phrases of a verb that follow one another right behind a phrase of it, up to a token: "at a mine" in "an explosion at a mine killed ten". */
function partsBehind(sentence: Sentence, phrase: Token, end: number): Token[] | undefined {
  const parts: Token[] = [];
  let last = lastOf(sentence, phrase);
  for (const next of dependents(sentence, phrase.head, "obl").filter(({ i }) => i > phrase.i && i < end)) {
    const [opener] = dependents(sentence, next.i, "case");
    if (opener?.i !== last + 1 || OPENERS.test(opener.form)) return undefined;
    parts.push(next);
    last = lastOf(sentence, next);
  }
  return last === end - 1 ? parts : undefined;
}

/** The phrase right before the verb of a clause that lacks its subject, hung with its opening word on the verb above or a noun below that. */
function subjectOf(sentence: Sentence, verb: Token): Opened | undefined {
  if (base(verb.deprel) !== "advcl" || verb.head < 0 || verb.head > verb.i || !isTensed(sentence, verb))
    return undefined;
  const [name, ...others] = dependents(sentence, verb.i, "nsubj", "csubj", "mark", "expl");
  if (others.length > 0 || (name && !isApposed(sentence, name))) return undefined;
  const from = Math.min(verb.i, ...dependents(sentence, verb.i, "aux", "aux:pass", "advmod").map(({ i }) => i));
  for (const phrase of sentence.tokens.slice(verb.head + 1, from)) {
    if (!/^(?:obl|nmod)$/.test(base(phrase.deprel)) || !/^(?:NOUN|PROPN|PRON)$/.test(phrase.upos)) continue;
    if (!isUnder(sentence, phrase.i, verb.head)) continue;
    const parts = partsBehind(sentence, phrase, from);
    const opener = dependents(sentence, phrase.i, "case")[0];
    if (parts && opener && OPENERS.test(opener.form)) return { verb, subject: phrase, opener, name, parts };
  }
  return undefined;
}

/**
 * The sentence with the subjects of clauses below their verbs: "after a vessel rammed the boat" read as "after a vessel" and a verb without
 * a subject, which would take that of the clause above.
 */
export function giveClauseSubjects(sentence: Sentence): Sentence {
  const moved = new Map<number, Partial<Token>>();
  for (const token of sentence.tokens) {
    const found = subjectOf(sentence, token);
    if (!found) continue;
    const { verb, subject, opener, name, parts } = found;
    const isPassive = dependents(sentence, verb.i, "aux:pass").length > 0;
    moved.set(subject.i, { head: verb.i, deprel: isPassive ? "nsubj:pass" : "nsubj" });
    moved.set(opener.i, { head: verb.i, deprel: "mark" });
    for (const part of parts) moved.set(part.i, { head: subject.i, deprel: "nmod" });
    if (name) moved.set(name.i, { head: name.i - 2, deprel: "appos" });
  }
  if (moved.size === 0) return sentence;
  return withTokens(sentence, (token) => ({ ...token, ...moved.get(token.i) }));
}
