import type { Sentence } from "@onrecord/language";
import type { EntityKind, Report, Span } from "@onrecord/record";
import type { Actors, Gender } from "../lexicon/actors.ts";
import type { Cues } from "../lexicon/cues.ts";
import type { Gazetteer } from "../places/gazetteer.ts";
import type { Mention } from "../stage.ts";

/** An entity in the making. */
export interface Thing {
  readonly index: number;
  name: string;
  kind: EntityKind;
  rule: string;
  country?: string;
  sector?: string;
  readonly otherSectors: string[];
  readonly roles: { readonly text: string; readonly span: Span }[];
  readonly mentions: number[];
  number: "one" | "many";
  actor: boolean;
  noun?: string;
  members?: readonly number[];
  gender?: Gender;
  /** Nouns that the report has used for it: "president", "foreign ministry". */
  readonly nouns: Set<string>;
  /** Heads a state or government. */
  top: boolean;
  /** Holds a post of the country that the report is about, unless it says another. */
  local?: boolean;
  /** Told apart from others of its noun by words of its own. */
  distinct?: boolean;
}

/** What is known while entities are made. */
export interface Scene {
  readonly report: Report;
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly actors: Actors;
  readonly cues: Cues;
  readonly gazetteer: Gazetteer;
  readonly things: Thing[];
  /** Entity of each mention, or -1. */
  readonly entityOf: Int32Array;
  readonly mentionAt: readonly Int32Array[];
  /** Things under a key of their own: `state:Russia`, `place:Moscow`. */
  readonly keyed: Map<string, Thing>;
  /** The country that the report is mostly about. */
  home: string | undefined;
  /** Where training reads: the weights that it has so far, and what pronouns could stand for. */
  readonly lesson?: Lesson;
}

/** Log-odds by feature, for pronouns of persons, of things and of several. */
export type AntecedentWeights = Readonly<Record<Choice["kind"], Readonly<Record<string, number>>>>;

export interface Lesson {
  readonly weights: AntecedentWeights;
  readonly choices: Choice[];
}

/** What a pronoun may stand for, with what each is weighed by. */
export interface Choice {
  readonly mention: number;
  readonly kind: "person" | "thing" | "many";
  readonly candidates: readonly {
    readonly mention: number;
    readonly thing: Thing;
    readonly features: readonly string[];
  }[];
}

type Start = Pick<Thing, "name" | "kind" | "rule"> &
  Partial<Pick<Thing, "country" | "sector" | "number" | "actor" | "noun" | "members" | "gender">>;

export function addThing(scene: Scene, start: Start): Thing {
  const thing: Thing = {
    number: "one",
    actor: true,
    ...start,
    index: scene.things.length,
    otherSectors: [],
    roles: [],
    mentions: [],
    nouns: new Set(),
    top: false,
  };
  scene.things.push(thing);
  return thing;
}

export function link(scene: Scene, mention: Mention, thing: Thing): void {
  scene.entityOf[mention.index] = thing.index;
  thing.mentions.push(mention.index);
}

export function thingOf(scene: Scene, mention: number): Thing | undefined {
  return mention < 0 ? undefined : scene.things[scene.entityOf[mention] ?? -1];
}

export function sentenceOf(scene: Scene, mention: Mention): Sentence {
  return scene.sentences[mention.sentence]!;
}

/** The words of tokens first..last as written. */
export function wordsOf(scene: Scene, sentence: Sentence, first: number, last: number): string {
  return scene.report.text.slice(sentence.tokens[first]!.start, sentence.tokens[last]!.end).replace(/\s+/g, " ");
}

/** The words of a mention's proper name. */
export function nameText(scene: Scene, mention: Mention): string {
  const { first, last } = mention.name ?? mention;
  return wordsOf(scene, sentenceOf(scene, mention), first, last);
}

/** Mention that each token leads to: heads first, then the other words of names and of the titles before them. */
export function mentionsByToken(sentences: readonly Sentence[], mentions: readonly Mention[]): Int32Array[] {
  const at = sentences.map((sentence) => new Int32Array(sentence.tokens.length).fill(-1));
  for (const { sentence, head, index } of mentions) at[sentence]![head] = index;
  const fill = (row: Int32Array, first: number, last: number, index: number) => {
    for (let i = first; i <= last; i++) if (row[i] === -1) row[i] = index;
  };
  for (const { sentence, name, index } of mentions) if (name) fill(at[sentence]!, name.first, name.last, index);
  for (const { sentence, name, first, index, rule } of mentions)
    if (name && rule !== "mention.name-as-modifier") fill(at[sentence]!, first, name.first - 1, index);
  return at;
}
