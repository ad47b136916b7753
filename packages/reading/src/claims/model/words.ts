import type { Sentence } from "@onrecord/language";
import { hashString } from "@onrecord/language/model/hash.ts";
import { base } from "../../tree/subtree.ts";
import type { Scene } from "../candidate.ts";

/** The words of a sentence as numbers that features are made of. */
export interface Words {
  readonly form: Int32Array;
  readonly lemma: Int32Array;
  readonly upos: Int32Array;
  readonly xpos: Int32Array;
  /** Relation to the head, with and without its subtype. */
  readonly deprel: Int32Array;
  readonly base: Int32Array;
  /** What the cue lexicon says of the lemma: part, class and kind; 0 where it says nothing. */
  readonly cue: Int32Array;
  /** The kind of claim that the lexicon gives the lemma as a verb or a noun; 0 where it has none. */
  readonly kind: Int32Array;
  /** Type of the name that the word stands in, or 0. */
  readonly name: Int32Array;
}

const NUMBER = /^[+-]?[\d.,:/]*\d[\d.,:/]*%?$/;

function written(form: string): string {
  if (NUMBER.test(form)) return "0";
  return form
    .toLowerCase()
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]|``|''/g, '"')
    .replace(/[–—―]|--+/g, "-");
}

function lexical({ cues }: Scene, upos: string, lemma: string, form: string): string {
  if (upos === "VERB" || upos === "AUX") {
    const entry = cues.find("verb", lemma);
    return entry ? `v ${entry.class} ${entry.frames.includes("clause")}` : "";
  }
  if (upos === "NOUN") {
    const entry = cues.find("noun", lemma);
    if (entry) return `n ${entry.class}`;
    return cues.find("document", lemma)
      ? "d"
      : cues.find("collective", lemma) || cues.find("anonymous", lemma)
        ? "c"
        : "";
  }
  if (upos === "ADJ" || upos === "ADV")
    return cues.find("adj", form) ? "a" : cues.find("adv", form) ? "r" : cues.find("amod", form) ? "m" : "";
  return "";
}

function kindOf({ cues }: Scene, upos: string, lemma: string): string {
  const part = upos === "VERB" || upos === "AUX" ? "verb" : upos === "NOUN" ? "noun" : undefined;
  return (part && cues.find(part, lemma)?.kind) ?? "";
}

/** Reads the words of one sentence. */
export function wordsOf(scene: Scene, sentence: Sentence): Words {
  const { tokens } = sentence;
  const column = (value: (i: number) => string) =>
    Int32Array.from(tokens, (_, i) => {
      const text = value(i);
      return text === "" ? 0 : hashString(text);
    });
  const types = new Array<string>(tokens.length).fill("");
  for (const { sentence: s, first, last, type } of scene.analysis.names) {
    if (s === sentence.index) types.fill(type, first, last + 1);
  }
  const lemmas = tokens.map(({ lemma, form }) => (NUMBER.test(form) ? "0" : lemma.toLowerCase()));
  return {
    form: column((i) => written(tokens[i]!.form)),
    lemma: column((i) => lemmas[i]!),
    upos: column((i) => tokens[i]!.upos),
    xpos: column((i) => tokens[i]!.xpos),
    deprel: column((i) => tokens[i]!.deprel),
    base: column((i) => base(tokens[i]!.deprel)),
    cue: column((i) => lexical(scene, tokens[i]!.upos, lemmas[i]!, tokens[i]!.form.toLowerCase())),
    kind: column((i) => kindOf(scene, tokens[i]!.upos, lemmas[i]!)),
    name: column((i) => types[i]!),
  };
}
