import type { Sentence } from "@onrecord/language";
import type { NameEntry } from "../lexicon/actors.ts";
import type { Mention } from "../stage.ts";
import { base } from "../tree/subtree.ts";
import { addThing, link, nameText, type Scene, sentenceOf, type Thing } from "./scene.ts";
import { isLocated } from "./syntax.ts";

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

function bodyOf(scene: Scene, { actor }: NameEntry): Thing {
  const { name, kind, country, sector } = actor;
  return keyed(scene, `${kind}:${name}`, () =>
    addThing(scene, {
      name,
      kind,
      ...(country && { country }),
      ...(sector && { sector }),
      rule: `entity.${actor.type}`,
    }),
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
function chosen(scene: Scene, entries: readonly NameEntry[]): NameEntry {
  const atHome = entries.find(({ actor }) => scene.home !== undefined && actor.country === scene.home);
  return atHome ?? entries.find(({ actor }) => actor.type === "outlet") ?? entries[0]!;
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
  if (actor.type !== "state") return bodyOf(scene, entry);
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

/** Links every name that the lexicon knows. */
export function linkKnown(scene: Scene, entriesOf: (mention: Mention) => readonly NameEntry[]): void {
  for (const mention of scene.mentions) {
    const entries = mention.form === "name" ? entriesOf(mention) : [];
    if (entries.length > 0) link(scene, mention, resolve(scene, mention, chosen(scene, entries)));
  }
}

/** The country that at least half of the report's country words point at, if there are three or more of them. */
export function homeOf(scene: Scene, entriesOf: (mention: Mention) => readonly NameEntry[]): string | undefined {
  const counts = new Map<string, number>();
  let all = 0;
  for (const mention of scene.mentions) {
    const actor = mention.form === "name" ? entriesOf(mention)[0]?.actor : undefined;
    if (
      !actor?.country ||
      actor.type === "outlet" ||
      actor.country === "EUR" ||
      /^(?:IGO|UNO|NGO|IMG|MNC)$/.test(actor.country)
    )
      continue;
    const weight = mention.sentence === 0 ? 2 : 1;
    counts.set(actor.country, (counts.get(actor.country) ?? 0) + weight);
    all += weight;
  }
  const [country, most] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ["", 0] as [string, number]);
  return most >= 3 && most * 2 >= all ? country : undefined;
}
