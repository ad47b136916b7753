import { datelineOf } from "../dateline.ts";
import { placeWords } from "../lexicon/places.ts";
import { sameWords } from "./antecedents.ts";
import type { Nominal } from "./nominal.ts";
import { addThing, type Scene, type Thing, thingOf } from "./scene.ts";
import { isLocated } from "./syntax.ts";

const LOOK_BACK = 240;
const TOWN_NOUN = /^(?:city|town|village|port)$/;
const PLACE_NOUN = /^(?:city|town|village|island|province|region|territory|port)$/;

/** Things mentioned before, the latest first, each with the mention. */
function* before(scene: Scene, index: number): Generator<{ thing: Thing; at: number }> {
  for (let at = index - 1; at >= Math.max(0, index - LOOK_BACK); at--) {
    const thing = thingOf(scene, at);
    if (thing) yield { thing, at };
  }
}

function isState(scene: Scene, { name }: Thing): boolean {
  return scene.actors.name(name).some(({ actor, use }) => actor.type === "state" && use === "name");
}

/** Whether a state is only told of by a demonym of others than its officials: "French" in "six French tourists". */
function isOfOthers(scene: Scene, at: number): boolean {
  const { sentence, head, rule } = scene.mentions[at]!;
  if (rule !== "mention.name-as-modifier") return false;
  const { tokens } = scene.sentences[sentence]!;
  const noun = tokens[tokens[head]!.head];
  const entries = noun ? scene.actors.noun(noun.lemma.toLowerCase()) : [];
  return !entries.some(({ sector }) => /^(?:GOV|LEG|MIL|COP|JUD|SPY)$/.test(sector ?? ""));
}

/** The state that a thing is or lies in, if the report tells of it. */
function landOf(scene: Scene, thing: Thing): Thing | undefined {
  if (isState(scene, thing)) return thing;
  if (thing.kind !== "place" || thing.country === undefined) return undefined;
  return scene.things.find((other) => other.country === thing.country && isState(scene, other));
}

/**
 * "The country": the state told of in this sentence, or in the one before if the report is at home nowhere; else that which it is about, else the
 * last. "This country" and "the kingdom" are where the report is at home.
 */
function countryMet(scene: Scene, { mention, sentence, noun }: Nominal): Thing | undefined {
  const isHere = /^this$/i.test(sentence.tokens[mention.first]!.form) || noun === "kingdom";
  const reach = scene.home === undefined ? 1 : 0;
  let last: Thing | undefined;
  let home: Thing | undefined;
  for (const { thing, at } of before(scene, mention.index)) {
    const isNear = mention.sentence - scene.mentions[at]!.sentence <= reach;
    if (!isNear && !isState(scene, thing)) continue;
    const land = landOf(scene, thing);
    if (!land) continue;
    last ??= land;
    if (land.country === scene.home) home ??= land;
    if (isNear && !isHere && !isOfOthers(scene, at)) return land;
    if (home && !isNear) break;
  }
  return home ?? (isHere && scene.home !== undefined ? undefined : last);
}

/** A town is no province and a region no town, nor a state, unless it has a government of its own without being sovereign or shares its name with its capital. */
function mayBe(scene: Scene, { name }: Thing, noun: string): boolean {
  if (/^(?:province|region)$/.test(noun)) return scene.gazetteer.lookup(name)[0]?.kind !== "city";
  if (!TOWN_NOUN.test(noun)) return true;
  const known = scene.actors.name(name);
  const isLand = known.some(({ actor, use }) => actor.type === "state" && use === "name" && !actor.territory);
  if (!isLand && known.length === 0)
    return !/^(?:region|water|area)$/.test(scene.gazetteer.lookup(name)[0]?.kind ?? "");
  return !isLand || known.some(({ use }) => use === "capital");
}

/** "The capital": the last capital named, of the country that the phrase or the report is about. */
function capitalMet(scene: Scene, { mention, country = scene.home }: Nominal): Thing | undefined {
  for (const { thing } of before(scene, mention.index)) {
    const isOf = thing.kind === "place" && (country === undefined || thing.country === country);
    if (isOf && scene.gazetteer.lookup(thing.name)[0]?.capital === true) return thing;
  }
  return undefined;
}

/** A state as the place where things happen. */
function asPlace(scene: Scene, state: Thing): Thing {
  const { name, country } = state;
  const key = `place:${name}`;
  const known = scene.keyed.get(key);
  if (known || state.kind === "place") return known ?? state;
  const thing = addThing(scene, { name, kind: "place", ...(country && { country }), rule: "entity.state" });
  scene.keyed.set(key, thing);
  return thing;
}

/** "The country", "the city": the state or place that was told of before. */
export function placeMet(scene: Scene, nominal: Nominal): Thing | undefined {
  const { definite, distinct, plural, noun, mention, sentence } = nominal;
  if (!definite || distinct || plural) return undefined;
  if (placeWords.land.has(noun)) {
    const state = countryMet(scene, nominal);
    return state && isLocated(sentence, mention, false) ? asPlace(scene, state) : state;
  }
  if (noun === "capital") return capitalMet(scene, nominal);
  if (!PLACE_NOUN.test(noun)) return sameWords(scene, nominal);
  for (const { thing, at } of before(scene, mention.index)) {
    if (thing.noun === noun) return thing;
    const { sentence: index, head } = scene.mentions[at]!;
    // Where a report was filed is no town that it tells of.
    if (TOWN_NOUN.test(noun) && head < datelineOf(scene.sentences[index]!)) continue;
    if (thing.kind === "place" && thing.noun === undefined && mayBe(scene, thing, noun)) return thing;
  }
  return undefined;
}
