import type { SourceDocument } from "@onrecord/sources";

/** A document, and where it came from, for messages. */
export interface Document extends SourceDocument {
  /** A path, `FILE:LINE` or `standard input`. */
  readonly origin: string;
}
