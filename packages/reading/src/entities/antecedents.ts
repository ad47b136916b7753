import type { NounEntry } from "../lexicon/actors.ts";
import type { Mention } from "../stage.ts";
import { appositionsOf } from "./apposition.ts";
import { type Description, onlyBacks } from "./describe.ts";
import { GENERIC } from "./named-body.ts";
import type { Nominal } from "./nominal.ts";
import { addThing, nameText, type Scene, type Thing, thingOf, wordsOf } from "./scene.ts";

const LOOK_BACK = 240;
const FORCES_OF_STATE = /^(?:army|military|police|armed forces|security forces)$/;

/** Things mentioned before, the latest first, then those of the rest of the text if `ahead`. */
function* met(scene: Scene, mention: Mention, ahead: boolean): Generator<Thing> {
  for (let i = mention.index - 1; i >= Math.max(0, mention.index - LOOK_BACK); i--) {
    const thing = onlyBacks(scene, scene.mentions[i]!) ? undefined : thingOf(scene, i);
    if (thing) yield thing;
  }
  if (!ahead) return;
  for (let i = mention.index + 1; i < Math.min(scene.mentions.length, mention.index + LOOK_BACK); i++) {
    const thing = thingOf(scene, i);
    if (thing) yield thing;
  }
}

function sameCountry(thing: Thing, country: string | undefined): boolean {
  return country === undefined || thing.country === undefined || thing.country === country;
}

/** The named person who holds the post: "the Iranian president", "the commissioner", "the Russian leader". */
export function holderOf(scene: Scene, nominal: Nominal, post: Description): Thing | undefined {
  const { country, mention } = nominal;
  const atHome =
    country === undefined && post.top && scene.home && mention.last === mention.head
      ? holderIn(scene, nominal, post, scene.home)
      : undefined;
  return atHome ?? holderIn(scene, nominal, post, country);
}

/** Whether a person held a post and no longer does: "the former leader" is one whom the report calls a former president. */
const isFormer = ({ sector, otherSectors }: Thing): boolean => sector === "ELI" && otherSectors.length === 0;

function holderIn(scene: Scene, nominal: Nominal, post: Description, country: string | undefined): Thing | undefined {
  const { mention, noun, last } = nominal;
  const persons = [...met(scene, mention, true)].filter(
    (thing) =>
      thing.kind === "person" &&
      thing.number === "one" &&
      sameCountry(thing, country) &&
      !(country !== undefined && thing.country === undefined && post.top),
  );
  if (post.former && post.role.top) {
    const former = persons.find((thing) => isFormer(thing) && (post.role.weak || thing.nouns.has(noun)));
    if (former || post.role.weak) return former;
  }
  return persons.find(
    (thing) =>
      thing.nouns.has(noun) ||
      (post.role.as !== undefined && thing.nouns.has(post.role.as)) ||
      (noun === last && thing.nouns.has(last) && !post.top) ||
      (post.top && post.role.weak === true && thing.top),
  );
}

/** Whether a noun is a name's last word, or stands before its "of" or "for". */
function closesName(text: string, noun: string): boolean {
  const name = ` ${text.toLowerCase()} `;
  return name.endsWith(` ${noun} `) || name.includes(` ${noun} of `) || name.startsWith(` ${noun} for `);
}

/** Whether a body's name, which no list has, names no state: "Northern Resistance Army". */
function isNameless({ actors }: Scene, { rule, name, sector }: Thing): boolean {
  if (rule !== "entity.body-in-name" || sector !== "MIL") return false;
  return !name.split(" ").some((word) => actors.name(word).some(({ actor }) => actor.type === "state"));
}

/** Whether a thing is called by a noun: in a name that the report writes, or in its full name if that is of the noun's kind ("the bureau" for the FBI). */
function isCalled(scene: Scene, thing: Thing, noun: string, entry: NounEntry): boolean {
  // "The army" of a report on the Free Homeland Army is mostly that of the state.
  if (FORCES_OF_STATE.test(noun) && (thing.kind === "armed-group" || isNameless(scene, thing))) return false;
  if (entry.kind === thing.kind && closesName(thing.name, noun)) return true;
  return thing.mentions.some((index) => {
    const mention = scene.mentions[index]!;
    return mention.form === "name" && closesName(nameText(scene, mention), noun);
  });
}

