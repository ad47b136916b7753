import type { NounEntry } from "../lexicon/actors.ts";
import type { Mention } from "../stage.ts";
import { mediates, mediatesAlone, thirdParties } from "./mediators.ts";
import { addThing, type Scene, sentenceOf, type Thing } from "./scene.ts";
import { LOOK_BACK, type Met, type Pair, toldTogether } from "./told-together.ts";

/** One thing that stands for several: the same members always give the same one. */
export function together(scene: Scene, members: readonly Thing[], rule: string): Thing {
  const indexes = members.map((member) => member.index).sort((a, b) => a - b);
  const key = `joint:${indexes.join(",")}`;
  const known = scene.keyed.get(key);
  if (known) return known;
  const countries = new Set(members.map(({ country }) => country));
  const sectors = new Set(members.map(({ sector }) => sector));
  const [country] = countries;
  const [sector] = sectors;
  const thing = addThing(scene, {
    name: `${members
      .slice(0, -1)
      .map((member) => member.name)
      .join(", ")} and ${members.at(-1)!.name}`,
    kind: "group",
    number: "many",
    rule,
    members: indexes,
    ...(countries.size === 1 && country && { country }),
    ...(sectors.size === 1 && sector && { sector }),
  });
  scene.keyed.set(key, thing);
  return thing;
}

/** Who may be a side: a state, its forces, those in arms against it. */
const isSide = ({ kind, sector, noun, country }: Thing): boolean =>
  kind === "government" ||
  (kind === "armed-group" && (noun === undefined || country !== undefined)) ||
  (kind === "organization" && sector === "MIL");

/** A state and its forces are one side, whoever fights them at home another. */
const areOneSide = (a: Thing, b: Thing): boolean =>
  a.country === b.country && (a.kind === "armed-group") === (b.kind === "armed-group");

/** "The two men" are two who are named and may be men, unless the report has men whom it does not name. */
function areNamed(scene: Scene, noun: string): ((thing: Thing) => boolean) | undefined {
  const gender = scene.actors.nounGender(noun);
  if (!gender || scene.things.some((thing) => thing.noun === noun && thing.number === "many")) return undefined;
  return (thing) =>
    thing.kind === "person" &&
    thing.noun === undefined &&
    thing.number === "one" &&
    (thing.gender ?? gender) === gender;
}

function wanted(scene: Scene, entries: readonly NounEntry[], noun: string): ((thing: Thing) => boolean) | undefined {
  if (/^(?:side|party)$/.test(noun)) return isSide;
  if (/^(?:country|nation|state|government|capital|neighbour|neighbor|power)$/.test(noun))
    return (thing) => thing.kind === "government" && thing.noun === undefined;
  if (/^(?:man|woman)$/.test(noun)) return areNamed(scene, noun);
  if (!entries.some(({ use }) => use === "role")) return undefined;
  // "The two generals" are two of whom the report says so; leaders are called by their posts.
  const isNamed = (thing: Thing) => entries.some(({ top }) => top) || thing.nouns.has(noun);
  return (thing) => thing.kind === "person" && thing.number === "one" && isNamed(thing);
}

/** Whether "the two" are people or states: as the last of either that was named. */
function alikeLast(scene: Scene, mention: Mention): ((thing: Thing) => boolean) | undefined {
  for (let i = mention.index - 1; i >= Math.max(0, mention.index - LOOK_BACK); i--) {
    const thing = scene.things[scene.entityOf[i] ?? -1];
    if (thing?.number === "one" && (thing.kind === "person" || thing.kind === "government"))
      return (other) => other.kind === thing.kind && other.number === "one";
  }
  return undefined;
}

/** "Tigrayan" in "Tigrayan officials" names no side. */
function isModifier(scene: Scene, mention: number): boolean {
  const { sentence, head } = scene.mentions[mention]!;
  return /^(?:amod|compound)/.test(scene.sentences[sentence]!.tokens[head]!.deprel);
}

const TAKEN_UP = new Set(["both", "the", "these", "those"]);

/** What the noun of "the two leaders", "both countries", "the two" asks of those that it takes up; "two diplomats" and "two of them" are new. */
function askedBy(
  scene: Scene,
  mention: Mention,
  entries: readonly NounEntry[],
): ((thing: Thing) => boolean) | undefined {
  const { tokens } = sentenceOf(scene, mention);
  const words = tokens.slice(mention.first, mention.head + 1).map((token) => token.form.toLowerCase());
  if (!words.includes("two") && !words.includes("both")) return undefined;
  if (!words.some((word) => TAKEN_UP.has(word))) return undefined;
  const noun = tokens[mention.head]!.lemma.toLowerCase();
  if (noun !== "two" && noun !== "both") return wanted(scene, entries, noun);
  const isOfThem = tokens[mention.last]!.upos === "PRON";
  return mention.last === mention.head || isOfThem ? alikeLast(scene, mention) : undefined;
}

/** The two that "the two leaders", "both countries", "the two" stand for: those told of together before, else the last two of that kind. */
export function jointOf(scene: Scene, mention: Mention, entries: readonly NounEntry[]): Thing | undefined {
  const fits = askedBy(scene, mention, entries);
  if (!fits) return undefined;
  const leaders = entries.some(({ top }) => top);
  const third = thirdParties(scene, mention);
  const isMeant = (thing: Thing) =>
    fits(thing) && (!leaders || thing.top) && (thing.country === undefined || !third.includes(thing.country));
  const isTwo = ([a, b]: Pair) => !isSide(a) || !areOneSide(a, b);
  const last: Met[] = [];
  for (let i = mention.index - 1; i >= Math.max(0, mention.index - LOOK_BACK) && last.length < 2; i--) {
    const thing = scene.things[scene.entityOf[i] ?? -1];
    if (!thing || !isMeant(thing) || last.some((other) => other.thing === thing)) continue;
    if (
      fits === isSide ? isModifier(scene, i) || mediates(scene, i) : thing.kind !== "person" && mediatesAlone(scene, i)
    )
      continue;
    if (last.some((other) => !isTwo([thing, other.thing]))) continue;
    last.unshift({ thing, mention: i });
  }
  const canBe = (two: Pair, at: number) =>
    two.every(isMeant) && isTwo(two) && !(fits === isSide && mediates(scene, at));
  const pair = toldTogether(scene, mention.index, last, canBe);
  return pair && together(scene, pair, "entity.joint-noun");
}
