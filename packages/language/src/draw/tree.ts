import type { Sentence, Token } from "../types.ts";

/** What a piece of the drawing is, for colouring. */
export type DrawPart = "branch" | "form" | "tag" | "relation";
export type DrawStyle = (part: DrawPart, text: string) => string;

export interface DrawOptions {
  /** Columns of the terminal; 80 if not given. */
  readonly width?: number;
  /** Colours a piece; must not change its visible length. */
  readonly style?: DrawStyle;
}

const plain: DrawStyle = (_part, text) => text;
const GAP = 2;
const DEEPEST_SHARE = 0.5;

interface Row {
  readonly branch: string;
  readonly token: Token;
}

/**
 * One row for each token in text order; the branches run from each head to its dependents. Siblings on one side of a head
 * hang on one vertical line.
 */
const rowsOf = (sentence: Sentence): Row[] => {
  const rows: Row[] = [];
  /** `above` and `below`: what the lines over and under the row of a token show in the columns of its heads. */
  const visit = (i: number, above: string, own: string, below: string): void => {
    const children = sentence.children[i] ?? [];
    const left = children.filter((child) => child < i);
    const right = children.filter((child) => child > i);
    left.forEach((child, n) => {
      visit(child, n === 0 ? `${above}  ` : `${above}│ `, `${above}${n === 0 ? "╭─" : "├─"}`, `${above}│ `);
    });
    rows.push({ branch: own, token: sentence.tokens[i]! });
    right.forEach((child, n) => {
      const isLast = n === right.length - 1;
      visit(child, `${below}│ `, `${below}${isLast ? "╰─" : "├─"}`, isLast ? `${below}  ` : `${below}│ `);
    });
  };
  visit(sentence.root, "", "", "");
  return rows.sort((a, b) => a.token.i - b.token.i);
};

const cut = (text: string, width: number): string => {
  const letters = [...text];
  return letters.length <= width ? text : `${letters.slice(0, Math.max(1, width - 1)).join("")}…`;
};

const pad = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - [...text].length));

const widest = (values: readonly string[]): number =>
  values.reduce((width, value) => Math.max(width, [...value].length), 0);

/**
 * Draws the dependency tree of a sentence for a terminal: a row for each token with its branch, form, tag and relation. Rows
 * keep within `width` columns; what is too long is cut with an ellipsis. Ends without a line break.
 */
export const drawTree = (sentence: Sentence, { width = 80, style = plain }: DrawOptions = {}): string => {
  const rows = rowsOf(sentence);
  const relations = Math.min(widest(rows.map(({ token }) => token.deprel)), 14);
  const tags = widest(rows.map(({ token }) => token.upos));
  const space = Math.max(12, width - relations - tags - 2 * GAP);
  const branches = Math.min(widest(rows.map(({ branch }) => branch)), Math.floor(space * DEEPEST_SHARE));
  const column = Math.min(widest(rows.map(({ branch, token }) => `${cut(branch, branches)}${token.form}`)), space);
  return rows
    .map(({ branch, token }) => {
      const shown = cut(branch, branches);
      const form = cut(token.form, column - [...shown].length);
      return [
        style("branch", shown) + style("form", pad(form, column - [...shown].length)),
        style("tag", pad(token.upos, tags)),
        style("relation", cut(token.deprel, relations)),
      ].join(" ".repeat(GAP));
    })
    .map((row) => row.trimEnd())
    .join("\n");
};
