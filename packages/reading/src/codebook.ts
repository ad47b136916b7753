import { actorsOf, packedActors } from "./lexicon/actors.ts";
import type { PackedActors } from "./lexicon/actors.types.ts";
import { cuesOf, packedCues } from "./lexicon/cues.ts";
import { CUE_PARTS, type CuePart, type PackedCues } from "./lexicon/cues.types.ts";
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

/** What a user's files add to the lexicon or replace in it. */
export interface OwnCodebook {
  readonly frames?: PackedFrames;
  readonly actors?: PackedActors;
  readonly cues?: PackedCues;
}

/** The program's actors with a user's: a name or a noun of the user's says what the user's files say of it alone. */
function mergedActors(own: PackedActors): PackedActors {
  const base = packedActors;
  const names = Object.entries(own.names).map(
    ([name, uses]) => [name, uses.map(([use, at]) => [use, at + base.actors.length] as const)] as const,
  );
  const nouns = Object.entries(own.nouns).map(([noun, at]) => [noun, at.map((i) => i + base.entries.length)] as const);
  return {
    actors: [...base.actors, ...own.actors],
    names: { ...base.names, ...Object.fromEntries(names) },
    entries: [...base.entries, ...own.entries],
    nouns: { ...base.nouns, ...Object.fromEntries(nouns) },
    titles: { ...base.titles, ...own.titles },
    nameParts: { ...base.nameParts, ...own.nameParts },
    nounGenders: { ...base.nounGenders, ...own.nounGenders },
    male: [...base.male, ...own.male],
    female: [...base.female, ...own.female],
    holders: [...own.holders, ...base.holders],
    nobody: [...base.nobody, ...own.nobody],
  };
}

/** The program's cues with a user's: a user's cue replaces the same word of the same part. */
function mergedCues(own: PackedCues): PackedCues {
  const offset = packedCues.entries.length;
  const part = (name: CuePart) => ({
    ...packedCues.parts[name],
    ...Object.fromEntries(Object.entries(own.parts[name]).map(([cue, at]) => [cue, at + offset])),
  });
  return {
    entries: [...packedCues.entries, ...own.entries],
    parts: Object.fromEntries(CUE_PARTS.map((name) => [name, part(name)])) as PackedCues["parts"],
  };
}

/**
 * A reader that reads by a user's frames, actors and cues as well.
 * @param version what they are known by in the readings: it is added to the version of the lexicon
 */
export function withCodebook(reader: Reader, { frames, actors, cues }: OwnCodebook, version: string): Reader {
  const lexicon = {
    ...reader.resources.lexicon,
    ...(frames && { frames: framesOf(mergedFrames(frames)) }),
    ...(actors && { actors: actorsOf(mergedActors(actors)) }),
    ...(cues && { cues: cuesOf(mergedCues(cues)) }),
  };
  return {
    ...reader,
    resources: { ...reader.resources, lexicon },
    engine: { ...reader.engine, lexicon: `${reader.engine.lexicon}+${version}` },
  };
}

export type { PackedFrames };
export { packedFrames };
