import type { ProgressEvent } from "../wire/jobs.ts";

/** An event with its place in the order of all. */
export interface Numbered {
  readonly id: number;
  readonly event: ProgressEvent;
}

/** Events kept for those who lost the connection and come back. */
const KEPT = 500;

/** Tells whoever listens what goes on. */
export class Hub {
  readonly #listeners = new Set<(numbered: Numbered) => void>();
  readonly #kept: Numbered[] = [];
  #last = 0;

  get listeners(): number {
    return this.#listeners.size;
  }

  send(event: ProgressEvent): void {
    const numbered = { id: ++this.#last, event };
    this.#kept.push(numbered);
    if (this.#kept.length > KEPT) this.#kept.shift();
    for (const listener of this.#listeners) listener(numbered);
  }

  /** Those kept that came after the one with this id. */
  since(id: number): readonly Numbered[] {
    return this.#kept.filter((numbered) => numbered.id > id);
  }

  /** Gives the function that ends it. */
  listen(listener: (numbered: Numbered) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
