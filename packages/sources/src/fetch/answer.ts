import type { IncomingMessage } from "node:http";
import type { Chunks } from "../bytes/chunks.ts";
import { SourceError } from "../errors.ts";

export interface Answer {
  /** The address that answered, after redirects. */
  readonly url: string;
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  /** Where every redirect on the way was permanent: the address to use from now on. */
  readonly movedTo?: string;
  /** Media type without parameters, and the character set that came with it. */
  readonly type: string;
  readonly charset?: string;
  /** Bytes that were left out at the start, if the host agreed to. */
  readonly offset: number;
}

export interface Opened extends Answer {
  /** To be read to its end or returned from: the host's turn ends with it. */
  readonly body: Chunks;
}

/** What an answer that is none means: that the host is in trouble, which may pass, or that the page is not to be had. */
export function statusError(url: string, status: number): SourceError {
  if (status >= 500)
    return new SourceError("FETCH_FAILED", url, `answers ${status}: the host is in trouble.`, "Try again later.");
  const meaning: Record<number, string> = {
    401: "it is not open to all",
    402: "it has to be paid for",
    403: "it is not open to us",
    404: "it is not there",
    410: "it is gone for good",
    451: "it is withheld for legal reasons",
  };
  const why = meaning[status] ? `: ${meaning[status]}` : "";
  return new SourceError("FETCH_STATUS", url, `answers ${status}${why}.`, "Check the address in a browser.");
}
