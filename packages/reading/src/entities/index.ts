import type { Name, NameType } from "@onrecord/language";
import { quoteMapOf } from "../claims/quote-map.ts";
import type { NameEntry } from "../lexicon/actors.ts";
import { placeWords } from "../lexicon/places.ts";
import type { Resources } from "../resources.ts";
import { type Draft, type Entities, type EntityDraft, type Mention, stage } from "../stage.ts";
import { aliasesIn, linkAliases } from "./alias.ts";
import { calledIn } from "./called.ts";
import { entriesOfNames } from "./entries.ts";
import { homeOf } from "./home.ts";
import { linkKnown } from "./known.ts";
import { linkNominal } from "./nominals.ts";
import { bodyIn, linkOrganizations } from "./organizations.ts";
import { nameWords, surnameOf } from "./person-name.ts";
import { isPersonal } from "./personal.ts";
import { linkPersons, settlePersons } from "./persons.ts";
import { linkPronoun } from "./pronouns.ts";
import { type Lesson, mentionsByToken, nameText, type Scene, sentenceOf, type Thing } from "./scene.ts";
import { isLocated, prepositionOf } from "./syntax.ts";

type TypeOf = (mention: Mention) => NameType | undefined;

/** The type that the language layer gave the name at a mention. */
function typesOf(names: readonly Name[]): TypeOf {
  const types = new Map<string, NameType>();
  for (const { sentence, first, last, type } of names)
    for (let i = first; i <= last; i++) types.set(`${sentence} ${i}`, type);
  return ({ sentence, name, head }) => types.get(`${sentence} ${name?.last ?? head}`);
}

/** Inner phrases before those that hold them, so that "the minister of X" finds X done. */
function inOrder(mentions: readonly Mention[]): Mention[] {
  return [...mentions].sort(
    (a, b) => a.sentence - b.sentence || a.last - b.last || b.first - a.first || a.index - b.index,
  );
}

function loneWord(words: readonly string[]): readonly string[] {
  return words.length === 1 ? words : [];
}

/** "In Aden", "at Aden", "the port town of Aden". */
function isAtTown(scene: Scene, mention: Mention): boolean {
  const sentence = sentenceOf(scene, mention);
  const preposition = prepositionOf(sentence, mention.head);
  const above = sentence.tokens[sentence.tokens[mention.head]!.head];
  if (preposition === "of") return above !== undefined && placeWords.kind.has(above.lemma);
  return preposition === "at" || isLocated(sentence, mention, false);
}

/** Names of one word that the gazetteer knows and that the report puts something at somewhere. */
function townsIn(scene: Scene, mentions: readonly Mention[]): Set<string> {
  const names = mentions.filter((mention) => isAtTown(scene, mention)).map((mention) => nameText(scene, mention));
  return new Set(names.filter((name) => !name.includes(" ") && scene.gazetteer.lookup(name).length > 0));
}

/**
 * The names that no list knows, that the report calls no place's or body's (`called`), and that are persons': by title, post, given name, a last word that stands
 * alone elsewhere, or the surname of another.
 */
function personalNames(
  scene: Scene,
  open: readonly Mention[],
  typeOf: TypeOf,
  called: ReadonlyMap<string, unknown>,
): Set<Mention> {
  const personal = new Set<Mention>();
  const candidates = open.filter(
    (mention) =>
      !bodyIn(scene, mention) &&
      !called.has(nameText(scene, mention)) &&
      nameWords(nameText(scene, mention)).length > 0,
  );
  const towns = townsIn(scene, candidates);
  for (const mention of candidates)
    if (!towns.has(nameText(scene, mention)) && isPersonal(scene, mention, typeOf(mention))) personal.add(mention);
  const alone = new Set(candidates.flatMap((mention) => loneWord(nameWords(nameText(scene, mention)))));
  for (const mention of candidates) {
    const words = nameWords(nameText(scene, mention));
    if (words.length > 1 && words.length < 4 && typeOf(mention) !== "place" && alone.has(surnameOf(words)))
      personal.add(mention);
  }
  const surnames = new Set([...personal].map((mention) => surnameOf(nameWords(nameText(scene, mention)))));
  for (const mention of candidates) {
    const words = nameWords(nameText(scene, mention));
    const held = scene.actors.holders(surnameOf(words), scene.report.published).length > 0;
    if (words.length < 4 && (surnames.has(surnameOf(words)) || (held && words.length === 1))) personal.add(mention);
  }
  // "Acme" beside "Acme Air" is the firm, not a person.
  const named = candidates
    .filter((mention) => !personal.has(mention))
    .map((mention) => nameWords(nameText(scene, mention)));
  const firms = scene.things.flatMap(({ sector, name }) => (sector === "BUS" ? [nameWords(name)] : []));
  const openings = new Set([...named, ...firms].flatMap((words) => (words.length > 1 ? [words[0]!] : [])));
  const full = new Set(
    [...personal].flatMap((mention) => {
      const words = nameWords(nameText(scene, mention));
      return words.length > 1 ? words : [];
    }),
  );
  for (const mention of personal) {
    const [word, ...more] = nameWords(nameText(scene, mention));
    if (more.length === 0 && word !== undefined && openings.has(word) && !full.has(word)) personal.delete(mention);
  }
  return personal;
}

