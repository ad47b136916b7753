import { framesOf, packedFrames } from "./lexicon/frames.ts";
import type { PackedFrames, TriggerPart, TriggerWords } from "./lexicon/frames.types.ts";
import type { Reader } from "./read.ts";

type Triggers = PackedFrames["triggers"][TriggerPart];

/** The triggers of both, those of frames that are replaced left out; positions of the own frames come after the others. */
function mergedTriggers(base: Triggers, own: Triggers, kept: ReadonlyMap<number, number>, offset: number): Triggers {
  const merged = new Map<string, TriggerWords[]>();
  const add = (lemma: string, words: TriggerWords) => merged.set(lemma, [...(merged.get(lemma) ?? []), words]);
  for (const [lemma, list] of Object.entries(base)) {
    for (const words of list) {
      const frame = kept.get(words.frame);
      if (frame !== undefined) add(lemma, { ...words, frame });
    }
  }
  for (const [lemma, list] of Object.entries(own)) {
    for (const words of list) add(lemma, { ...words, frame: words.frame + offset });
  }
  for (const list of merged.values()) list.sort((a, b) => b.words.length - a.words.length);
  return Object.fromEntries(merged);
}

/** The program's frames with a user's: a frame with the id of one of the program's replaces it. */
function mergedFrames(own: PackedFrames): PackedFrames {
  const replaced = new Set(own.frames.map(({ id }) => id));
  const kept = new Map<number, number>();
  const frames = packedFrames.frames.filter(({ id }, i) => {
    if (replaced.has(id)) return false;
    kept.set(i, kept.size);
    return true;
  });
  const part = (name: TriggerPart) =>
    mergedTriggers(packedFrames.triggers[name], own.triggers[name], kept, frames.length);
  return {
    ...packedFrames,
    frames: [...frames, ...own.frames],
    triggers: { verb: part("verb"), noun: part("noun"), adjective: part("adjective") },
    classes: { ...packedFrames.classes, ...own.classes },
    topics: [...own.topics, ...packedFrames.topics],
    contexts: own.contexts,
  };
}

/**
 * A reader that reads by a user's frames as well.
 * @param version what the frames are known by in the readings: it is added to the version of the lexicon
 */
export function withCodebook(reader: Reader, own: PackedFrames, version: string): Reader {
  const lexicon = { ...reader.resources.lexicon, frames: framesOf(mergedFrames(own)) };
  return {
    ...reader,
    resources: { ...reader.resources, lexicon },
    engine: { ...reader.engine, lexicon: `${reader.engine.lexicon}+${version}` },
  };
}

export type { PackedFrames };
export { packedFrames };
