/** What can go wrong with an archive, by code; docs/guides/archive.md lists them with what to do. */
export type ArchiveErrorCode =
  | "ARCHIVE_LOCKED"
  | "ARCHIVE_MISSING"
  | "ARCHIVE_UNREACHABLE"
  | "ARCHIVE_UNREADABLE"
  | "ARCHIVE_FULL"
  | "ARCHIVE_CLOSED"
  | "SCHEMA_NEWER"
  | "SCHEMA_FOREIGN"
  | "DOCUMENT_UNSTORABLE"
  | "DOCUMENT_UNKNOWN"
  | "READING_INVALID"
  | "READING_OTHER_TEXT"
  | "FILTER_INVALID"
  | "CURSOR_INVALID"
  | "DECISION_INVALID"
  | "DECISION_UNKNOWN";

/** One thing that is wrong with an archive or with what was given to it: which, why, and what to do about it. */
export class ArchiveError extends Error {
  readonly code: ArchiveErrorCode;
  /** The offending folder, address, value or id. */
  readonly value: string;
  readonly next: string;

  constructor(code: ArchiveErrorCode, value: string, problem: string, next: string, cause?: unknown) {
    super(`${value}: ${problem} ${next}`, cause === undefined ? undefined : { cause });
    this.name = "ArchiveError";
    this.code = code;
    this.value = value;
    this.next = next;
  }
}
