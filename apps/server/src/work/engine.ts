import type { ReaderThreads } from "@onrecord/readers";
import type { Engine } from "@onrecord/record";

/** Asks the threads, once, which engine they read with. */
export function engineOf(threads: ReaderThreads): () => Promise<Engine> {
  let asked: Promise<Engine> | undefined;
  const ask = async () => {
    const outcome = await threads.read({ text: "Which engine reads this?" });
    if ("reading" in outcome) return outcome.reading.engine;
    asked = undefined;
    throw new Error(outcome.error);
  };
  return () => {
    asked ??= ask();
    return asked;
  };
}
