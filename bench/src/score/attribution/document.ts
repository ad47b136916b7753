/** Half-open UTF-16 offsets. */
export type Piece = readonly [start: number, end: number];

export interface Attribution {
  readonly source: readonly Piece[];
  readonly cue: readonly Piece[];
  readonly content: readonly Piece[];
}

export type Role = "source" | "cue" | "content";
export const ROLES: readonly Role[] = ["source", "cue", "content"];

/** An attribution as sets of token numbers. */
export type TokenSets = Readonly<Record<Role, ReadonlySet<number>>>;

const TOKEN = /[\p{L}\p{N}_]+(?:['’.-][\p{L}\p{N}_]+)*|[^\p{L}\p{N}_\s]/gu;
const WORD = /[\p{L}\p{N}_]/u;
const FUNCTION_WORDS = new Set(
  (
    "the a an of in on at for to by from with and or but that this these those his her its their my our your mr mrs ms dr sen " +
    "rep gov president said is was"
  ).split(" "),
);

/** The text of an article with the tokens that this scorer counts in. */
export class ScoredDocument {
  readonly #forms: string[] = [];
  readonly #tokenAt: Int32Array;

  constructor(text: string) {
    this.#tokenAt = new Int32Array(text.length).fill(-1);
    for (const match of text.matchAll(TOKEN)) {
      this.#tokenAt.fill(this.#forms.length, match.index, match.index + match[0].length);
      this.#forms.push(match[0]);
    }
  }

  /** Tokens that share at least one character with the pieces. */
  tokens(pieces: readonly Piece[]): Set<number> {
    const found = new Set<number>();
    for (const [start, end] of pieces) {
      for (let at = start; at < end; at++) {
        const token = this.#tokenAt[at] ?? -1;
        if (token >= 0) found.add(token);
      }
    }
    return found;
  }

  sets(attribution: Attribution): TokenSets {
    return {
      source: this.tokens(attribution.source),
      cue: this.tokens(attribution.cue),
      content: this.tokens(attribution.content),
    };
  }

  /** Tokens up to the first comma, without function words and punctuation at both edges. */
  head(tokens: ReadonlySet<number>): Set<number> {
    const kept: number[] = [];
    for (const token of [...tokens].sort((a, b) => a - b)) {
      if (this.#forms[token] === "," && kept.length > 0) break;
      kept.push(token);
    }
    while (kept.length > 1 && this.#isEdge(kept[0]!)) kept.shift();
    while (kept.length > 1 && this.#isEdge(kept.at(-1)!)) kept.pop();
    return new Set(kept);
  }

  #isEdge(token: number): boolean {
    const form = this.#forms[token]!;
    return FUNCTION_WORDS.has(form.toLowerCase()) || !WORD.test(form);
  }
}
