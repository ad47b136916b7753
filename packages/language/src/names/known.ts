import { finish, mix } from "../model/hash.ts";
import type { Lexicon } from "../model/lexicon.ts";

/** Longest entry of the list of known names, in words. */
export const LONGEST_KNOWN = 6;

/** Key of the words `norms[from..to)`, which are hashes of lower-cased forms. */
export function knownKey(norms: Int32Array, from: number, to: number): number {
  let h = to - from;
  for (let i = from; i < to; i++) h = mix(h, norms[i]!);
  return finish(h);
}

/**
 * Marks the known names that stand in `norms[from..to)`, longest first: for each word the kinds of its name (bits) times
 * 4, plus its part: 0 alone, 1 first, 2 in the middle, 3 last; 0 where there is none. Only words for which `capital` holds start one.
 */
export function markKnown(
  known: Lexicon,
  norms: Int32Array,
  from: number,
  to: number,
  capital: (i: number) => boolean,
  out: Int32Array,
): void {
  out.fill(0, from, to);
  for (let i = from; i < to; i++) {
    if (!capital(i)) continue;
    for (let length = Math.min(LONGEST_KNOWN, to - i); length > 0; length--) {
      const kinds = known.value(known.row(knownKey(norms, i, i + length)), 0);
      if (kinds === 0) continue;
      for (let k = 0; k < length; k++) {
        const part = length === 1 ? 0 : k === 0 ? 1 : k === length - 1 ? 3 : 2;
        out[i + k] = kinds * 4 + part;
      }
      i += length - 1;
      break;
    }
  }
}
