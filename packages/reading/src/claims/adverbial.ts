import type { Sentence } from "@onrecord/language";
import { base, dependent, dependents, subtree } from "../tree/subtree.ts";
import { type Complement, lemmaAt, type Scene } from "./candidate.ts";
import { clauseOf, clauseWithout } from "./clause.ts";

const plain = (frame: Complement["frame"], tokens: ReadonlySet<number>): Complement => ({
  frame,
  tokens,
  quotations: [],
  cue: [],
});

/** "Reportedly": the clause that the adverb stands in, or the phrase it qualifies inside one. */
export function adverbComplement(sentence: Sentence, adverb: number): Complement {
  const { head } = sentence.tokens[adverb]!;
  const above = head < 0 ? sentence.root : head;
  const participle = base(sentence.tokens[above]!.deprel) === "acl";
  const predicate = participle ? above : clauseOf(sentence, above);
  return plain("adv", clauseWithout(sentence, predicate, adverb));
}

/** "Alleged abuse of power": what the noun names. */
export function participleComplement(sentence: Sentence, participle: number): Complement | undefined {
  const { head } = sentence.tokens[participle]!;
  if (head < participle) return undefined;
  return plain("amod", new Set(subtree(sentence, head).filter((token) => token > participle)));
}

/** Words of a fixed preposition at this token, as positions; undefined if none of the lexicon begins here. */
export function prepositionAt(scene: Scene, s: number, token: number) {
  const sentence = scene.analysis.sentences[s]!;
  const first = sentence.tokens[token]!.form.toLowerCase();
  for (const { lemmas, entry } of scene.cues.phrases("prep", first)) {
    if (lemmas.every((word, k) => sentence.tokens[token + k]?.form.toLowerCase() === word)) {
      return { last: token + lemmas.length - 1, text: lemmas.join(" "), entry };
    }
  }
  return undefined;
}

/** The noun phrase after "according to": its head, or -1. */
export function prepositionObject(sentence: Sentence, first: number, last: number): number {
  const { deprel, head } = sentence.tokens[first]!;
  if ((deprel === "case" || deprel === "mark") && head > last) return head;
  for (let token = last + 1; token < Math.min(sentence.tokens.length, last + 12); token++) {
    const { upos, head: above, deprel: relation } = sentence.tokens[token]!;
    if (
      /NOUN|PROPN|PRON/.test(upos) &&
      (above <= last || above > last + 12 || !/^(?:compound|nmod|amod|flat|det)/.test(relation))
    )
      return token;
    if (upos === "PUNCT" || upos === "VERB") return -1;
  }
  return -1;
}

/** What stands on somebody's word by "according to": the sentence around a phrase that opens or closes it, else its clause. */
export function prepositionComplement(sentence: Sentence, first: number, object: number): Complement {
  const phrase = new Set([first, ...subtree(sentence, object)]);
  const { head } = sentence.tokens[object]!;
  const opens = first <= 1 || sentence.tokens[first - 1]!.form === ",";
  let predicate = clauseOf(sentence, head < 0 ? sentence.root : head);
  if (opens && isLast(sentence, phrase)) predicate = outermost(sentence, predicate);
  const tokens = clauseWithout(sentence, predicate, object);
  for (const token of phrase) tokens.delete(token);
  return plain("prep", tokens);
}

function isLast(sentence: Sentence, phrase: ReadonlySet<number>): boolean {
  const rest = Math.max(...phrase) + 1;
  return sentence.tokens.slice(rest).every((token) => token.upos === "PUNCT");
}

/** The clause that a coordinated or adverbial one belongs to; a reported clause is a whole of its own. */
function outermost(sentence: Sentence, predicate: number): number {
  let at = predicate;
  for (let steps = 0; steps < sentence.tokens.length; steps++) {
    const { head, deprel } = sentence.tokens[at]!;
    if (head < 0 || !["conj", "advcl", "acl", "parataxis"].includes(base(deprel))) return at;
    at = clauseOf(sentence, head);
  }
  return at;
}

/** Words of a fixed phrase ("make it clear") that begins at this verb; one word may stand between them. */
export function phraseAt(scene: Scene, s: number, verb: number) {
  const sentence = scene.analysis.sentences[s]!;
  for (const { lemmas, entry } of scene.cues.phrases("phrase", lemmaAt(sentence, verb))) {
    let last = verb;
    const found = lemmas.slice(1).every((word) => {
      for (let token = last + 1; token <= last + 3 && token < sentence.tokens.length; token++) {
        if (lemmaAt(sentence, token) === word) {
          last = token;
          return true;
        }
      }
      return false;
    });
    if (found) return { last, text: lemmas.join(" "), entry };
  }
  return undefined;
}

/** The clause after a fixed phrase, hung on its verb or on its last word. */
export function phraseComplement(sentence: Sentence, verb: number, last: number): Complement | undefined {
  const clause =
    dependents(sentence, verb, "ccomp").find((token) => token.i > last) ?? dependent(sentence, last, "ccomp", "advcl");
  return clause && plain("clause", new Set(subtree(sentence, clause.i)));
}
