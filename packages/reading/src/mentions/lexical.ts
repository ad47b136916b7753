import type { Sentence, Token } from "@onrecord/language";
import type { Actors, NameEntry } from "../lexicon/actors.ts";
import type { KnownName } from "./known-name.ts";

const LONGEST = 10;
const NOMINAL = new Set(["PROPN", "NOUN", "ADJ"]);

function isUpper(form: string): boolean {
  const first = form.charAt(0);
  return first !== first.toLowerCase() || (first >= "0" && first <= "9");
}

/** Letters alone: "the WHO" is no pronoun. */
function isAcronym(form: string): boolean {
  return form.length > 2 && /^\p{Lu}+$/u.test(form);
}

/** Demonyms, states and parties are read as adjectives and nouns too ("Turkish", "Ecuador judge", "Republicans"); other names are proper nouns. */
function fits(tokens: readonly Token[], entries: readonly NameEntry[], isShouted: boolean): boolean {
  if (tokens.some((token) => token.upos === "PROPN")) return true;
  const isLoose = ({ use, actor }: NameEntry) =>
    use === "adjective" || use === "people" || actor.sector === "PTY" || (actor.type === "state" && use === "name");
  const loose = entries.some(isLoose);
  const head = tokens.at(-1)!;
  if (tokens.length > 1) return tokens.every((token) => isUpper(token.form) || token.form.length < 4);
  if (!NOMINAL.has(head.upos)) return isAcronym(head.form) && !isShouted;
  return loose ? isUpper(head.form) : head.form === head.form.toUpperCase() && head.form.length > 1;
}

function lookUp(text: string, tokens: readonly Token[], actors: Actors): readonly NameEntry[] {
  const slice = text.slice(tokens[0]!.start, tokens.at(-1)!.end);
  const exact = actors.name(slice);
  if (exact.length > 0 || !slice.startsWith("the ")) return exact;
  const titled = actors.name(`T${slice.slice(1)}`);
  return tokens.slice(1).every((token) => token.upos === "PROPN") ? titled : [];
}

/** The names of a sentence that the lexicon knows, longest first from left to right. */
export function knownNamesOf(text: string, sentence: Sentence, actors: Actors): KnownName[] {
  const found: KnownName[] = [];
  const { tokens } = sentence;
  const isShouted = !tokens.some(({ form }) => /^\p{Ll}/u.test(form));
  for (let i = 0; i < tokens.length; i++) {
    const start = tokens[i]!;
    const reach = Math.max(actors.reach(start.form), start.form === "the" ? actors.reach("The") : 0);
    if (reach === 0) continue;
    for (let j = Math.min(tokens.length - 1, i + LONGEST); j >= i; j--) {
      if (tokens[j]!.end - start.start > reach + 2) continue;
      const words = tokens.slice(i, j + 1);
      const entries = lookUp(text, words, actors);
      if (entries.length === 0 || !fits(words, entries, isShouted)) continue;
      // "The West" of "the West Philippine Sea" is only a part of a name.
      if (start.form === "the" && /^NNPS?$/.test(tokens[j + 1]?.xpos ?? "") && entries[0]!.actor.kind === "group")
        break;
      found.push({ first: i, last: j, entries });
      i = j;
      break;
    }
  }
  return found;
}
