import packed from "./cues.packed.json" with { type: "json" };
import type { CueEntry, CuePart, PackedCues } from "./cues.types.ts";

export type { CueEntry, CuePart } from "./cues.types.ts";

/** The reporting words, by part of speech and lemma (lower case). */
export interface Cues {
  find(part: CuePart, lemma: string): CueEntry | undefined;
  /** Fixed phrases that begin with this lemma, as lemmas, longest first. */
  phrases(
    part: "phrase" | "prep",
    first: string,
  ): readonly { readonly lemmas: readonly string[]; readonly entry: CueEntry }[];
}

/** Cues as they are packed, ready to look words up in. */
export function cuesOf(data: PackedCues): Cues {
  const parts = new Map(
    Object.entries(data.parts).map(([part, positions]) => [
      part,
      new Map(Object.entries(positions).map(([cue, position]) => [cue, data.entries[position]!])),
    ]),
  );
  const phrases = new Map<string, { lemmas: string[]; entry: CueEntry }[]>();
  for (const part of ["phrase", "prep"]) {
    for (const [text, entry] of parts.get(part) ?? []) {
      const lemmas = text.split(" ");
      const key = `${part} ${lemmas[0]}`;
      phrases.set(
        key,
        [...(phrases.get(key) ?? []), { lemmas, entry }].sort((a, b) => b.lemmas.length - a.lemmas.length),
      );
    }
  }
  return Object.freeze({
    find: (part: CuePart, lemma: string) => parts.get(part)?.get(lemma),
    phrases: (part: "phrase" | "prep", first: string) => phrases.get(`${part} ${first}`) ?? [],
  });
}

/** The cues that are packed with the program. */
export const packedCues = packed as PackedCues;

export const cues: Cues = cuesOf(packedCues);
