import type { EntityKind } from "@onrecord/record";

/** What a known name is: a state or territory, a region, an organisation, or a news outlet. */
type ActorType = "state" | "region" | "organization" | "outlet";

/** A known actor under its full name. */
export interface ActorEntry {
  readonly name: string;
  readonly type: ActorType;
  readonly kind: EntityKind;
  readonly country?: string;
  readonly sector?: string;
  /** No state of its own: its government is an actor beside it. */
  readonly territory?: boolean;
  /** The name belongs to bodies of other states as well, unless the report says otherwise. */
  readonly shared?: boolean;
}

/** How a name points at its actor: as its name, its seat of government, another name of the government, or a demonym. */
export type NameUse = "name" | "capital" | "metonym" | "adjective" | "people";

export interface NameEntry {
  readonly use: NameUse;
  readonly actor: ActorEntry;
}

/** What a common noun says of the actor it names. */
export interface NounEntry {
  readonly use: "role" | "body" | "group" | "thing";
  readonly kind: EntityKind;
  readonly sector?: string;
  /** With no country of its own it belongs to the country that the report is about. */
  readonly local?: boolean;
  /** The holder heads a state or government. */
  readonly top?: boolean;
  /** A leader: of a state or of a party, as the words around tell. */
  readonly weak?: boolean;
  /** Takes the sector of the institution or person it is of. */
  readonly speaksFor?: boolean;
  /** Serves among states: has no country of the report's. */
  readonly abroad?: boolean;
  /** The usual word for the same post: "prime minister" for a premier. */
  readonly as?: string;
  /** Of the army or the police, whichever the report told of last. */
  readonly uniformed?: boolean;
  /** A post of its `states` alone. */
  readonly only?: boolean;
  /** Does not count with the possessor of a person: "my head". */
  readonly notOwn?: boolean;
  /** Counts only with an article or a possessor: "the justice". */
  readonly withArticle?: boolean;
  /** Has the country and sector of whoever it is of: "his predecessor". */
  readonly likeOwner?: boolean;
  /** States are it to each other as persons are: "ally". */
  readonly ofStates?: boolean;
  /** The states that have the post, the likeliest first. */
  readonly states?: readonly string[];
  /** As the last word of a proper name it tells the kind. */
  readonly named?: boolean;
  /** A number of those that its complement names: "thousands of fighters". */
  readonly counts?: boolean;
  /** Names an actor only with its possessor: "Erdogan's office". */
  readonly owned?: boolean;
  /** Has the kind and sector of the body that it is of: "the armed wing of the party". */
  readonly partOf?: boolean;
  /** Counts only where it is written with a capital letter: "the House". */
  readonly capital?: boolean;
  /** Counts only of a state or an international body: "Norway's neighbours". */
  readonly ofState?: boolean;
  /** Counts only with the name of a person: "the Smith campaign". */
  readonly ofPerson?: boolean;
  /** Does not count with "to" behind it: "opposition to the bill". */
  readonly notTo?: boolean;
  /** Does not count with "all" or "both" before it: "all parties". */
  readonly notAll?: boolean;
  /** Counts in proper names alone. */
  readonly nameOnly?: boolean;
}

export type Gender = "male" | "female";
export type NamePart = "particle" | "suffix" | "portfolio";

export interface TitleEntry {
  /** The title stays with the name: "Queen Elizabeth". */
  readonly partOfName?: boolean;
  readonly gender?: Gender;
  readonly sector?: string;
}

/** Who held a post, from and until ISO 8601 dates (half-open; no end: still the holder). */
export interface Holder {
  readonly country: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly surname: string;
  readonly post: string;
  readonly gender?: Gender;
  readonly from: string;
  readonly until?: string;
  /** The surname alone does not mean this person. */
  readonly byFullName?: true;
}

/** As packed: entries once, and the words that lead to them. */
export interface PackedActors {
  readonly actors: readonly ActorEntry[];
  /** Name to pairs of use and position in `actors`. */
  readonly names: Readonly<Record<string, readonly (readonly [NameUse, number])[]>>;
  readonly entries: readonly NounEntry[];
  /** Phrase (lower case, hyphens as spaces) to positions in `entries`. */
  readonly nouns: Readonly<Record<string, readonly number[]>>;
  readonly titles: Readonly<Record<string, TitleEntry>>;
  readonly nameParts: Readonly<Record<string, NamePart>>;
  readonly nounGenders: Readonly<Record<string, Gender>>;
  readonly male: readonly string[];
  readonly female: readonly string[];
  readonly holders: readonly Holder[];
  readonly nobody: readonly string[];
}
