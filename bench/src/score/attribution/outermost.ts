import type { Reading } from "@onrecord/record";
import type { Attribution } from "./document.ts";

/** The claims without a parent in PolNeAR's form, which marks the outermost attribution only. */
export const outermost = (reading: Reading): Attribution[] =>
  reading.claims
    .filter((claim) => claim.parent === null)
    .map(({ source, cue, content }) => ({
      source: source ? [[source.span.start, source.span.end]] : [],
      cue: cue ? [[cue.start, cue.end]] : [],
      content: content.map(({ start, end }) => [start, end]),
    }));
