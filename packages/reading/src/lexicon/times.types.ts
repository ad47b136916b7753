/** One item of a pattern: what a word must be. */
export interface TimeItem {
  /** Class of words, captured under `as`; or literal words; or a Penn tag. */
  readonly cls?: string;
  readonly as?: string;
  readonly words?: readonly string[];
  readonly tag?: string;
  readonly optional?: true;
  /** Must be there, but is no part of the expression. */
  readonly context?: true;
  /** Must not be there. */
  readonly not?: true;
}

export interface TimePattern {
  readonly rule: string;
  readonly items: readonly TimeItem[];
}

/** As packed: see lexicon/times.yaml. */
export interface PackedTimes {
  /** Word to its classes, each with a value. */
  readonly words: Readonly<Record<string, readonly (readonly [cls: string, value: number])[]>>;
  readonly patterns: readonly TimePattern[];
  readonly few: number;
  readonly ahead: readonly string[];
  readonly toward: readonly string[];
  readonly timetable: readonly string[];
}