/** Whether a known thing goes by this noun: a newspaper, a company, "the court" for "Court of Session". */
function goesBy(scene: Scene, thing: Thing, noun: string, entry: NounEntry, isCapital: boolean): boolean {
  if (thing.noun === noun || thing.nouns.has(noun)) return true;
  if (thing.noun !== undefined || thing.kind === "person" || thing.members) return false;
  if (/^(?:bloc|alliance|union)$/.test(noun) && /^(?:EUR|IGO)$/.test(thing.country ?? ""))
    return thing.kind === "organization";
  if (isCalled(scene, thing, noun, entry)) return true;
  if (isCapital) return false;
  if (entry.kind === "outlet") return thing.kind === "outlet";
  if (entry.kind === "armed-group") return thing.kind === "armed-group";
  if (thing.kind === "armed-group") return GENERIC.test(noun);
  if (thing.kind !== "organization") return false;
  if (entry.sector === undefined) return GENERIC.test(noun) && (thing.sector === "NGO" || thing.rule === "entity.name");
  return entry.sector === thing.sector && /^(?:BUS|NGO|EDU|LAB|PTY|MED)$/.test(entry.sector) && !entry.local;
}

/** Whether the words of a phrase only tell more of a thing that is known: "the three-judge court", not "the National Police". */
function qualifies({ mention, sentence, definite, plural }: Nominal): boolean {
  if (!definite || plural || mention.last > mention.head) return false;
  const inner = sentence.tokens.slice(mention.first + 1, mention.head);
  return inner.every(({ form, xpos }) => form === form.toLowerCase() && xpos !== "JJS");
}

/** The body that "the ministry", "police", "the court" means here. */
export function bodyMet(scene: Scene, nominal: Nominal, entry: NounEntry): Thing | undefined {
  const same = nominal.distinct ? sameWords(scene, nominal) : undefined;
  if (same || (nominal.distinct && !qualifies(nominal))) return same;
  // "The Channel" after "the English Channel" is no broadcaster.
  const { mention, sentence } = nominal;
  const isCapital =
    nominal.definite && mention.sentence > 0 && /^\p{Lu}\p{Ll}/u.test(sentence.tokens[mention.head]!.form);
  for (const thing of met(scene, mention, nominal.definite && !nominal.owner))
    if (
      (!nominal.distinct || thing.noun === undefined) &&
      goesBy(scene, thing, nominal.noun, entry, isCapital) &&
      sameCountry(thing, nominal.country)
    )
      return thing;
  return undefined;
}

/** A thing that the same noun was used for before, with the same words or with none to tell it apart. */
export function sameWords(scene: Scene, nominal: Nominal): Thing | undefined {
  const { noun, distinct, definite, country, mention, possessed, plural } = nominal;
  const words = mention.span.text.replace(/^the\s+/i, "").toLowerCase();
  for (const thing of met(scene, mention, false)) {
    if (thing.noun !== noun || (possessed && plural !== (thing.number === "many"))) continue;
    if (thing.name.toLowerCase() === words) return thing;
    if (definite && !distinct && sameCountry(thing, country)) return thing;
    if (!distinct && !thing.distinct && sameCountry(thing, country)) return thing;
  }
  return undefined;
}

/** Sentences behind the headline in which a report tells again of those whom it counts. */
const LEAD_SENTENCES = 3;

/** Those whom the headline counts, told again in the lead: "two men" after "Two men". */
export function repeatsHeadline(scene: Scene, { mention, noun, sentence }: Nominal): Thing | undefined {
  const { title, text } = scene.report;
  if (title === undefined || !text.startsWith(title) || mention.sentence === 0 || mention.sentence > LEAD_SENTENCES)
    return undefined;
  const isCounted = sentence.children[mention.head]!.some((child) => sentence.tokens[child]!.deprel === "nummod");
  if (!isCounted) return undefined;
  const wordsOfHead = ({ sentence: index, first, head }: Mention) =>
    wordsOf(scene, scene.sentences[index]!, first, head).toLowerCase();
  const words = wordsOfHead(mention);
  return scene.things.find(
    (thing) =>
      thing.noun === noun &&
      thing.mentions.length > 0 &&
      thing.mentions.every((at) => scene.mentions[at]!.sentence === 0 && wordsOfHead(scene.mentions[at]!) === words),
  );
}

