import type { NameSpan, TaggedWords } from "../language.ts";
import type { NameType } from "../types.ts";

interface Known {
  readonly words: readonly string[];
  readonly votes: Map<NameType, number>;
}

/**
 * One sense per document: the same words name the same thing again. Every name takes the type that its words have most often
 * in the document, and stretches of proper nouns with the words of a name that was found elsewhere become names too.
 */
export function spreadNames(sentences: readonly TaggedWords[], found: readonly NameSpan[]): NameSpan[] {
  const known = new Map<string, Known>();
  const byFirst = new Map<string, Known[]>();
  for (const { sentence, first, last, type } of found) {
    const words = sentences[sentence]!.forms.slice(first, last + 1);
    const key = words.join(" ");
    let entry = known.get(key);
    if (!entry) {
      entry = { words, votes: new Map() };
      known.set(key, entry);
      const starting = byFirst.get(words[0]!) ?? [];
      starting.push(entry);
      starting.sort((a, b) => b.words.length - a.words.length);
      byFirst.set(words[0]!, starting);
    }
    entry.votes.set(type, (entry.votes.get(type) ?? 0) + 1);
  }
  const bySentence = new Map<number, NameSpan[]>();
  for (const name of found) {
    const words = sentences[name.sentence]!.forms.slice(name.first, name.last + 1);
    const same = bySentence.get(name.sentence) ?? [];
    same.push({ ...name, type: usual(known.get(words.join(" "))!, name.type) });
    bySentence.set(name.sentence, same);
  }
  return sentences.flatMap((sentence, index) => {
    const names = bySentence.get(index) ?? [];
    const more = missed(sentence, index, names, byFirst);
    return more.length === 0 ? names : [...names, ...more].sort((a, b) => a.first - b.first);
  });
}

function missed(
  { forms, xpos }: TaggedWords,
  sentence: number,
  names: readonly NameSpan[],
  byFirst: ReadonlyMap<string, readonly Known[]>,
): NameSpan[] {
  const more: NameSpan[] = [];
  const isProper = (i: number): boolean => xpos[i]?.startsWith("NNP") ?? false;
  for (let i = 0; i < forms.length; i++) {
    const inside = names.find(({ first, last }) => first <= i && i <= last);
    if (inside) {
      i = inside.last;
      continue;
    }
    if (!isProper(i) || isProper(i - 1)) continue;
    const match = byFirst.get(forms[i]!)?.find(({ words }) => words.every((word, k) => forms[i + k] === word));
    if (!match) continue;
    const last = i + match.words.length - 1;
    if (isProper(last + 1) || names.some((name) => name.first <= last && i <= name.last)) continue;
    more.push({ sentence, first: i, last, type: usual(match, null) });
    i = last;
  }
  return more;
}

/** The type with most votes; of equals `own` if it is among them, else the one found first. */
function usual({ votes }: Known, own: NameType | null): NameType {
  const most = Math.max(...votes.values());
  if (own !== null && votes.get(own) === most) return own;
  for (const [type, count] of votes) if (count === most) return type;
  return "other";
}
