import type { NameSpan, TaggedWords } from "../language.ts";

const ARTICLE = /^(?:al|el|ul|ad|as|an|ar|az|ash|at|ed|es)$/i;
const CAPITAL = /^\p{Lu}/u;

type Words = Pick<TaggedWords, "forms" | "xpos">;

const isName = ({ forms, xpos }: Words, i: number): boolean => xpos[i] === "NNP" && CAPITAL.test(forms[i] ?? "");
const isTied = ({ forms }: Words, hyphen: number): boolean =>
  forms[hyphen] === "-" && ARTICLE.test(forms[hyphen - 1] ?? "");

/** The last word of a name that may be cut behind its article. */
function endOf(words: Words, last: number): number {
  if (!isTied(words, last + 1) || !CAPITAL.test(words.forms[last + 2] ?? "")) return last;
  let end = last + 2;
  while (isName(words, end + 1)) end++;
  return end;
}

/** The first word of a name that may be cut behind its article's word: a given name stands before the article. */
function startOf(words: Words, first: number): number {
  let start = first;
  while (isName(words, start - 1)) start--;
  if (!isTied(words, start - 1)) return first;
  return isName(words, start - 3) ? start - 3 : start - 2;
}

/** Names with all that an Arabic article and its hyphen tie together: "Qasim al-Din Wafi", of which a part may be found alone. */
export function withArticles(sentences: readonly TaggedWords[], found: readonly NameSpan[]): NameSpan[] {
  const whole = found.map((name): NameSpan => {
    const words = sentences[name.sentence]!;
    return { ...name, first: startOf(words, name.first), last: endOf(words, name.last) };
  });
  return whole.filter((name, i) => {
    const before = whole[i - 1];
    return before?.sentence !== name.sentence || before.last < name.first;
  });
}
