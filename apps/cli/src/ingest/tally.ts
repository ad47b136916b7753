import type { Stored } from "@onrecord/archive";
import { warn } from "../commands/print.ts";
import { type ErrorCode, exitStatus } from "../errors.ts";
import { Progress } from "../output/progress.ts";

/** What a document became. */
export type Outcome = Stored["outcome"] | "queued";

interface Failure {
  readonly code: string;
  readonly message: string;
}

const WORDS: Readonly<Record<Outcome, string>> = {
  new: "new",
  version: "new versions",
  reread: "read again",
  same: "unchanged",
  queued: "given to the queue",
};

/** Counts what becomes of the documents of a run, and says what fails as it fails. */
export class Tally {
  readonly #counts = new Map<Outcome, number>();
  readonly #failed = new Map<string, number>();
  readonly #progress = new Progress();
  readonly #quiet: boolean;

  constructor(quiet: boolean) {
    this.#quiet = quiet;
  }

  count(outcome: Outcome): void {
    this.#counts.set(outcome, (this.#counts.get(outcome) ?? 0) + 1);
    this.#progress.step();
  }

  fail({ code, message }: Failure): void {
    this.#failed.set(code, (this.#failed.get(code) ?? 0) + 1);
    this.#progress.step();
    if (!this.#quiet) this.say(`error ${code}: ${message}`);
  }

  /** Writes a line in the place of the progress. */
  say(line: string): void {
    this.#progress.clear();
    warn(line);
  }

  end(): void {
    this.#progress.clear();
  }

  /** "12 new, 30 unchanged, 2 failed (INPUT_NO_TEXT 1, FETCH_STATUS 1)". */
  toString(): string {
    const parts = Object.entries(WORDS).flatMap(([outcome, words]) => {
      const count = this.#counts.get(outcome as Outcome) ?? 0;
      if (count === 0 && outcome !== "new") return [];
      return [`${count} ${count === 1 ? words.replace(/s$/, "") : words}`];
    });
    const failed = [...this.#failed].map(([code, count]) => `${code} ${count}`);
    const sum = [...this.#failed.values()].reduce((all, count) => all + count, 0);
    return [...parts, ...(sum > 0 ? [`${sum} failed (${failed.join(", ")})`] : [])].join(", ");
  }

  toJSON(): Record<string, unknown> {
    const outcomes = Object.keys(WORDS).map((outcome) => [outcome, this.#counts.get(outcome as Outcome) ?? 0]);
    return { ...Object.fromEntries(outcomes), failed: Object.fromEntries(this.#failed) };
  }

  get status(): number {
    return exitStatus([...this.#failed.keys()] as ErrorCode[]);
  }
}
