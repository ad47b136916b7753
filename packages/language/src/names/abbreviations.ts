import type { NameSpan, TaggedWords } from "../language.ts";
import { isAllCaps } from "../tag/word.ts";
import type { NameType } from "../types.ts";

/**
 * Abbreviations that the document itself explains, "World Food Programme (WFP)": each use of one is a name of the type that the long
 * form has (after Schwartz & Hearst 2003, initials only).
 */
export function withAbbreviations(sentences: readonly TaggedWords[], found: readonly NameSpan[]): NameSpan[] {
  const types = new Map<string, NameType>();
  for (const { sentence, last, first, type } of found) {
    const { forms } = sentences[sentence]!;
    const short = forms[last + 2];
    if (short === undefined || forms[last + 1] !== "(" || forms[last + 3] !== ")") continue;
    if (isAllCaps(short) && abbreviates(short, forms.slice(first, last + 1))) types.set(short, type);
  }
  if (types.size === 0) return [...found];
  const typed = found.map((name): NameSpan => {
    const type = name.first === name.last ? types.get(sentences[name.sentence]!.forms[name.first]!) : undefined;
    return type === undefined ? name : { ...name, type };
  });
  return sentences.flatMap(({ forms }, sentence) => {
    const names = typed.filter((name) => name.sentence === sentence);
    const uses = forms.flatMap((form, i): NameSpan[] => {
      const type = types.get(form);
      const taken = names.some(({ first, last }) => first <= i && i <= last);
      return type === undefined || taken ? [] : [{ sentence, first: i, last: i, type }];
    });
    return [...names, ...uses].sort((a, b) => a.first - b.first);
  });
}

/** Whether the letters are the initials of the capitalised words that the long form ends with. */
function abbreviates(short: string, words: readonly string[]): boolean {
  const initials = words.filter((word) => word !== word.toLowerCase()).map((word) => word[0]);
  return short.length > 1 && initials.join("").toUpperCase().endsWith(short.replaceAll(".", ""));
}
