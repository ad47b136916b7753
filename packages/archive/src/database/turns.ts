/**
 * Lets so many pieces of work go on at a time; the others wait for their turn, first come, first served. Who waits has nothing made yet that
 * would be held in memory meanwhile.
 */
export function inTurns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = most;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
