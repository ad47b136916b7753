import type { SourceErrorCode } from "@onrecord/sources/errors";

/** What can be wrong with what the user gave, by code; docs/guides/cli.md and docs/guides/sources.md list them. */
export type ErrorCode = SourceErrorCode | OwnCode;

type OwnCode = "INPUT_NOT_CONLLU" | "READING_FAILED" | "FEED_UNKNOWN" | "CODEBOOK_MISSING" | "CODEBOOK_WRONG";

/** Process exit statuses. */
export const EXIT = { ok: 0, failed: 1, usage: 2, language: 3 } as const;

/** The exit status for what went wrong: a status of its own if the only trouble was another language. */
export function exitStatus(codes: readonly ErrorCode[]): number {
  if (codes.length === 0) return EXIT.ok;
  return codes.every((code) => code === "LANGUAGE_UNSUPPORTED") ? EXIT.language : EXIT.failed;
}
