const VOWEL_RUN = /[aeiouy]+[^aeiouy]+/g;

/** Porter's measure: how often a vowel run is followed by a consonant run. */
const measure = (stem: string): number => stem.replace(/^[^aeiouy]+/, "").match(VOWEL_RUN)?.length ?? 0;

const hasVowel = (stem: string): boolean => /[aeiouy]/.test(stem);
const endsDouble = (stem: string): boolean => /([^aeiouylsz])\1$/.test(stem);
const endsShort = (stem: string): boolean => /[^aeiouy][aeiouy][^aeiouywx]$/.test(stem);

type Rules = readonly (readonly [ending: string, replacement: string])[];

const SECOND: Rules = [
  ["ational", "ate"],
  ["tional", "tion"],
  ["ization", "ize"],
  ["isation", "ize"],
  ["ation", "ate"],
  ["ator", "ate"],
  ["ency", "ence"],
  ["ancy", "ance"],
  ["iveness", "ive"],
  ["fulness", "ful"],
  ["ousness", "ous"],
  ["ality", "al"],
  ["ivity", "ive"],
  ["bility", "ble"],
  ["ously", "ous"],
  ["ently", "ent"],
  ["ally", "al"],
];

const LAST: Rules = [
  "ement",
  "ance",
  "ence",
  "able",
  "ible",
  "ment",
  "ant",
  "ent",
  "ism",
  "ate",
  "iti",
  "ous",
  "ive",
  "ize",
  "ise",
  "ion",
  "er",
  "or",
  "ic",
  "al",
  "ing",
].map((ending) => [ending, ""]);

const replace = (word: string, rules: Rules, least: number): string => {
  for (const [ending, replacement] of rules) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, word.length - ending.length);
    return measure(stem) > least ? stem + replacement : word;
  }
  return word;
};

const withoutPlural = (word: string): string => {
  if (word.endsWith("sses")) return word.slice(0, -2);
  if (word.endsWith("ies")) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  return word.endsWith("s") && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
};

const withoutInflection = (word: string): string => {
  const ending = /(?:ed|ing)$/.exec(word)?.[0];
  if (ending === undefined) return word;
  const stem = word.slice(0, -ending.length);
  if (!hasVowel(stem) || stem.length < 2) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (endsDouble(stem)) return stem.slice(0, -1);
  return measure(stem) === 1 && endsShort(stem) ? `${stem}e` : stem;
};

/**
 * Stem of a lower-case English word, after Porter (1980), "An algorithm for suffix stripping", with his third step left out and the
 * final e dropped: equal for the verb and the noun of most deeds (attack, attacked; negotiate, negotiation).
 */
export function stem(word: string): string {
  if (word.length < 4) return word;
  const bare = withoutInflection(withoutPlural(word));
  const derived = replace(replace(bare, SECOND, 0), LAST, 1);
  const short = derived.length > 3 && derived.endsWith("e") ? derived.slice(0, -1) : derived;
  return short.endsWith("y") && short.length > 3 ? `${short.slice(0, -1)}i` : short;
}
