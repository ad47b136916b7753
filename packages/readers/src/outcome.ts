import type { Reading } from "@onrecord/record";

/** What came of one report: its reading, or why there is none. */
export type Outcome = { readonly reading: Reading } | { readonly error: string };
