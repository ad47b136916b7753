import packed from "./times.packed.json" with { type: "json" };
import type { PackedTimes, TimePattern } from "./times.types.ts";

export type { TimeItem, TimePattern } from "./times.types.ts";

/** Words of time, and the patterns they make. */
export interface Times {
  /** Classes of a lower-cased word, each with its value. */
  classes(word: string): readonly (readonly [cls: string, value: number])[];
  readonly patterns: readonly TimePattern[];
  /** How many of a unit are surely meant by "recent weeks". */
  readonly few: number;
  /** Lemmas that point to the future on their own. */
  readonly ahead: ReadonlySet<string>;
  /** Lemmas whose infinitive lies in the future. */
  readonly toward: ReadonlySet<string>;
  /** Verbs whose present tense speaks of a timetable. */
  readonly timetable: ReadonlySet<string>;
}

function load(data: PackedTimes): Times {
  const words = new Map(Object.entries(data.words));
  return Object.freeze({
    classes: (word: string) => words.get(word) ?? [],
    patterns: data.patterns,
    few: data.few,
    ahead: new Set(data.ahead),
    toward: new Set(data.toward),
    timetable: new Set(data.timetable),
  });
}

export const times: Times = load(packed as unknown as PackedTimes);
