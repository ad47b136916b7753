import type { Archive } from "@onrecord/archive";

/** Milliseconds for which it holds what the archive said of whether it has changed, and after which it is asked again meanwhile. */
const SETTLED = 250;
const SOON = 125;

interface Held {
  readonly asked: Promise<string>;
  readonly at: number;
}

/**
 * The archive's revision as of a moment ago. It is asked for again before it is too old, so that nobody waits for it while there is always
 * somebody who asks.
 */
export class Revision {
  readonly #archive: Pick<Archive, "revision">;
  #held: Held | undefined;
  #coming: Promise<string> | undefined;

  constructor(archive: Pick<Archive, "revision">) {
    this.#archive = archive;
  }

  /** Something was changed here: who asks next must see it. */
  changed(): void {
    this.#held = undefined;
    this.#coming = undefined;
  }

  current(): Promise<string> {
    const age = this.#held ? performance.now() - this.#held.at : Number.POSITIVE_INFINITY;
    if (this.#held && age <= SOON) return this.#held.asked;
    this.#coming ??= this.#ask();
    return this.#held && age <= SETTLED ? this.#held.asked : this.#coming;
  }

  #ask(): Promise<string> {
    const at = performance.now();
    const asked = this.#archive.revision();
    const end = (held: Held | undefined) => {
      if (this.#coming !== asked) return;
      this.#coming = undefined;
      this.#held = held;
    };
    asked.then(
      () => end({ asked, at }),
      () => end(undefined),
    );
    return asked;
  }
}
