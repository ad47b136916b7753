/** Columns of a line of output. */
const WIDTH = 80;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the terminal's own
const ESCAPES = /\u001b\[[0-9;]*m/g;

/** Columns that a text takes, escape sequences left out. */
export function columns(text: string): number {
  return [...text.replace(ESCAPES, "")].length;
}

/** Lines of at most `width` columns, the first after `first`, the others after `rest`; words are kept whole. */
export function wrap(text: string, first: string, rest: string = first, width: number = WIDTH): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    if (!empty && columns(line) + 1 + columns(word) > width) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  lines.push(line);
  return lines.join("\n");
}

/** Text shortened in its middle to at most `length` characters. */
export function shorten(text: string, length: number): string {
  const clean = text.replace(/\s+/g, " ").trim();
  if (clean.length <= length) return clean;
  const head = clean.slice(0, Math.ceil(length * 0.7)).replace(/\s+\S*$/, "");
  const tail = clean.slice(clean.length - Math.floor(length * 0.25)).replace(/^\S*\s+/, "");
  return `${head} … ${tail}`.toWellFormed();
}
