/** One line of the table. */
export interface Row {
  readonly section: Section | "held-out";
  readonly name: string;
  /** As printed: scores in percent, times in milliseconds, sizes in MB. Null: nothing to measure. */
  readonly value: number | null;
  readonly unit?: string;
  readonly digits?: number;
  readonly target?: number;
  /** The target is a ceiling: less is better. */
  readonly atMost?: boolean;
  /** What others reach, with their names. */
  readonly published?: string;
}

export const SECTIONS = [
  "language",
  "names",
  "attribution",
  "readings",
  "roots",
  "links",
  "factuality",
  "speed",
] as const;
export type Section = (typeof SECTIONS)[number];

/** A share as percent. */
export const percent = (share: number | null): number | null => (share === null ? null : share * 100);
