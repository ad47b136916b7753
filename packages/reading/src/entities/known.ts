import type { Sentence } from "@onrecord/language";
import type { NameEntry } from "../lexicon/actors.ts";
import type { Mention } from "../stage.ts";
import { base } from "../tree/subtree.ts";
import { linkBranch } from "./branch.ts";
import { ownerOf } from "./describe.ts";
import { addThing, link, nameText, type Scene, sentenceOf, type Thing } from "./scene.ts";
import { isLocated, prepositionOf } from "./syntax.ts";

function keyed(scene: Scene, key: string, make: () => Thing): Thing {
  const known = scene.keyed.get(key);
  if (known) return known;
  const thing = make();
  scene.keyed.set(key, thing);
  return thing;
}

/** The government of a state, or the state as a place. */
function stateOf(scene: Scene, { actor }: NameEntry, located: boolean, rule: string): Thing {
  const { name, country, sector } = actor;
  const coded = country === undefined ? {} : { country };
  return located
    ? keyed(scene, `place:${name}`, () => addThing(scene, { name, kind: "place", ...coded, rule }))
    : keyed(scene, `state:${name}`, () =>
        addThing(scene, { name, kind: "government", ...coded, ...(sector && { sector }), rule }),
      );
}

function regionOf(scene: Scene, { actor }: NameEntry, located: boolean): Thing {
  const { name, country } = actor;
  const kind = actor.kind === "group" ? "group" : located ? "place" : actor.country === "EUR" ? "group" : actor.kind;
  return keyed(scene, `region:${kind}:${name}`, () =>
    addThing(scene, {
      name,
      kind,
      ...(country && { country }),
      rule: "entity.region",
      number: kind === "group" ? "many" : "one",
    }),
  );
}

/** The country of a body whose name others share: as the words around say, else where the report is at home, else the best known. */
function countryOfShared(scene: Scene, mention: Mention, known: string | undefined): string | undefined {
  const [word = ""] = nameText(scene, mention).split(" ");
  if (scene.actors.name(word).some(({ actor }) => actor.type === "state" && actor.country === known)) return known;
  const explicit = ownerOf(
    scene,
    sentenceOf(scene, mention),
    mention.first,
    mention.last,
    mention.name?.last ?? mention.head,
  )?.country;
  if (explicit) return explicit;
  const named = scene.things.some(({ kind, country }) => kind !== "outlet" && country === known);
  return named ? known : (scene.home ?? known);
}

function bodyOf(scene: Scene, mention: Mention, { actor }: NameEntry): Thing {
  const { name, kind, sector } = actor;
  const country =
    actor.shared && actor.type !== "outlet" && sector !== "BUS"
      ? countryOfShared(scene, mention, actor.country)
      : actor.country;
  const known = country === actor.country;
  return keyed(scene, known ? `${kind}:${name}` : `${kind}:${name}:${country}`, () =>
    addThing(scene, {
      name: known ? name : nameText(scene, mention),
      kind,
      ...(country && { country }),
      ...(sector && { sector }),
      rule: `entity.${actor.type}`,
    }),
  );
}

/** Whether a name that is an everyday word or a longer name's part stands as the outlet or company it may be. */
function standsAsActor(scene: Scene, mention: Mention): boolean {
  const sentence = sentenceOf(scene, mention);
  const { deprel, head } = sentence.tokens[mention.head]!;
  const verb = sentence.tokens[head];
  if (mention.rule === "mention.title-before-name" || deprel === "nmod:poss") return true;
  if (base(deprel) === "nsubj") return true;
  return (
    /^(?:tell|write|report|say|publish|interview)$/.test(verb?.lemma ?? "") ||
    prepositionOf(sentence, mention.head) === "according"
  );
}

/** A people as a noun: "the Iranians", "a Briton". */
function peopleOf(scene: Scene, mention: Mention, { actor }: NameEntry): Thing {
  const name = nameText(scene, mention);
  const many =
    sentenceOf(scene, mention).tokens[mention.head]!.xpos.endsWith("S") || mention.span.text.startsWith("the ");
  return keyed(scene, `people:${name}`, () =>
    addThing(scene, {
      name,
      kind: "group",
      ...(actor.country && { country: actor.country }),
      rule: "entity.people",
      number: many ? "many" : "one",
    }),
  );
}

function isModifier(sentence: Sentence, mention: Mention): boolean {
  const { deprel, upos } = sentence.tokens[mention.head]!;
  return base(deprel) === "amod" || base(deprel) === "compound" || (upos === "ADJ" && deprel !== "nsubj");
}

/** Of names with several bearers, the one of the country that the report is about, else an outlet, else the first. */
function chosen(scene: Scene, mention: Mention, entries: readonly NameEntry[]): NameEntry | undefined {
  const able = entries.filter(
    ({ actor }) =>
      !(actor.shared && (actor.type === "outlet" || actor.sector === "BUS")) || standsAsActor(scene, mention),
  );
  const atHome = able.find(({ actor }) => scene.home !== undefined && actor.country === scene.home);
  return atHome ?? able.find(({ actor }) => actor.type === "outlet") ?? able[0];
}

function resolve(scene: Scene, mention: Mention, entry: NameEntry): Thing {
  const sentence = sentenceOf(scene, mention);
  const { actor, use } = entry;
  if (
    use === "people" ||
    (use === "adjective" && !isModifier(sentence, mention) && sentence.tokens[mention.head]!.xpos.endsWith("S"))
  )
    return isModifier(sentence, mention)
      ? resolve(scene, mention, { ...entry, use: "adjective" })
      : peopleOf(scene, mention, entry);
  if (actor.type === "region")
    return regionOf(scene, entry, use === "name" && isLocated(sentence, mention, actor.country !== "EUR"));
  if (actor.type !== "state") return bodyOf(scene, mention, entry);
  if (use === "adjective") return stateOf(scene, entry, false, "entity.demonym");
  if (use === "metonym") return stateOf(scene, entry, false, "entity.metonym");
  if (use === "name") return stateOf(scene, entry, isLocated(sentence, mention, false), "entity.state");
  if (!isLocated(sentence, mention, true)) return stateOf(scene, entry, false, "entity.capital-as-government");
  const name = nameText(scene, mention);
  const coded = actor.country === undefined ? {} : { country: actor.country };
  return keyed(scene, `place:${name}`, () =>
    addThing(scene, { name, kind: "place", ...coded, rule: "entity.capital-as-place" }),
  );
}

/** Links every name that the lexicon knows: states first, which the names of other bodies point at. */
export function linkKnown(scene: Scene, entriesOf: (mention: Mention) => readonly NameEntry[]): void {
  const bodies: [Mention, NameEntry][] = [];
  const names = scene.mentions.filter(({ form }) => form === "name");
  for (const mention of names) {
    const entries = entriesOf(mention);
    const entry = entries.length > 0 ? chosen(scene, mention, entries) : undefined;
    if (!entry) {
      if (entries.length === 0) linkBranch(scene, mention);
      continue;
    }
    if (entry.actor.type === "state" || entry.actor.type === "region")
      link(scene, mention, resolve(scene, mention, entry));
    else bodies.push([mention, entry]);
  }
  for (const [mention, entry] of bodies) link(scene, mention, resolve(scene, mention, entry));
}
