import type { Analysis } from "@onrecord/language";
import { type Cues, cues as packedWithTheProgram } from "../lexicon/cues.ts";
import type { Scene } from "./candidate.ts";
import { quoteMapOf } from "./quote-map.ts";

export function sceneOf(analysis: Analysis, cues: Cues = packedWithTheProgram): Scene {
  return { analysis, quotes: quoteMapOf(analysis), cues };
}
