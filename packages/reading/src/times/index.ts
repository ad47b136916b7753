import type { Sentence, Token } from "@onrecord/language";
import type { Times } from "../lexicon/times.ts";
import { stage, type TimeMention } from "../stage.ts";
import type { Interval } from "./civil.ts";
import { findTimes } from "./find.ts";
import { DATE_LINES, dateLine, publicationDay } from "./published.ts";

/** Month names that are somebody's surname here ("Theresa May", no day beside it), in small letters. */
function monthSurnames(sentences: readonly Sentence[], lexicon: Times): Set<string> {
  const is = (token: Token | undefined, ...wanted: string[]) =>
    lexicon.classes(token?.form.toLowerCase() ?? "").some(([cls]) => wanted.includes(cls));
  const found = new Set<string>();
  for (const { tokens } of sentences) {
    for (const { i, form } of tokens) {
      const before = tokens[i - 1];
      if (before?.upos !== "PROPN" || !/^\p{Lu}/u.test(form) || !is(tokens[i], "month")) continue;
      if (!is(before, "month", "weekday") && !/^\d/.test(tokens[i + 1]?.form ?? "")) found.add(form.toLowerCase());
    }
  }
  return found;
}

/** Time expressions, normalised against the day of publication. The date line itself is left out. */
export const times = stage({
  name: "times",
  reads: ["report", "analysis"],
  writes: "times",
  judgedBy: "events.time",
  run({ report, analysis }, { lexicon: { times: lexicon } }): readonly TimeMention[] {
    const { text, sentences, names } = analysis;
    const today = publicationDay(report.published, sentences, lexicon);
    const surnames = monthSurnames(sentences, lexicon);
    const told: Interval[] = [];
    const bySentence = Map.groupBy(names, (name) => name.sentence);
    return sentences.flatMap((sentence) => {
      if (sentence.index < DATE_LINES && dateLine(sentence, lexicon) !== undefined) return [];
      return findTimes(sentence, lexicon, { text, today, told, surnames, names: bySentence.get(sentence.index) ?? [] });
    });
  },
});
