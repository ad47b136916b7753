import { columns } from "./wrap.ts";

const BAR = 24;
const PATIENCE_MS = 500;
const EVERY_MS = 100;

/** A progress bar on standard error: only on a terminal, only for work that takes over half a second. */
export class Progress {
  readonly #total: number | undefined;
  readonly #start = performance.now();
  readonly #shown = process.stderr.isTTY === true;
  #last = 0;
  #done = 0;
  #width = 0;

  /** @param total how many there will be, where that is known */
  constructor(total?: number) {
    this.#total = total;
  }

  step(): void {
    this.#done++;
    const now = performance.now();
    if (!this.#shown || now - this.#start < PATIENCE_MS || now - this.#last < EVERY_MS) return;
    this.#last = now;
    const rate = `${(this.#done / ((now - this.#start) / 1000)).toFixed(1)} a second`;
    const share = this.#total === undefined ? undefined : this.#done / this.#total;
    const bar = share === undefined ? "" : `${"█".repeat(Math.round(share * BAR)).padEnd(BAR, "░")} `;
    const of = this.#total === undefined ? "" : ` of ${this.#total}`;
    this.#write(`${bar}${this.#done}${of} reports, ${rate}`);
  }

  /** Takes the bar away, so that a message or the output can stand in its place. */
  clear(): void {
    if (this.#width > 0) this.#write("");
  }

  #write(line: string): void {
    process.stderr.write(`\r${line.padEnd(this.#width)}${line === "" ? "\r" : ""}`);
    this.#width = columns(line);
  }
}