function isTerritory(scene: Scene, state: Thing): boolean {
  return scene.actors.name(state.name).some(({ actor }) => actor.territory);
}

/** The state named in the phrase, or the one that the report is about. */
function stateFor(scene: Scene, { owner, distinct }: Nominal): Thing | undefined {
  const isState = (thing: Thing) => scene.keyed.get(`state:${thing.name}`) === thing;
  if (owner)
    return owner.kind === "place"
      ? (scene.keyed.get(`state:${owner.name}`) ?? owner)
      : isState(owner)
        ? owner
        : undefined;
  if (distinct || scene.home === undefined) return undefined;
  const states = scene.things.filter((thing) => thing.country === scene.home && isState(thing));
  return states.find((thing) => !isTerritory(scene, thing)) ?? states[0];
}

/**
 * The government of a state is the state acting: "the Chinese government", and "the government" where the report is about one country.
 * A territory's government is an actor of its own.
 */
export function governmentOf(scene: Scene, nominal: Nominal): Thing | undefined {
  if (!/^(?:federal |central )?government$/.test(nominal.noun) || nominal.indefinite || nominal.plural)
    return undefined;
  if (nominal.distinct) return undefined;
  const state = stateFor(scene, nominal);
  if (!state) return nominal.owner ? undefined : sameWords(scene, nominal);
  if (state.kind !== "place" && !isTerritory(scene, state)) return state;
  const key = `government:${state.name}`;
  const known = scene.keyed.get(key);
  if (known) return known;
  const { country } = state;
  const thing = addThing(scene, {
    name: `${state.name} government`,
    kind: "government",
    sector: "GOV",
    ...(country && { country }),
    rule: "entity.government-of-territory",
  });
  scene.keyed.set(key, thing);
  return thing;
}

/** The name that a noun stands beside as an apposition, or that stands beside it: "the vice president, Mike Pence", "Paris, a close ally". */
export function apposedTo(scene: Scene, { mention, entries, plural }: Nominal): Thing | undefined {
  const roles = entries.some(({ use }) => use === "role");
  const bodies = entries.some(({ use }) => use === "body");
  const states = entries.some(({ ofStates }) => ofStates);
  if (plural || (!roles && !bodies)) return undefined;
  for (const other of [...appositionsOf(scene, mention), ...leftPartner(scene, mention)]) {
    const thing = thingOf(scene, other.index);
    if (other.form !== "name" || other.rule === "mention.name-as-modifier" || !thing) continue;
    if (thing.kind === "person" ? roles : thing.kind === "government" ? states : bodies && thing.kind !== "place")
      return thing;
  }
  return undefined;
}

/** The mention before a comma that has this one beside it. */
function leftPartner(scene: Scene, mention: Mention): Mention[] {
  const row = scene.mentionAt[mention.sentence]!;
  const before = scene.mentions[row[mention.first - 2] ?? -1];
  return before && before.last === mention.first - 2 && appositionsOf(scene, before).includes(mention) ? [before] : [];
}

/** The person who is said to be it: "Jane Doe is the mayor". */
export function predicatedOf(scene: Scene, { mention, sentence, post, plural }: Nominal): Thing | undefined {
  if (!post || plural) return undefined;
  const children = (sentence.children[mention.head] ?? []).map((child) => sentence.tokens[child]!);
  if (!children.some(({ deprel }) => deprel === "cop")) return undefined;
  const subject = children.find(({ deprel }) => deprel === "nsubj");
  const thing = subject && thingOf(scene, scene.mentionAt[sentence.index]![subject.i] ?? -1);
  return thing?.kind === "person" && thing.number === "one" ? thing : undefined;
}
