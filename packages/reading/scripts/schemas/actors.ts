import { ENTITY_KINDS, type EntityKind } from "@onrecord/record";
import { z } from "zod";
import type {
  ActorEntry,
  Gender,
  Holder,
  NamePart,
  NameUse,
  NounEntry,
  PackedActors,
  TitleEntry,
} from "../../src/lexicon/actors.types.ts";

const Words = z.array(z.string().min(1));
const Code = z.string().regex(/^[A-Z]{3}$/, "three capital letters: ISO 3166-1 alpha-3 or a PLOVER code");
const Country = z.strictObject({
  code: Code,
  territory: z.boolean().optional(),
  name: z.string(),
  aliases: Words.default([]),
  adjective: Words,
  people: Words.optional(),
  capital: Words,
  metonyms: Words.default([]),
});
const Region = z.strictObject({
  country: Code.optional(),
  kind: z.enum(ENTITY_KINDS).default("place"),
  names: Words,
  adjective: Words.default([]),
  people: Words.default([]),
});
const Organisation = z.strictObject({
  name: z.string(),
  aliases: Words.default([]),
  kind: z.enum(ENTITY_KINDS).default("organization"),
  country: Code,
  sector: Code.optional(),
  shared: z.boolean().optional(),
});
const Companies = z.strictObject({ country: Code, sector: Code, names: Words, shared: z.boolean().optional() });
const Nouns = z.strictObject({
  kind: z.enum(ENTITY_KINDS).optional(),
  sector: Code.optional(),
  local: z.boolean().optional(),
  top: z.boolean().optional(),
  weak: z.boolean().optional(),
  speaksFor: z.boolean().optional(),
  abroad: z.boolean().optional(),
  as: z.string().optional(),
  uniformed: z.boolean().optional(),
  only: z.boolean().optional(),
  notOwn: z.boolean().optional(),
  withArticle: z.boolean().optional(),
  likeOwner: z.boolean().optional(),
  ofStates: z.boolean().optional(),
  states: z.array(Code).optional(),
  named: z.boolean().optional(),
  nameOnly: z.boolean().optional(),
  counts: z.boolean().optional(),
  owned: z.boolean().optional(),
  partOf: z.boolean().optional(),
  capital: z.boolean().optional(),
  ofState: z.boolean().optional(),
  ofPerson: z.boolean().optional(),
  notTo: z.boolean().optional(),
  notAll: z.boolean().optional(),
  words: Words,
});
const GenderName = z.enum(["male", "female"]);
const Post = z.strictObject({
  country: Code,
  name: z.string(),
  aliases: Words.default([]),
  surname: z.string().optional(),
  gender: GenderName.optional(),
  post: z.string(),
  from: z.iso.date(),
  until: z.iso.date().optional(),
  byFullName: z.literal(true).optional(),
});

/** One file of lexicon/actors: any of these lists. */
export const schema = z.strictObject({
  countries: z.array(Country).default([]),
  regions: z.array(Region).default([]),
  organisations: z.array(z.union([Organisation, Companies])).default([]),
  outlets: z.array(z.strictObject({ country: Code, names: Words, shared: z.boolean().optional() })).default([]),
  roles: z.array(Nouns).default([]),
  bodies: z.array(Nouns).default([]),
  groups: z.array(Nouns).default([]),
  things: z.array(Nouns).default([]),
  titles: z
    .array(
      z.strictObject({
        gender: GenderName.optional(),
        sector: Code.optional(),
        partOfName: z.boolean().optional(),
        words: Words,
      }),
    )
    .default([]),
  nameParts: z.array(z.strictObject({ use: z.enum(["particle", "suffix", "portfolio"]), words: Words })).default([]),
  genderNouns: z.array(z.strictObject({ gender: GenderName, words: Words })).default([]),
  givenNames: z.array(z.strictObject({ gender: GenderName, names: Words })).default([]),
  holders: z.array(Post).default([]),
  nobody: Words.default([]),
});

type File = z.infer<typeof schema>;

/** "Angolan" gives "Angolan" and "Angolans"; "Chinese" and "Swiss" stay as they are. */
function peopleOf(adjective: string): string[] {
  return /(?:ese|ish|ch|ss)$/.test(adjective) ? [adjective] : [adjective, `${adjective}s`];
}

class Packer {
  readonly actors: ActorEntry[] = [];
  readonly names: Record<string, [NameUse, number][]> = Object.create(null);
  readonly entries: NounEntry[] = [];
  readonly nouns: Record<string, number[]> = Object.create(null);

  actor(entry: ActorEntry, uses: Partial<Record<NameUse, readonly string[]>>): void {
    const position = this.actors.push(entry) - 1;
    for (const [use, words] of Object.entries(uses) as [NameUse, readonly string[]][]) this.point(use, words, position);
  }

  point(use: NameUse, words: readonly string[], position: number): void {
    for (const word of words) {
      const known = this.names[word] ?? [];
      if (!known.some(([, at]) => at === position)) this.names[word] = [...known, [use, position]];
    }
  }

