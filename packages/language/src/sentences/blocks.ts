/** A run of lines that belong together: a paragraph, a headline, a list item. UTF-16 offsets without the blanks around it. */
export interface Block {
  readonly start: number;
  readonly end: number;
}

interface Line {
  readonly start: number;
  readonly end: number;
  /** A blank line stands before it. */
  readonly parted: boolean;
}

const BREAK = /\r\n?|[\n\u0085\u2028\u2029\f\v]/g;
const EDGE = /\S/;
/** Plain text is wrapped at some 60 to 100 columns; longer lines are whole paragraphs. */
const WIDEST = 110;
const NARROWEST = 40;
/** So many breaks must look like wrapping before any is taken for one. */
const FEWEST = 3;
const SHARE = 0.75;
const BULLET = /^(?:[-*•·‣▪◦–—]\s|\(?(?:\d{1,3}|[a-zA-Z])[.)]\s|>|#{1,6}\s)/;
const SENTENCE_END = /[.!?:;…]["'”’)\]]*$/;
const SMALL_LETTER = /^\p{Ll}/u;
const FIRST_WORD = /^\S+/;

const linesOf = (text: string): Line[] => {
  const lines: Line[] = [];
  let parted = false;
  const add = (from: number, to: number): void => {
    let start = from;
    let end = to;
    while (start < end && !EDGE.test(text[start]!)) start++;
    while (end > start && !EDGE.test(text[end - 1]!)) end--;
    if (start === end) {
      parted = true;
      return;
    }
    lines.push({ start, end, parted });
    parted = false;
  };
  let from = 0;
  for (const match of text.matchAll(BREAK)) {
    add(from, match.index);
    if (match[0] === "\u2029" || match[0] === "\f") parted = true;
    from = match.index + match[0].length;
  }
  add(from, text.length);
  return lines;
};

const isBullet = (text: string, line: Line): boolean => BULLET.test(text.slice(line.start, line.start + 8));

/** True when the first word of the next line would not have fitted on this one. */
const isFull = (text: string, line: Line, next: Line, width: number): boolean => {
  const word = FIRST_WORD.exec(text.slice(next.start, Math.min(next.end, next.start + WIDEST)))?.[0] ?? "";
  return line.end - line.start + 1 + word.length > width;
};

/** Columns that the text is wrapped at, or 0 when its lines are paragraphs. */
const wrapWidth = (text: string, lines: readonly Line[]): number => {
  let width = 0;
  for (const line of lines) width = Math.max(width, line.end - line.start);
  if (width > WIDEST || width < NARROWEST) return 0;
  let breaks = 0;
  let full = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const next = lines[i + 1]!;
    if (next.parted || isBullet(text, next)) continue;
    breaks++;
    if (isFull(text, lines[i]!, next, width)) full++;
  }
  return full >= FEWEST && full >= SHARE * breaks ? width : 0;
};

const joins = (text: string, line: Line, next: Line, width: number): boolean => {
  if (next.parted) return false;
  const full = width > 0 && isFull(text, line, next, width);
  if (isBullet(text, next)) return full && !SENTENCE_END.test(text.slice(Math.max(line.start, line.end - 4), line.end));
  if (full) return true;
  return line.end - line.start >= NARROWEST && SMALL_LETTER.test(text.slice(next.start, next.start + 2));
};

/**
 * The blocks of a text. A blank line ends a block; so does a line break, unless the text is hard-wrapped, which shows by
 * lines that end just where the next word would not have fitted.
 */
export const blocksOf = (text: string): Block[] => {
  const lines = linesOf(text);
  const width = wrapWidth(text, lines);
  const blocks: Block[] = [];
  let start = -1;
  lines.forEach((line, i) => {
    if (start < 0) start = line.start;
    const next = lines[i + 1];
    if (next && joins(text, line, next, width)) return;
    blocks.push({ start, end: line.end });
    start = -1;
  });
  return blocks;
};
