import type { Analysis } from "@onrecord/language";
import { cues } from "../lexicon/cues.ts";
import type { Scene } from "./candidate.ts";
import { quoteMapOf } from "./quote-map.ts";

export function sceneOf(analysis: Analysis): Scene {
  return { analysis, quotes: quoteMapOf(analysis), cues };
}
