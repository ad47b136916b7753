/** 32-bit hashes of strings and of feature tuples (murmur3 mixing), the same on every machine. */

export function mix(h: number, value: number): number {
  let k = Math.imul(value, 0xcc9e2d51);
  k = (k << 15) | (k >>> 17);
  h ^= Math.imul(k, 0x1b873593);
  h = (h << 13) | (h >>> 19);
  return (Math.imul(h, 5) + 0xe6546b64) | 0;
}

/** Never 0, which marks an empty slot in the hash tables. */
export function finish(h: number): number {
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return h === 0 ? 1 : h | 0;
}

export function hashString(text: string, from = 0, to = text.length): number {
  let h = to - from;
  for (let i = from; i < to; i++) h = mix(h, text.charCodeAt(i));
  return finish(h);
}