function linkNames(scene: Scene, entriesOf: (mention: Mention) => readonly NameEntry[], typeOf: TypeOf): void {
  linkKnown(scene, entriesOf);
  const unknown = scene.mentions.filter(({ form, index }) => form === "name" && scene.entityOf[index] === -1);
  const aliases = aliasesIn(scene, unknown);
  const isAlias = (mention: Mention) => aliases.has(nameText(scene, mention));
  const open = unknown.filter((mention) => !isAlias(mention));
  const called = calledIn(scene, open, typeOf);
  const personal = personalNames(scene, open, typeOf, called);
  const others = open.filter((mention) => !personal.has(mention));
  linkOrganizations(scene, others, typeOf, (mention) => called.get(nameText(scene, mention)));
  linkPersons(
    scene,
    [...personal].sort((a, b) => a.index - b.index),
  );
  linkAliases(scene, unknown.filter(isAlias), aliases);
}

function finished(scene: Scene, thing: Thing, id: string): EntityDraft {
  const { name, kind, country, sector, otherSectors, roles, mentions, number, actor, noun, members, rule } = thing;
  const ordered = [...mentions].sort((a, b) => a - b);
  return {
    id,
    kind,
    name,
    mentions: ordered.map((index) => scene.mentions[index]!.span),
    ...(country && { country }),
    ...(sector && { sector }),
    ...(otherSectors.length > 0 && { otherSectors }),
    ...(roles.length > 0 && { roles }),
    rule,
    mentionIndexes: ordered,
    number,
    actor,
    ...(noun !== undefined && { noun }),
    ...(members && { members }),
  };
}

/**
 * Links the mentions of a report to what they stand for.
 * @param lesson training's weights for pronouns, and where what each could stand for goes
 */
export function linkMentions(
  { report, analysis, mentions }: Pick<Draft, "report" | "analysis" | "mentions">,
  { lexicon, gazetteer }: Resources,
  lesson?: Lesson,
): Entities {
  const { actors, cues } = lexicon;
  const scene: Scene = {
    report,
    sentences: analysis.sentences,
    mentions,
    actors,
    cues,
    gazetteer,
    things: [],
    entityOf: new Int32Array(mentions.length).fill(-1),
    mentionAt: mentionsByToken(analysis.sentences, mentions),
    keyed: new Map(),
    home: undefined,
    ...(lesson && { lesson }),
  };
  const entriesOf = entriesOfNames(scene);
  scene.home = homeOf(scene, entriesOf);
  linkNames(scene, entriesOf, typesOf(analysis.names));
  const quotes = quoteMapOf(analysis).at;
  for (const mention of inOrder(mentions)) {
    if (mention.form === "nominal") linkNominal(scene, mention);
    else if (mention.form === "pronoun") linkPronoun(scene, mention, quotes);
  }
  settlePersons(scene);
  const list = scene.things.map((thing, i) => finished(scene, thing, `entity-${i}`));
  return { list, entityOfMention: scene.entityOf, mentionAt: scene.mentionAt };
}

/** One entity for each thing that the report names, with its kind, country, sector and posts. */
export const entities = stage({
  name: "entities",
  reads: ["report", "analysis", "mentions"],
  writes: "entities",
  judgedBy: "events.actors",
  run: (draft, resources) => linkMentions(draft, resources),
});