  noun(use: NounEntry["use"], fallback: EntityKind, list: z.infer<typeof Nouns>): void {
    const { words, kind = fallback, ...flags } = list;
    const position = this.entries.push(stripUndefined({ use, kind, ...flags })) - 1;
    for (const word of words) {
      const phrase = word.toLowerCase().replaceAll("-", " ");
      const known = this.nouns[phrase] ?? [];
      const isKnown = known.some((at) => this.entries[at]!.use === use && !isConditional(this.entries[at]!));
      if (!isKnown) this.nouns[phrase] = [...known, position];
    }
  }
}

/** Whether an entry counts in some uses of its words alone. */
function isConditional({ capital, ofState, ofPerson, notTo, notAll, only, notOwn }: NounEntry): boolean {
  return (capital ?? ofState ?? ofPerson ?? notTo ?? notAll ?? only ?? notOwn) !== undefined;
}

function stripUndefined<T extends object>(entry: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as never;
}

function packStates(packer: Packer, file: File): void {
  for (const { code, territory, name, aliases, adjective, people, capital, metonyms } of file.countries) {
    packer.actor(
      { name, type: "state", kind: "government", country: code, sector: "GOV", ...(territory && { territory }) },
      {
        name: [name, ...aliases],
        adjective,
        people: people ?? adjective.slice(0, 1).flatMap(peopleOf),
        capital,
        metonym: metonyms,
      },
    );
  }
}

/** The demonyms of a region belong to its state ("Texan" to the United States), or to the region itself if it lies in none. */
function packRegions(packer: Packer, file: File): void {
  for (const { country, kind, names, adjective, people } of file.regions) {
    const state = packer.actors.findIndex((actor) => actor.type === "state" && actor.country === country);
    for (const name of names)
      packer.actor(stripUndefined({ name, type: "region", kind, country }) as ActorEntry, { name: [name] });
    const owner = state < 0 ? packer.actors.length - names.length : state;
    packer.point("adjective", adjective, owner);
    packer.point("people", people, owner);
  }
}

function packBodies(packer: Packer, file: File): void {
  for (const entry of file.organisations) {
    const { country, sector, shared } = entry;
    if ("names" in entry) {
      const coded = { country, sector, ...(shared && { shared }) } as { country: string };
      for (const name of entry.names)
        packer.actor({ name, type: "organization", kind: "organization", ...coded }, { name: [name] });
    } else {
      const { name, aliases, kind } = entry;
      const actor = stripUndefined({ name, type: "organization" as const, kind, country, sector, shared });
      packer.actor(actor as ActorEntry, { name: [name, ...aliases] });
    }
  }
  for (const { country, names, shared } of file.outlets)
    for (const name of names)
      packer.actor(
        { name, type: "outlet", kind: "outlet", country, sector: "JRN", ...(shared && { shared }) },
        { name: [name] },
      );
}

function holderOf({ surname, name, gender, until, ...rest }: z.infer<typeof Post>): Holder {
  return stripUndefined({ ...rest, name, surname: surname ?? name.split(" ").at(-1)!, gender, until }) as Holder;
}

/** Joins all files into one table of names, nouns, titles, given names and holders of posts. */
export function compile(files: readonly unknown[]): PackedActors {
  const packer = new Packer();
  const all = files as File[];
  const titles: Record<string, TitleEntry> = Object.create(null);
  const nounGenders: Record<string, Gender> = Object.create(null);
  const parts: Record<string, NamePart> = Object.create(null);
  const given: Record<Gender, Set<string>> = { male: new Set(), female: new Set() };
  for (const file of all) packStates(packer, file);
  for (const file of all) {
    packRegions(packer, file);
    packBodies(packer, file);
    for (const list of file.roles) packer.noun("role", "person", list);
    for (const list of file.bodies) packer.noun("body", "organization", list);
    for (const list of file.groups) packer.noun("group", "group", list);
    for (const list of file.things) packer.noun("thing", "equipment", list);
    for (const { words, ...entry } of file.titles)
      for (const word of words) titles[word] = stripUndefined(entry) as TitleEntry;
    for (const { use, words } of file.nameParts) for (const word of words) parts[word] = use;
    for (const { gender, words } of file.genderNouns) for (const word of words) nounGenders[word] = gender;
    for (const { gender, names } of file.givenNames) for (const name of names) given[gender].add(name);
  }
  return {
    actors: packer.actors,
    names: packer.names,
    entries: packer.entries,
    nouns: packer.nouns,
    titles,
    nameParts: parts,
    nounGenders,
    male: [...given.male].filter((name) => !given.female.has(name)).sort(),
    female: [...given.female].filter((name) => !given.male.has(name)).sort(),
    holders: all.flatMap((file) => file.holders.map(holderOf)),
    nobody: all.flatMap((file) => file.nobody),
  };
}
