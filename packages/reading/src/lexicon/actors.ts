import packed from "./actors.packed.json" with { type: "json" };
import type { Gender, Holder, NameEntry, NamePart, NounEntry, PackedActors, TitleEntry } from "./actors.types.ts";

export type { Gender, Holder, NameEntry, NounEntry } from "./actors.types.ts";

/** Known actors by name, and what common nouns, titles and given names say of those they stand for. */
export interface Actors {
  /** What a name can stand for; exact letters, any white space, straight or curly apostrophes. */
  name(text: string): readonly NameEntry[];
  /** Whether a name is of what neither acts nor is a place: "UTC", "Christmas Eve". */
  isNobody(text: string): boolean;
  /** Length of the longest known name that begins with this word (its first run of letters), 0 if there is none. */
  reach(word: string): number;
  /** What a noun phrase says: lower case, hyphens as spaces, the head as its lemma. */
  noun(phrase: string): readonly NounEntry[];
  /** Whether any known noun phrase has this word. */
  inNouns(word: string): boolean;
  title(word: string): TitleEntry | undefined;
  /** What a word, folded, is inside a person's name: a particle ("bin", "van") or a suffix ("jr"); or, as written, a word of a portfolio, which is no name. */
  namePart(word: string): NamePart | undefined;
  gender(givenName: string): Gender | undefined;
  /** The gender that a noun tells ("spokeswoman"). */
  nounGender(noun: string): Gender | undefined;
  /** Holders of a post whom this surname alone means, on an ISO date (all, without one). */
  holders(surname: string, date: string | undefined): readonly Holder[];
  /** The holder of this full name, whenever he or she held a post; the one of that date first. */
  holderNamed(name: string, date: string | undefined): Holder | undefined;
}

const NONE: readonly never[] = [];
const FIRST_WORD = /[\p{L}\p{N}]+/u;

function tidy(text: string): string {
  return !/[’\n\t]|\s\s/.test(text) ? text : text.replace(/\s+/g, " ").replaceAll("’", "'");
}

/** The letters of a name without marks, in lower case: "Erdoğan" and "Erdogan" are one. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[łøđıßæœ]/giu, (letter) => PLAIN[letter.toLowerCase()] ?? letter)
    .toLowerCase();
}

const PLAIN: Readonly<Record<string, string>> = { ł: "l", ø: "o", đ: "d", ı: "i", ß: "ss", æ: "ae", œ: "oe" };

/** Whether a post is held on an ISO date; without one, whether it still was when the list was made. */
export function holds(holder: Holder, date: string | undefined): boolean {
  return date === undefined ? holder.until === undefined : inOffice(holder, date);
}

function inOffice(holder: Holder, date: string | undefined): boolean {
  if (date === undefined) return true;
  const day = date.slice(0, 10);
  return holder.from <= day && (holder.until === undefined || day < holder.until);
}

/** Actors as they are packed, ready to look words up in. */
export function actorsOf(data: PackedActors): Actors {
  const names = new Map<string, readonly NameEntry[]>();
  const reach = new Map<string, number>();
  for (const [text, uses] of Object.entries(data.names)) {
    names.set(
      text,
      uses.map(([use, actor]) => ({ use, actor: data.actors[actor]! })),
    );
    const word = FIRST_WORD.exec(text)?.[0];
    if (word) reach.set(word, Math.max(reach.get(word) ?? 0, text.length));
  }
  const nouns = new Map(Object.entries(data.nouns).map(([phrase, at]) => [phrase, at.map((i) => data.entries[i]!)]));
  const nobody = new Set(data.nobody);
  const nounWords = new Set([...nouns.keys()].flatMap((phrase) => phrase.split(" ")));
  const titles = new Map(Object.entries(data.titles));
  const parts = new Map(Object.entries(data.nameParts));
  const nounGenders = new Map(Object.entries(data.nounGenders));
  const genders = new Map<string, Gender>();
  for (const name of data.male) genders.set(fold(name), "male");
  for (const name of data.female) genders.set(fold(name), "female");
  const bySurname = new Map<string, Holder[]>();
  const byName = new Map<string, Holder[]>();
  const add = (map: Map<string, Holder[]>, key: string, holder: Holder) =>
    map.set(fold(key), [...(map.get(fold(key)) ?? []), holder]);
  for (const holder of data.holders) {
    if (!holder.byFullName) add(bySurname, holder.surname, holder);
    for (const name of [holder.name, ...holder.aliases]) add(byName, name, holder);
  }
  return Object.freeze({
    name: (text: string) => names.get(tidy(text)) ?? NONE,
    isNobody: (text: string) => nobody.has(tidy(text).replace(/^the /i, "")),
    reach: (word: string) => reach.get(FIRST_WORD.exec(word)?.[0] ?? "") ?? 0,
    noun: (phrase: string) => nouns.get(phrase) ?? NONE,
    inNouns: (word: string) => nounWords.has(word),
    title: (word: string) => titles.get(word),
    namePart: (word: string) => parts.get(word),
    gender: (givenName: string) => genders.get(fold(givenName)),
    nounGender: (noun: string) => nounGenders.get(noun),
    holders: (surname: string, date: string | undefined) =>
      (bySurname.get(fold(surname)) ?? NONE).filter((holder) => inOffice(holder, date)),
    holderNamed: (name: string, date: string | undefined) => {
      const known = byName.get(fold(tidy(name))) ?? NONE;
      return known.find((holder) => inOffice(holder, date)) ?? known[0];
    },
  });
}

/** The actors that are packed with the program. */
export const packedActors = packed as unknown as PackedActors;

export const actors: Actors = actorsOf(packedActors);
