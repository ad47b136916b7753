import type { Sentence } from "@onrecord/language";

/** A dateline stands at the head of one of the first sentences, behind the headline. */
const OPENING_SENTENCES = 4;
const LONGEST = 14;
const CAPITALS = /^\p{Lu}[\p{Lu}.'’-]+$/u;
const DASH = /^(?:—|–|--?)$/;

/** "Lagos – The airports ...": a name, a dash and the first word of a sentence; two dashes set something apart. */
function isTownAlone(tokens: Sentence["tokens"]): boolean {
  const dashes = tokens.filter(({ form }) => DASH.test(form)).length;
  return tokens[0]!.upos === "PROPN" && dashes === 1 && /^\p{Lu}/u.test(tokens[2]?.form ?? "");
}

/** "Baghdad, Iraq –": a town, a comma, and where it is. */
function spelledOut({ tokens }: Sentence): number {
  const dash = tokens.findIndex(({ form }) => DASH.test(form));
  if (dash === 1) return isTownAlone(tokens) ? 2 : 0;
  if (dash < 3 || dash > LONGEST / 2 || tokens[0]!.upos !== "PROPN") return 0;
  const isPlaces = tokens.slice(0, dash).every(({ upos, form }) => upos === "PROPN" || form === ",");
  return isPlaces && tokens.slice(1, dash).some(({ form }) => form === ",") ? dash + 1 : 0;
}

/** "TAIPEI, Nov. 19 (CNA)": an agency in brackets closes a dateline that has no dash. */
const closes = ({ tokens }: Sentence, i: number): boolean =>
  tokens[i]!.form === ")" && CAPITALS.test(tokens[i - 1]!.form) && /^[\p{Lu}"“'‘]/u.test(tokens[i + 1]?.form ?? "");

/**
 * Number of tokens that a dateline takes up at the head of a sentence: "CAIRO (AP) —", "NAIROBI, Aug 26 -", "Oslo, Norway –"; 0 if there is none. It
 * says where and when the report was filed, not where and when anything happened.
 */
export function datelineOf(sentence: Sentence): number {
  const { tokens, index } = sentence;
  if (index >= OPENING_SENTENCES) return 0;
  if (!CAPITALS.test(tokens[0]?.form ?? "")) return spelledOut(sentence);
  for (let i = 1; i < Math.min(tokens.length, LONGEST); i++) {
    const { form, upos } = tokens[i]!;
    if (DASH.test(form) || (closes(sentence, i) && !DASH.test(tokens[i + 1]!.form))) return i + 1;
    const belongs = /^(?:PROPN|NUM|PUNCT|SYM|X)$/.test(upos) || CAPITALS.test(form) || /^\p{Lu}/u.test(form);
    if (!belongs || form === ".") return 0;
  }
  return 0;
}
