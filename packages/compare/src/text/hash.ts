/** 32-bit FNV-1a over UTF-16 units, with the final mix of MurmurHash3 so that every bit counts. */
export function hash32(text: string, seed = 0): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix32(hash);
}

/** The final mix of MurmurHash3: a one-to-one map of 32-bit numbers. */
export function mix32(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Sixteen hexadecimal digits for an id. */
export function idOf(text: string): string {
  const part = (seed: number) => hash32(text, seed).toString(16).padStart(8, "0");
  return part(0) + part(0x9e3779b9);
}
