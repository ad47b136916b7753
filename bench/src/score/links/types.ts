export type Stretch = readonly [start: number, end: number];

/** A document of ECB+ (Cybulska and Vossen 2014): offsets are half-open UTF-16 offsets. */
export interface GoldDocument {
  readonly id: string;
  readonly topic: string;
  readonly subtopic: string;
  readonly published: string | null;
  readonly text: string;
  readonly events: readonly {
    readonly spans: readonly Stretch[];
    readonly head: Stretch;
    readonly chain: string;
    readonly validated: boolean;
  }[];
}

/** A mention found in a document; equal chains are one happening. */
export interface FoundMention {
  readonly start: number;
  readonly end: number;
  readonly chain: string;
}
