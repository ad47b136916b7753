/** A stretch of text between quotation marks, the marks included. Offsets are UTF-16 offsets into the text. */
export interface Quotation {
  readonly start: number;
  /** After the closing mark, or where the quotation breaks off for want of one. */
  readonly end: number;
  readonly closed: boolean;
  /** Single marks, or a quotation within another. */
  readonly single: boolean;
  /** Position of the quotation that this one goes on with in a new paragraph, or -1. */
  readonly continues: number;
}

/** A block of text that quotations do not silently run past, with the ends of its sentences. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly sentenceEnds: readonly number[];
}

const OPENING = new Set(["“", "„", "«", "‟", "``"]);
const CLOSING = new Set(["”", "»", "''"]);
const SINGLE = new Set(["‘", "’", "'", "‚", "‹", "›"]);
/** Words that begin with an apostrophe: none of them opens a quotation. */
const ELISION = /^(?:s|t|d|m|re|ve|ll|em|til|tis|twas|cause|bout|round|n|\d\ds?)\b/i;
const SEARCHED = 600;

const isSpace = (c: string) => c === "" || /\s/.test(c);
const isWordy = (c: string) => /[\p{L}\p{N}]/u.test(c);

/** Something may begin after this character: space, a bracket, a dash, another mark. */
const opensAfter = (c: string) => isSpace(c) || /[([{—–\-/“„«"‘'`…]/.test(c);
/** Something may end before this character. */
const closesBefore = (c: string) => isSpace(c) || !isWordy(c);

function markAt(text: string, i: number): string {
  const pair = text.slice(i, i + 2);
  if (pair === "``" || pair === "''") return pair;
  const c = text[i] ?? "";
  return c === '"' || OPENING.has(c) || CLOSING.has(c) || SINGLE.has(c) ? c : "";
}

type Role = "open" | "close" | "none";

/** What a double mark does here, given whether a quotation stands open and with which mark. */
function doubleRole(text: string, i: number, mark: string, open: string): Role {
  const before = text[i - 1] ?? "";
  const after = text[i + mark.length] ?? "";
  const canOpen = opensAfter(before) && !isSpace(after);
  const canClose = !isSpace(before) || !canOpen;
  if (mark === "“" && open === "„") return "close";
  if (OPENING.has(mark)) return canOpen || open === "" ? "open" : "close";
  if (CLOSING.has(mark)) return open !== "" ? "close" : canOpen && isSpace(before) ? "open" : "none";
  if (open !== "") return isSpace(before) && !isSpace(after) && isWordy(after) ? "open" : "close";
  return canOpen || (!canClose && after !== "") ? "open" : "none";
}

function closesSingle(text: string, i: number): boolean {
  return !isSpace(text[i - 1] ?? "") && closesBefore(text[i + 1] ?? "");
}

/** Whether a single mark opens a quotation: it stands before a word and has a partner further on in the block. */
function opensSingle(text: string, i: number, end: number): boolean {
  const after = text[i + 1] ?? "";
  if (!opensAfter(text[i - 1] ?? "") || isSpace(after) || ELISION.test(text.slice(i + 1, i + 7))) return false;
  if (!isWordy(after) && !/[[(…]/.test(after)) return false;
  const stop = Math.min(end, i + SEARCHED);
  for (let j = i + 2; j < stop; j++) {
    if ((text[j] === "'" || text[j] === "’") && closesSingle(text, j)) return true;
  }
  return false;
}

interface OpenQuotation {
  readonly start: number;
  readonly mark: string;
  readonly continues: number;
}

/**
 * Finds the quotations of a text, block by block, outer before inner. Never throws: a mark without a partner is left alone, and a
 * quotation that is not closed ends with its block when the next block opens with a mark again or when it began its block,
 * otherwise with its sentence.
 */
export function quotationsOf(text: string, blocks: readonly Block[]): Quotation[] {
  const found: Quotation[] = [];
  let carried = -1;
  blocks.forEach((block, b) => {
    let double: OpenQuotation | undefined;
    let single: OpenQuotation | undefined;
    const keep = (open: OpenQuotation, end: number, closed: boolean, isSingle: boolean): number =>
      found.push({ start: open.start, end, closed, single: isSingle, continues: open.continues }) - 1;

    for (let i = block.start; i < block.end; i++) {
      const mark = markAt(text, i);
      if (mark === "") continue;
      if (SINGLE.has(mark)) {
        if (single && mark !== "‘" && mark !== "‚" && closesSingle(text, i)) {
          keep(single, i + 1, true, true);
          single = undefined;
        } else if (!single && mark !== "›" && opensSingle(text, i, block.end)) {
          single = { start: i, mark, continues: -1 };
        }
        continue;
      }
      const role = doubleRole(text, i, mark, double?.mark ?? "");
      if (role === "close" && double) {
        keep(double, i + mark.length, true, false);
        double = undefined;
        if (single && single.start > (found.at(-1)?.start ?? 0)) single = undefined;
      } else if (role === "open") {
        if (double) keep(double, sentenceEnd(block, double.start, i), false, false);
        double = { start: i, mark, continues: i === block.start ? carried : -1 };
      }
      if (mark.length === 2) i++;
    }

    carried = -1;
    if (double) {
      const next = blocks[b + 1];
      const goesOn = next !== undefined && /["“„«]/.test(text[next.start] ?? "");
      const end = goesOn || double.start === block.start ? block.end : sentenceEnd(block, double.start, block.end);
      const index = keep(double, end, false, false);
      if (goesOn) carried = index;
    }
  });
  return found;
}

/** The end of the sentence in which a quotation begins, at most `limit`. */
function sentenceEnd(block: Block, start: number, limit: number): number {
  const end = block.sentenceEnds.find((at) => at > start + 1) ?? block.end;
  return Math.min(end, limit);
}
