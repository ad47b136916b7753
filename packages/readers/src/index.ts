export type { Outcome } from "./outcome.ts";
export { openReader, outcomeOf } from "./reader.ts";
export { openThreads, type ReaderThreads } from "./threads.ts";
