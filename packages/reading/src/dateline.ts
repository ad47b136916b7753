import type { Sentence } from "@onrecord/language";

/** A dateline stands at the head of one of the first sentences, behind the headline. */
const OPENING_SENTENCES = 4;
const LONGEST = 14;
const CAPITALS = /^\p{Lu}[\p{Lu}.'’-]+$/u;

/**
 * Number of tokens that a dateline takes up at the head of a sentence: "CAIRO (AP) —", "NAIROBI, Aug 26 -"; 0 if there is none. It
 * says where and when the report was filed, not where and when anything happened.
 */
export function datelineOf({ tokens, index }: Sentence): number {
  if (index >= OPENING_SENTENCES || !CAPITALS.test(tokens[0]?.form ?? "")) return 0;
  for (let i = 1; i < Math.min(tokens.length, LONGEST); i++) {
    const { form, upos } = tokens[i]!;
    if (/^(?:—|–|--?)$/.test(form)) return i + 1;
    const belongs = /^(?:PROPN|NUM|PUNCT|SYM|X)$/.test(upos) || CAPITALS.test(form) || /^\p{Lu}/u.test(form);
    if (!belongs || form === ".") return 0;
  }
  return 0;
}
