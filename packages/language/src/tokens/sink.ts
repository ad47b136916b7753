/** What a token is to the sentence splitter. */
export const KIND = {
  word: 0,
  /** A full stop of its own. */
  stop: 1,
  /** Question and exclamation marks. */
  mark: 2,
  ellipsis: 3,
  /** An abbreviation whose stop may also end the sentence. */
  abbreviation: 4,
  /** A straight quote, which opens or closes. */
  quote: 5,
  open: 6,
  close: 7,
  /** Any other sign. */
  sign: 8,
} as const;

/** Growing columns of tokens: UTF-16 offsets and kinds. */
export class TokenSink {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly kinds: number[] = [];

  get length(): number {
    return this.starts.length;
  }

  add(start: number, end: number, kind: number): void {
    this.starts.push(start);
    this.ends.push(end);
    this.kinds.push(kind);
  }
}
