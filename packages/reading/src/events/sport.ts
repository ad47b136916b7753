import type { Sentence } from "@onrecord/language";
import type { Frames } from "../lexicon/frames.ts";

const CROWDED = 0.012;
const FEWEST = 4;

/** Whether a report is about sport, where "attack", "beat" and "strike" tell a game. */
export function isAboutSport(sentences: readonly Sentence[], frames: Frames): boolean {
  let words = 0;
  let sport = 0;
  const kinds = new Set<string>();
  for (const { tokens } of sentences) {
    for (const { lemma } of tokens) {
      words++;
      const word = lemma.toLowerCase();
      if (!frames.inClass("sport", word)) continue;
      sport++;
      kinds.add(word);
    }
  }
  return kinds.size >= FEWEST && sport / words > CROWDED;
}
