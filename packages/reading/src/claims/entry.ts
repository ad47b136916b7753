import type { Sentence } from "@onrecord/language";
import type { CueEntry, CuePart, Cues } from "../lexicon/cues.ts";
import { lemmaAt, type Piece } from "./candidate.ts";

/** How a cue is taken that no lexicon holds. */
const UNKNOWN: CueEntry = { kind: "other", class: "speech", frames: [], prep: [], to: false };
/** A colon or a dash between a name and words. */
const MARK: CueEntry = { kind: "say", class: "speech", frames: ["clause", "quote"], prep: [], to: false };

const BY_FORM = ["adv", "amod", "adj"] as const;

/** What the lexicon says of a cue: of its phrase, its head with a particle, its head, or else of the first of its other words that it holds. */
export function entryOf(sentence: Sentence, head: number, cue: Piece, cues: Cues): { entry: CueEntry; part: string } {
  const { upos, form } = sentence.tokens[head]!;
  if (upos === "PUNCT" || upos === "SYM") return { entry: MARK, part: "mark" };
  const phrase = phraseIn(sentence, head, cue, cues);
  if (phrase) return phrase;
  const lemma = lemmaAt(sentence, head);
  const next = sentence.tokens[head + 1]?.form.toLowerCase() ?? "";
  const light = cues.find("light", lemma) !== undefined;
  const own = light ? undefined : byWord(sentence, head, cues, cues.find("verb", `${lemma} ${next}`));
  if (own) return own;
  for (let token = cue.first; token <= cue.last; token++) {
    const found = token === head ? undefined : byWord(sentence, token, cues);
    if (found) return found;
  }
  const verb = cues.find("verb", lemma) ?? cues.find("noun", lemma);
  if (verb) return { entry: verb, part: "verb" };
  for (const part of BY_FORM) {
    const entry = cues.find(part, form.toLowerCase());
    if (entry) return { entry, part };
  }
  return { entry: UNKNOWN, part: "other" };
}

function phraseIn(sentence: Sentence, head: number, cue: Piece, cues: Cues) {
  for (const part of ["prep", "phrase"] as const) {
    const at = (token: number) =>
      part === "prep" ? sentence.tokens[token]!.form.toLowerCase() : lemmaAt(sentence, token);
    for (let token = cue.first; token <= head; token++) {
      for (const { lemmas, entry } of cues.phrases(part, at(token))) {
        const rest = sentence.tokens.slice(token, cue.last + 1).map(({ i }) => at(i));
        if (lemmas.every((word) => rest.includes(word))) return { entry, part };
      }
    }
  }
  return undefined;
}

function byWord(sentence: Sentence, token: number, cues: Cues, first?: CueEntry) {
  const { upos, xpos, form } = sentence.tokens[token]!;
  const lemma = lemmaAt(sentence, token);
  const parts: CuePart[] =
    upos === "VERB" || xpos.startsWith("VB")
      ? ["verb"]
      : upos === "NOUN"
        ? ["noun"]
        : upos === "ADJ" || upos === "ADV"
          ? [...BY_FORM]
          : [];
  for (const part of parts) {
    const entry =
      (part === "verb" ? first : undefined) ??
      cues.find(part, part === "verb" || part === "noun" ? lemma : form.toLowerCase());
    if (entry) return { entry, part };
  }
  return undefined;
}
