import { z } from "zod";
import type { StoredDocument } from "../database/tables.ts";
import { ArchiveError } from "../errors.ts";
import { idOf, sha256 } from "./hash.ts";

/** A report as it came in: its text and what its source says of it. */
export interface ArchiveDocument {
  /** Exactly as it is read: every offset refers to it. */
  readonly text: string;
  /** The id that the source gave it; it is the report's address where there is no URL. */
  readonly id?: string;
  /** Canonical address: the same URL with another text is a new version of the report. */
  readonly url?: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly author?: string;
  /** ISO 8601 date or instant. */
  readonly published?: string;
  /** BCP 47 tag. */
  readonly language?: string;
}

/** How a document came into the archive. Any other JSON fields are kept with its version as they are. */
export const Provenance = z.looseObject({
  /** A path, a URL, or one with its member, line or record. */
  origin: z.string(),
  /** ISO 8601 instant. */
  fetchedAt: z.string(),
  /** Id (or URL) of the feed that led to it. */
  feed: z.string().optional(),
});
export type Provenance = z.infer<typeof Provenance>;

/** Where a report stands: its id and the hash of its text. */
export interface Address {
  readonly report: string;
  readonly key: string;
  readonly version: string;
}

/** The report that a document belongs to. Throws {@link ArchiveError} for a text that no database can hold. */
export function addressOf(document: ArchiveDocument): Address {
  const { text } = document;
  if (text.includes("\0") || !text.isWellFormed()) {
    throw new ArchiveError(
      "DOCUMENT_UNSTORABLE",
      document.url ?? document.id ?? text.slice(0, 40),
      "the text holds a NUL or half a character (a lone surrogate), which cannot be stored unchanged.",
      "Repair the text, or replace that character with U+FFFD.",
    );
  }
  const version = sha256(text);
  const key = document.url ?? document.id ?? version;
  return { report: idOf("report", key), key, version };
}

export function storedDocument(document: ArchiveDocument): StoredDocument {
  const { text: _, id: __, ...rest } = document;
  const known = ["url", "title", "outlet", "author", "published", "language"] as const;
  return Object.fromEntries(known.flatMap((name) => (rest[name] === undefined ? [] : [[name, rest[name]]])));
}
