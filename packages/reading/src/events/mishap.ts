import type { Sentence } from "@onrecord/language";
import type { Frames } from "../lexicon/frames.ts";

const FEWEST = 4;
/** Words of accidents for each word of arms. */
const OUTWEIGHS = 4;

/** Whether a report is about an accident or a disaster, in which people are killed and houses destroyed by nobody. */
export function isAboutMishap(sentences: readonly Sentence[], frames: Frames): boolean {
  let mishap = 0;
  let arms = 0;
  for (const { tokens } of sentences) {
    for (const { lemma } of tokens) {
      const word = lemma.toLowerCase();
      if (frames.inClass("mishap", word)) mishap++;
      else if (frames.inClass("arms", word)) arms++;
    }
  }
  return mishap >= FEWEST && mishap >= arms * OUTWEIGHS;
}
