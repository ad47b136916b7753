import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { NameType } from "@onrecord/language";

/** A name in a gold sentence: first and last word, both inclusive. */
export interface GoldName {
  readonly first: number;
  readonly last: number;
  readonly type: NameType;
}

export interface NamedSentence {
  readonly id: string;
  readonly doc: string;
  readonly genre: string;
  readonly forms: string[];
  readonly names: readonly GoldName[];
}

interface Mention {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly name?: readonly [start: number, end: number] | null;
}

interface Line {
  readonly doc: string;
  readonly genre?: string;
  readonly sent_id: string;
  readonly tokens: readonly { readonly f: string }[];
  readonly mentions: readonly Mention[];
}

const TYPES: Readonly<Record<string, NameType>> = {
  PER: "person",
  person: "person",
  politician: "person",
  ORG: "organization",
  organization: "organization",
  organisation: "organization",
  politicalparty: "organization",
  LOC: "place",
  place: "place",
  location: "place",
  country: "place",
};

/** A flat set of names; nationality adjectives, which some sets mark, are no names here. */
export function readFlatNames(path: string): NamedSentence[] {
  return lines(path).map((line) => ({
    ...base(line),
    names: line.mentions.map(({ start, end, type }) => ({ first: start, last: end - 1, type: TYPES[type] ?? "other" })),
  }));
}

/**
 * The names of GUM's mentions: the proper-noun part (`name`) of each mention with the mention's type; of several mentions with
 * the same part the narrowest counts, of parts within each other the widest. Times are no names.
 */
export function readGumNames(path: string): NamedSentence[] {
  return lines(path).map((line) => {
    const parts = new Map<string, Mention>();
    for (const mention of line.mentions) {
      if (!mention.name || mention.type === "time") continue;
      const key = mention.name.join("-");
      const known = parts.get(key);
      if (!known || mention.end - mention.start < known.end - known.start) parts.set(key, mention);
    }
    const all = [...parts.values()].map(({ name, type }) => ({
      first: name![0],
      last: name![1] - 1,
      type: TYPES[type] ?? ("other" as const),
    }));
    const outermost = all.filter((a) => !all.some((b) => a !== b && b.first <= a.first && a.last <= b.last));
    outermost.sort((a, b) => a.first - b.first);
    return { ...base(line), names: outermost.filter((a, i) => i === 0 || a.first > outermost[i - 1]!.last) };
  });
}

function lines(path: string): Line[] {
  return gunzipSync(readFileSync(path))
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line);
}

function base(line: Line): Omit<NamedSentence, "names"> {
  return { id: line.sent_id, doc: line.doc, genre: line.genre ?? "", forms: line.tokens.map((token) => token.f) };
}

/** Sentences by document, in order; where a set knows no documents, each run of `size` sentences counts as one. */
export function byDocument<T extends { readonly doc: string }>(sentences: readonly T[], size = Infinity): T[][] {
  const documents: T[][] = [];
  for (const sentence of sentences) {
    const last = documents.at(-1);
    if (last && last[0]!.doc === sentence.doc && last.length < size) last.push(sentence);
    else documents.push([sentence]);
  }
  return documents;
}
