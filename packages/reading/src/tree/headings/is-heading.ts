import type { Sentence } from "@onrecord/language";

/** Whether a sentence is written as headlines are: without a stop. */
export function isHeading({ tokens }: Sentence): boolean {
  const last = tokens.at(-1);
  return last !== undefined && last.upos !== "PUNCT" && tokens.length > 2;
}
