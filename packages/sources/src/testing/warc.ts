import { gzipSync } from "node:zlib";

export interface TestRecord {
  readonly type?: string;
  readonly url?: string;
  /** HTTP headers, without the status line. */
  readonly http?: string;
  readonly status?: number;
  readonly contentType?: string;
  readonly body: string | Uint8Array;
  /** The length that is stated, where it is not the true one. */
  readonly length?: string;
}

/** One record of a WARC archive, as its bytes. */
export function warcRecord(record: TestRecord): Buffer {
  const {
    type = "response",
    url = "https://example.org/a",
    http = "Content-Type: text/html\r\n",
    status = 200,
  } = record;
  const head = type === "response" ? `HTTP/1.1 ${status} OK\r\n${http}\r\n` : "";
  const block = Buffer.concat([Buffer.from(head), Buffer.from(record.body)]);
  const contentType = record.contentType ?? (type === "response" ? "application/http; msgtype=response" : "text/plain");
  const headers = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2024-05-02T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:0>\r\nContent-Type: ${contentType}\r\nContent-Length: ${record.length ?? block.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(headers), block, Buffer.from("\r\n\r\n")]);
}

/** An archive of records, each compressed by itself, as the rule is. */
export const warcGz = (records: readonly TestRecord[]) => records.map((record) => gzipSync(warcRecord(record)));
