const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

/** Lower-case words of a text, without marks and possessive endings. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const [word] of text.matchAll(WORD))
    words.push(
      word
        .toLowerCase()
        .replace(/['’]s$/, "")
        .replaceAll("’", "'"),
    );
  return words;
}
