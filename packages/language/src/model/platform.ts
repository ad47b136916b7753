import { gunzip } from "./gunzip.ts";

/** What a platform may do faster than the web's own streams and digests. */
export interface Platform {
  /** The bytes that a gzip file holds; fails if the file is damaged or ends early. */
  gunzip(bytes: Uint8Array): Promise<Uint8Array>;
  /** SHA-256 in hexadecimal. */
  sha256(bytes: Uint8Array): string | Promise<string>;
}

/** What every platform has. */
export const web: Platform = {
  gunzip,
  sha256: async (bytes) => {
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  },
};
