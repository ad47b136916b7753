import { actors } from "./actors.ts";
import { cues } from "./cues.ts";
import { frames } from "./frames.ts";
import { times } from "./times.ts";
import type { Lexicon } from "./types.ts";
import version from "./version.packed.json" with { type: "json" };

/** The lexicon that is packed with the program. */
export const lexicon: Lexicon = Object.freeze({ version, actors, cues, frames, times });
