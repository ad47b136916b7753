import type { NameType } from "@onrecord/language";
import type { NounEntry } from "../lexicon/actors.ts";
import type { Place } from "../places/place.ts";
import { countriesSpokenOf } from "../places/spoken-of.ts";
import type { Mention } from "../stage.ts";
import { base } from "../tree/subtree.ts";
import { initialsOf, isAcronym } from "./acronym.ts";
import type { Called } from "./called.ts";
import { ownerOf } from "./describe.ts";
import { nounAt } from "./lookup.ts";
import { nameWords } from "./person-name.ts";
import { addThing, link, nameText, type Scene, sentenceOf, type Thing, wordsOf } from "./scene.ts";
import { isLocated, roleOf } from "./syntax.ts";

/** What the last word of an organisation's name, or the word before its "of", says of it: "Homeland Party", "Bank of Norland". */
export function bodyIn(scene: Scene, mention: Mention): NounEntry | undefined {
  const sentence = sentenceOf(scene, mention);
  const { first, last } = mention.name ?? mention;
  let head = last;
  for (let i = first + 1; i <= last; i++) {
    if (sentence.tokens[i]!.upos !== "ADP") continue;
    head = i - 1;
    break;
  }
  const noun = nounAt(sentence, head, first, head, scene.actors);
  const name = () => wordsOf(scene, sentence, first, last);
  return noun?.entries.find(
    (entry) => entry.use === "body" && entry.named && (!entry.ofState || insideCountry(scene, name()) !== undefined),
  );
}

/** The words of a name with the complement that belongs to it: "Ministry of Foreign Affairs". */
function fullName(scene: Scene, mention: Mention): string {
  const sentence = sentenceOf(scene, mention);
  const { first, last } = mention.name ?? mention;
  let end = last;
  if (sentence.tokens[last + 1]?.form === "of") {
    for (let i = last + 2; i <= mention.last; i++) {
      const { upos } = sentence.tokens[i]!;
      if (upos === "PROPN") end = i;
      else if (upos !== "DET" && upos !== "ADJ" && upos !== "CCONJ" && upos !== "ADP") break;
    }
  }
  return wordsOf(scene, sentence, first, end);
}

/** An organisation already met under a longer name, its initials, or the words it begins or ends with. */
function metBefore(scene: Scene, name: string): Thing | undefined {
  const words = nameWords(name);
  const plain = name.replaceAll(".", "");
  let partial: Thing | undefined;
  for (const thing of scene.things) {
    if (thing.kind === "person" || thing.members || thing.noun !== undefined) continue;
    if (thing.name === name || (isAcronym(plain) && initialsOf(thing.name) === plain)) return thing;
    const theirs = nameWords(thing.name);
    const shortens = /^entity\.(?:name|body-in-name)$/.test(thing.rule) || thing.sector === "BUS";
    if (!shortens || words.length === 0 || theirs.length <= words.length) continue;
    const opens = words.every((word, i) => theirs[i] === word);
    const closes = words.every((word, i) => theirs[theirs.length - words.length + i] === word);
    if (opens || (closes && words.length > 1)) partial ??= thing;
  }
  return partial;
}

/** A name in brackets after another is its short form: "Syrian Democratic Forces (SDF)". */
function bracketed(scene: Scene, mention: Mention): Thing | undefined {
  const sentence = sentenceOf(scene, mention);
  const first = mention.name?.first ?? mention.first;
  if (sentence.tokens[first - 1]?.form !== "(" || first < 2) return undefined;
  const at = scene.mentionAt[mention.sentence]![first - 2] ?? -1;
  return at < 0 ? undefined : scene.things[scene.entityOf[at] ?? -1];
}

function acts(scene: Scene, mention: Mention): boolean {
  const role = base(roleOf(sentenceOf(scene, mention), mention.head));
  return (
    role === "nsubj" ||
    role === "obj" ||
    role === "obl" ||
    role === "nmod" ||
    role === "iobj" ||
    role === "root" ||
    role === "appos"
  );
}

