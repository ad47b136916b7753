import type { Random } from "../random.ts";

/** Fills a mask with 0 (probability `rate`) and 1 / (1 - rate); with 1 where `random` is null. */
export function fillMask(mask: Float32Array, length: number, rate: number, random: Random | null): void {
  if (random === null) {
    mask.fill(1, 0, length);
    return;
  }
  const keep = 1 / (1 - rate);
  let state = Math.floor(random.next() * 0xfffffffe) + 1;
  const limit = rate * 4294967296;
  for (let i = 0; i < length; i++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    mask[i] = state >>> 0 < limit ? 0 : keep;
  }
}
