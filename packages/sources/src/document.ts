import type { SourceError } from "./errors.ts";

/** How and when a page was had. */
export interface Fetched {
  /** The address that answered, after redirects. */
  readonly url: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly etag?: string;
  readonly lastModified?: string;
}

/** One report as it came in, before it is read. */
export interface SourceDocument {
  /** The title first, then the body, a blank line between paragraphs. */
  readonly text: string;
  /** The id that the source itself gave. */
  readonly id?: string;
  /** Its canonical address. */
  readonly url?: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly author?: string;
  /** ISO 8601 date or instant. */
  readonly published?: string;
  /** BCP 47 tag, as the source states it. */
  readonly language?: string;
  readonly fetched?: Fetched;
  /** What the user should know about how it was taken in. */
  readonly notes: readonly string[];
}

export type Metadata = Partial<Pick<SourceDocument, "url" | "title" | "outlet" | "author" | "published" | "language">>;

/** Where in a file or archive to go on: the item at this position comes again, then those after it. */
export interface Position {
  /** Bytes from the start of the file, compressed as it is. */
  readonly offset: number;
  /** Lines, rows, members or records before this one. */
  readonly record: number;
}

/** What a source gives: documents, and in the place of each that could not be had, the reason. */
export type SourceItem =
  | {
      readonly kind: "document";
      readonly document: SourceDocument;
      /** A path, a URL, or one with its member, line or record: `news.zip/a.html`, `day.ndjson:12`. */
      readonly origin: string;
      readonly position?: Position;
    }
  | {
      readonly kind: "problem";
      readonly error: SourceError;
      readonly origin: string;
      readonly position?: Position;
    };

/** What an address gives: as any source, or nothing new since the last visit. */
export type PageItem = SourceItem | { readonly kind: "unchanged"; readonly origin: string };

/** The fields that are there; those without a value are left out. */
export function present(fields: { readonly [K in keyof Metadata]: Metadata[K] | null | undefined }): Metadata {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== ""),
  );
}

/** The title before the body, unless the body begins with it. */
export function titled(title: string | undefined, body: string): string {
  return title && !body.startsWith(title) ? `${title}\n\n${body}` : body;
}
