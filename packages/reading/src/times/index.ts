import type { Name } from "@onrecord/language";
import { times as lexicon } from "../lexicon/times.ts";
import { stage, type TimeMention } from "../stage.ts";
import type { Interval } from "./civil.ts";
import { findTimes } from "./find.ts";
import { DATE_LINES, dateLine, publicationDay } from "./published.ts";

/** Month names that end somebody's name here, in small letters. */
function monthSurnames(names: readonly Name[], text: string): Set<string> {
  const found = new Set<string>();
  for (const name of names) {
    if (name.last === name.first) continue;
    const last = text.slice(name.start, name.end).split(/\s+/).at(-1)!.toLowerCase();
    if (lexicon.classes(last).some(([cls]) => cls === "month")) found.add(last);
  }
  return found;
}

/** Time expressions, normalised against the day of publication. The date line itself is left out. */
export const times = stage({
  name: "times",
  reads: ["report", "analysis"],
  writes: "times",
  judgedBy: "events.time",
  run({ report, analysis }): readonly TimeMention[] {
    const { text, sentences, names } = analysis;
    const today = publicationDay(report.published, sentences, lexicon);
    const surnames = monthSurnames(names, text);
    const told: Interval[] = [];
    const bySentence = Map.groupBy(names, (name) => name.sentence);
    return sentences.flatMap((sentence) => {
      if (sentence.index < DATE_LINES && dateLine(sentence, lexicon) !== undefined) return [];
      return findTimes(sentence, lexicon, { text, today, told, surnames, names: bySentence.get(sentence.index) ?? [] });
    });
  },
});
