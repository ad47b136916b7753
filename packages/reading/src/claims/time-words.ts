import type { Sentence } from "@onrecord/language";
import { times } from "../lexicon/times.ts";

const YEAR = /^(?:19|20)\d\d$/;

function isOf(word: string, ...classes: readonly string[]): boolean {
  return times.classes(word.toLowerCase()).some(([cls]) => classes.includes(cls));
}

/** "Friday", "yesterday". */
export function isDay(word: string): boolean {
  return isOf(word, "weekday", "deictic");
}

/** A lemma for a time, which a parser may take for a subject ("this time not only implying ..."). */
export function isTime(lemma: string): boolean {
  return lemma === "time" || isOf(lemma, "unit", "daypart", "deictic");
}

/** "Last week", "next Friday", without a word that leads to it. */
function isNamedTime({ tokens }: Sentence, at: number): boolean {
  return isOf(tokens[at]!.form, "unit", "weekday") && at > 0 && isOf(tokens[at - 1]!.form, "rel");
}

/** "USA Today": a word of a name. */
const isNamedToday = ({ tokens }: Sentence, at: number): boolean =>
  /^Today$/.test(tokens[at]!.form) && tokens[at - 1]?.upos === "PROPN";

/** The last token of a stretch before the time that closes it: "the envoy on Friday", "the panel last week", "prosecutors in late April". */
export function beforeTime(sentence: Sentence, first: number, last: number): number {
  const { tokens } = sentence;
  let at = last;
  while (at > first + 1 && isNamedTime(sentence, at)) at -= 2;
  while (at > first && isDay(tokens[at]!.form) && !isNamedToday(sentence, at)) at--;
  let from = at;
  while (from > first && (YEAR.test(tokens[from]!.form) || isOf(tokens[from]!.form, "month", "edge", "rel"))) from--;
  const isDated = from < at && /^in$/i.test(tokens[from]!.form);
  if (isDated && from > first) at = from - 1;
  else if (at < last && at > first && /^on$/i.test(tokens[at]!.form)) at--;
  return at;
}
