import { once } from "../bytes/chunks.ts";
import type { SourceItem } from "../document.ts";
import { documentsIn, START } from "../documents-in.ts";
import type { SourceOptions } from "../options.ts";

/** What is known of bytes that were handed over. */
export interface BytesOrigin {
  /** A file name: tells the kind, if the media type does not. */
  readonly name: string;
  /** For messages. */
  readonly origin: string;
  /** Media type. */
  readonly type?: string;
  readonly url?: string;
}

/** The documents that bytes hold, as those of a file are. */
export function documentsOfBytes(
  bytes: Uint8Array,
  origin: BytesOrigin,
  options: SourceOptions = {},
): AsyncGenerator<SourceItem> {
  return documentsIn({ ...origin, chunks: once(bytes), start: options.from ?? START }, options);
}
