const LONGEST = 160;
const CLOSED = /[.,;:]["'”’)]*$/;
/** A date and nothing else: "Monday, January 7, 2019". */
const DATE = /^(?:[A-Z][a-z]+day,?\s+)?(?:\d{1,2}\s+)?[A-Z][a-z]{2,8}\.?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?\d{4}$/;
const DATELINE = /^[A-Z][A-Z .,'-]{2,40}(?:,[^—–-]{1,40})?(?:\([A-Za-z ]+\))?\s*(?:—|–|--?)\s/;

/**
 * The first line of a text, where it looks like a headline: short, with something after it, not closed like a sentence and not a
 * dateline. Undefined otherwise.
 */
export function headlineOf(text: string): string | undefined {
  const lines = /^\s*(\S[^\r\n]*)(?:\r\n?|\n)([\s\S]*)/.exec(text);
  if (!lines) return undefined;
  const first = (lines[1] ?? "").trim().replace(/^#+\s+/, "");
  const rest = lines[2] ?? "";
  if (first.length === 0 || first.length > LONGEST || rest.trim().length < first.length) return undefined;
  if (CLOSED.test(first) && !/[A-Z]\.$/.test(first)) return undefined;
  // A first line as long as the next ones is wrapped text, unless an empty line sets it apart.
  const second = rest.split(/\r\n?|\n/, 1)[0] ?? "";
  const apart = second.trim() === "" || DATE.test(second.trim()) || second.length > first.length * 1.3;
  const wrapped = /^[a-z]/.test(second.trim());
  return apart && !wrapped && !DATELINE.test(first) ? first : undefined;
}
