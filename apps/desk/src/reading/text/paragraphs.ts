/** A stretch of the report's text, in UTF-16 offsets. */
export interface Paragraph {
  start: number;
  end: number;
  text: string;
}

/** The lines of a text that hold something, where they stand; the first is the headline if it says the title. */
export function paragraphsOf(text: string): Paragraph[] {
  return [...text.matchAll(/[^\n]*\S[^\n]*/g)].map(({ 0: line, index }) => {
    const lead = line.length - line.trimStart().length;
    const trimmed = line.trim();
    const start = index + lead;
    return { start, end: start + trimmed.length, text: trimmed };
  });
}
