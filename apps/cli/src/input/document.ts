/** One report as it came in, before it is read. */
export interface Document {
  /** Where it came from, for messages: a path, `FILE:LINE` or `standard input`. */
  readonly origin: string;
  readonly text: string;
  readonly id?: string;
  readonly url?: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly author?: string;
  readonly published?: string;
  /** What the user should know about how it was taken in. */
  readonly notes: readonly string[];
}

export type Metadata = Partial<Pick<Document, "url" | "title" | "outlet" | "author" | "published">>;

/** The fields that are there; those without a value are left out. */
export function present(fields: { readonly [K in keyof Metadata]: Metadata[K] | null | undefined }): Metadata {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== ""),
  );
}