/** Makes entities of the names that are neither known nor a person's. */
export function linkOrganizations(
  scene: Scene,
  mentions: readonly Mention[],
  typeOf: (mention: Mention) => NameType | undefined,
  calledOf: (mention: Mention) => Called | undefined,
): void {
  const ordered = [...mentions].sort(
    (a, b) => nameText(scene, b).length - nameText(scene, a).length || a.index - b.index,
  );
  for (const mention of ordered) {
    const name = fullName(scene, mention);
    const called = calledOf(mention);
    const type = called === undefined ? typeOf(mention) : called === "place" ? called : "organization";
    const met = metBefore(scene, name) ?? (isAcronym(name) ? bracketed(scene, mention) : undefined);
    const known = met && isTownOf(scene, mention, name, type, met) ? undefined : met;
    if (known) {
      link(scene, mention, known);
      continue;
    }
    if (scene.actors.isNobody(name)) {
      link(scene, mention, addThing(scene, { name, kind: "organization", actor: false, rule: "entity.nobody" }));
      continue;
    }
    const sentence = sentenceOf(scene, mention);
    const body = bodyIn(scene, mention) ?? (called === "place" ? undefined : called);
    const head = mention.name?.last ?? mention.head;
    const country =
      ownerOf(scene, sentence, mention.first, mention.last, head)?.country ??
      insideCountry(scene, name) ??
      (body?.local ? scene.home : undefined);
    const sector = body?.sector ?? branchSector(scene, name);
    const place = body || sector ? undefined : placeOf(scene, mention, name, type);
    const isAgreement = namesAgreement(scene, name);
    const kind = isAgreement ? "agreement" : (body?.kind ?? (place || type === "place" ? "place" : "organization"));
    link(
      scene,
      mention,
      addThing(scene, {
        name,
        kind,
        ...((place?.country || country) && { country: place?.country || country! }),
        ...(sector && { sector }),
        actor:
          !isAgreement && (body !== undefined || type === "organization" || type === "place" || acts(scene, mention)),
        rule: body ? "entity.body-in-name" : "entity.name",
      }),
    );
  }
}

/** "Northern Fisheries Treaty". */
function namesAgreement(scene: Scene, name: string): boolean {
  const words = name.split(" ");
  const isAgreement = ({ use, kind }: NounEntry) => use === "thing" && kind === "agreement";
  return words.length > 1 && scene.actors.noun(words.at(-1)!.toLowerCase()).some(isAgreement);
}

/** Whether a name is that of the town by which a body met before is called: "in Malmo", after "Malmo University". */
function isTownOf(scene: Scene, mention: Mention, name: string, type: NameType | undefined, met: Thing): boolean {
  if (met.kind === "place" || met.name === name || isAcronym(name)) return false;
  return isLocated(sentenceOf(scene, mention), mention, true) && placeOf(scene, mention, name, type) !== undefined;
}

/** The place of the gazetteer that a name stands for: where something is put there, or the name is a place's and hardly another's. */
function placeOf(scene: Scene, mention: Mention, name: string, type: NameType | undefined): Place | undefined {
  const sentence = sentenceOf(scene, mention);
  if (type !== "place" && !isLocated(sentence, mention, true) && (type === "person" || isAcronym(name)))
    return undefined;
  const countries = countriesSpokenOf(scene.things);
  const place = scene.gazetteer.resolve(name, countries);
  if (!place || type === "place" || isLocated(sentence, mention, true)) return place;
  return countries.has(place.country) ? place : undefined;
}

/** The sector of a known body that the name opens with: "Amnesty International Norland". */
function branchSector(scene: Scene, name: string): string | undefined {
  const words = name.split(" ");
  for (let width = words.length - 1; width > 1; width--) {
    const actor = scene.actors.name(words.slice(0, width).join(" "))[0]?.actor;
    if (actor?.type === "organization") return actor.sector;
  }
  return undefined;
}

/** "The Java Sea" is no part of the land of Java. */
const WATER = /\b(?:Sea|Ocean|Strait|Gulf)\b/;

/** The state that a name itself names, or in which a region lies that it names: "Bank of Japan", "Parliament of New South Wales". */
function insideCountry(scene: Scene, name: string): string | undefined {
  const words = name.split(" ");
  for (let width = 3; width >= 1; width--) {
    for (let i = 0; i + width <= words.length; i++) {
      const entry = scene.actors.name(words.slice(i, i + width).join(" "))[0];
      const isLand = entry?.actor.type === "state" || (entry?.actor.type === "region" && !WATER.test(name));
      if (isLand && entry.actor.country) return entry.actor.country;
    }
  }
  return undefined;
}
