/** What can be wrong with what the user gave, by code; docs/guides/cli.md lists them. */
export type ErrorCode =
  | "INPUT_UNREADABLE"
  | "INPUT_EMPTY"
  | "INPUT_BINARY"
  | "INPUT_TOO_LARGE"
  | "INPUT_ILL_FORMED"
  | "INPUT_NOT_JSON"
  | "INPUT_NO_TEXT"
  | "INPUT_NOT_CONLLU"
  | "LANGUAGE_UNSUPPORTED"
  | "READING_FAILED";

/** Process exit statuses. */
export const EXIT = { ok: 0, failed: 1, usage: 2, language: 3 } as const;

/** One input that cannot be read: which, why, and what to do about it. */
export class InputError extends Error {
  readonly code: ErrorCode;
  /** The offending file, line or value. */
  readonly input: string;
  readonly next: string;

  constructor(code: ErrorCode, input: string, problem: string, next: string) {
    super(`${input}: ${problem} ${next}`);
    this.name = "InputError";
    this.code = code;
    this.input = input;
    this.next = next;
  }
}

/** The exit status for what went wrong: a status of its own if the only trouble was another language. */
export function exitStatus(codes: readonly ErrorCode[]): number {
  if (codes.length === 0) return EXIT.ok;
  return codes.every((code) => code === "LANGUAGE_UNSUPPORTED") ? EXIT.language : EXIT.failed;
}
