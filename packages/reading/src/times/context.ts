import type { Day, Interval } from "./civil.ts";
import type { Tense } from "./tense.ts";

/** What an expression is resolved against. */
export interface TimeContext {
  /** Day of publication, if it is known. */
  readonly today: Day | undefined;
  /** How many "recent weeks" are at least. */
  readonly few: number;
  /** Tense at the expression; asked for only where it decides. */
  tense(): Tense;
  /** The time told last before this one that its tense allows; with `day`, the last that is a day. */
  told(day?: boolean): Interval | undefined;
}
