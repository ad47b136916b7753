import { type Chunks, peek } from "./chunks.ts";
import { unicodeOf } from "./decode.ts";

const SAMPLE = 64 * 1024;

async function encodingOf(sample: Uint8Array): Promise<string> {
  const unicode = unicodeOf(sample);
  if (unicode) return unicode;
  try {
    // The sample may end inside a character, which a streaming decoder allows.
    new TextDecoder("utf-8", { fatal: true }).decode(sample, { stream: true });
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/** A stream of bytes as text, its encoding told by its first bytes: UTF-8, UTF-16, else Windows-1252. */
export async function* textOf(stream: Chunks): AsyncGenerator<string> {
  const { head, chunks } = await peek(stream, SAMPLE);
  const decoder = new TextDecoder(await encodingOf(head));
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** A stream of lines in UTF-8, whatever it comes in; `recoded` where its offsets no longer hold. */
export async function utf8Of(stream: Chunks): Promise<{ chunks: Chunks; recoded: boolean }> {
  const { head, chunks } = await peek(stream, 4);
  if (!unicodeOf(head)?.startsWith("utf-16")) return { chunks, recoded: false };
  async function* recode() {
    const encoder = new TextEncoder();
    for await (const text of textOf(chunks)) yield encoder.encode(text);
  }
  return { chunks: recode(), recoded: true };
}
