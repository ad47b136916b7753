import { CUE_KINDS } from "@onrecord/record";
import { z } from "zod";
import {
  CUE_CLASSES,
  CUE_FRAMES,
  CUE_PARTS,
  type CueEntry,
  type CuePart,
  type PackedCues,
} from "../../src/lexicon/cues.types.ts";

const Group = z.strictObject({
  cues: z.array(z.string().regex(/^[a-z][a-z -]*$/)).min(1),
  pos: z.enum(CUE_PARTS).default("verb"),
  kind: z.enum(CUE_KINDS),
  class: z.enum(CUE_CLASSES),
  frames: z.array(z.enum(CUE_FRAMES)),
  prep: z.array(z.string()).default([]),
  to: z.boolean().default(false),
  via: z.string().optional(),
  note: z.string().optional(),
});

/** One file of cues: groups that share a kind and a way of taking their content. */
export const schema = z.array(Group);

type Group = z.infer<typeof Group>;

/** Cues by part of speech and lemma. Throws on a cue that is listed twice. */
export function compile(files: readonly unknown[]): PackedCues {
  const entries: CueEntry[] = [];
  const parts = Object.fromEntries(CUE_PARTS.map((part) => [part, {}])) as Record<CuePart, Record<string, number>>;
  for (const { cues, pos, note: _, ...entry } of (files as readonly Group[][]).flat()) {
    for (const cue of cues) {
      if (parts[pos][cue] !== undefined) throw new Error(`The ${pos} "${cue}" stands in two groups: keep one of them.`);
      parts[pos][cue] = entries.length;
    }
    entries.push(entry);
  }
  return { entries, parts };
}
