/** What can be wrong with a source, by code; docs/guides/sources.md says of each what it means and what to do. */
export const SOURCE_ERROR_CODES = [
  "INPUT_UNREADABLE",
  "INPUT_EMPTY",
  "INPUT_BINARY",
  "INPUT_TOO_LARGE",
  "INPUT_ILL_FORMED",
  "INPUT_NOT_JSON",
  "INPUT_NO_TEXT",
  "INPUT_NO_COLUMN",
  "INPUT_DAMAGED",
  "INPUT_TRUNCATED",
  "INPUT_BOMB",
  "INPUT_NESTED",
  "INPUT_LOCKED",
  "LANGUAGE_UNSUPPORTED",
  "URL_INVALID",
  "URL_FORBIDDEN",
  "ADDRESS_FORBIDDEN",
  "HOST_UNKNOWN",
  "FETCH_FAILED",
  "FETCH_TIMEOUT",
  "FETCH_STATUS",
  "FETCH_REDIRECTS",
  "FETCH_TOO_LARGE",
  "FETCH_ROBOTS",
  "FETCH_LATER",
  "FEED_MALFORMED",
  "FEED_NOT_FOUND",
  "OPML_MALFORMED",
] as const;

export type SourceErrorCode = (typeof SOURCE_ERROR_CODES)[number];

/** One source, or one document in it, that cannot be taken in: which, why, and what to do about it. */
export class SourceError<Code extends string = SourceErrorCode> extends Error {
  readonly code: Code;
  /** The offending file, URL, line, record or value. */
  readonly input: string;
  readonly next: string;

  constructor(code: Code, input: string, problem: string, next: string, options?: ErrorOptions) {
    super(`${input}: ${problem} ${next}`, options);
    this.name = "SourceError";
    this.code = code;
    this.input = input;
    this.next = next;
  }
}

const TRANSIENT: ReadonlySet<string> = new Set<SourceErrorCode>([
  "HOST_UNKNOWN",
  "FETCH_FAILED",
  "FETCH_TIMEOUT",
  "FETCH_LATER",
  "INPUT_TRUNCATED",
]);

/** Whether the same source may do better another time. */
export const isTransient = (error: SourceError): boolean => TRANSIENT.has(error.code);
