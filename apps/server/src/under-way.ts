/** Follows work, so that somebody can wait until there is none. */
export class UnderWay {
  readonly #works = new Set<Promise<unknown>>();

  /** Gives the work back. */
  follow<T>(work: Promise<T>): Promise<T> {
    const over = () => this.#works.delete(work);
    this.#works.add(work);
    work.then(over, over);
    return work;
  }

  /** Resolves when all work is over, that which began meanwhile as well. */
  async settled(): Promise<void> {
    while (this.#works.size > 0) await Promise.allSettled(this.#works);
  }
}
