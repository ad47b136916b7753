import type { Reading } from "@onrecord/record";
import type { Attribution } from "./document.ts";

/** Which words of a source are taken: with all that describes it, as PolNeAR marks them, or the shortest that name it. */
export type SourceWords = "described" | "shortest";

/** The claims without a parent in PolNeAR's form, which marks the outermost attribution only. */
export const outermost = (reading: Reading, words: SourceWords = "described"): Attribution[] =>
  reading.claims
    .filter((claim) => claim.parent === null)
    .map(({ source, cue, content }) => {
      const span = (words === "described" && source?.described) || source?.span;
      return {
        source: span ? [[span.start, span.end]] : [],
        cue: cue ? [[cue.start, cue.end]] : [],
        content: content.map(({ start, end }) => [start, end]),
      };
    });
