import type { Actors } from "./actors.ts";
import type { Cues } from "./cues.ts";
import type { Frames } from "./frames.ts";
import type { Times } from "./times.ts";

/** The vocabularies that the stages read with. */
export interface Lexicon {
  /** Hash over all packed vocabularies. */
  readonly version: string;
  readonly actors: Actors;
  readonly cues: Cues;
  readonly frames: Frames;
  readonly times: Times;
}
