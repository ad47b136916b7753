import type { ReportPrint, Vector } from "./print.ts";

const NO_DAY = -0x80000000;
const VECTORS = ["body", "lead", "names", "persons", "numbers"] as const;
/** Day, protagonist and whether there is one, thinning, then the lengths of hashes, years and vectors. */
const HEAD = 6 + VECTORS.length;

/** A print as bytes: 32-bit words, so that one is read without a look at its parts. */
export function pack(print: ReportPrint): Uint8Array {
  const { day, protagonist, sketch, years } = print;
  const vectors = VECTORS.map((name) => print[name]);
  const words = Int32Array.from([
    day ?? NO_DAY,
    protagonist === null ? 0 : 1,
    protagonist ?? 0,
    sketch.thinning,
    sketch.hashes.length,
    years.length,
    ...vectors.map(({ terms }) => terms.length),
    ...Array.from(sketch.hashes),
    ...Array.from(years),
    ...vectors.flatMap(({ terms, weights }) => [...Array.from(terms), ...Array.from(weights)]),
  ]);
  return new Uint8Array(words.buffer);
}

/** The print of a report from its bytes; it shares them where they lie at whole words. */
export function unpack(report: string, bytes: Uint8Array): ReportPrint {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = new Int32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
  let at = HEAD;
  const next = (length: number) => {
    at += length;
    return words.subarray(at - length, at);
  };
  const vector = (i: number): Vector => {
    const length = words[6 + i]!;
    return { terms: next(length), weights: next(length) };
  };
  const hashes = next(words[4]!);
  return {
    report,
    day: words[0] === NO_DAY ? null : words[0]!,
    protagonist: words[1] === 0 ? null : words[2]!,
    sketch: { thinning: words[3]!, hashes },
    years: next(words[5]!),
    body: vector(0),
    lead: vector(1),
    names: vector(2),
    persons: vector(3),
    numbers: vector(4),
  };
}
