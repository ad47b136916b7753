import { dependents } from "../tree/subtree.ts";
import { clauseOf, speaks } from "./antecedent-features.ts";
import { conjunctsOf } from "./conjuncts.ts";
import { type Scene, sentenceOf, type Thing, thingOf } from "./scene.ts";

/** Number of mentions back to which a word for two looks for them. */
export const LOOK_BACK = 60;

export interface Met {
  readonly thing: Thing;
  /** The mention of it that stands last. */
  readonly mention: number;
}

export type Pair = readonly [Thing, Thing];

/** The two, no more, that an "and" joins at a mention: "Peru and Chile"; or those that it stands for. */
function joinedAt(scene: Scene, index: number): Pair | undefined {
  const mention = scene.mentions[index]!;
  const thing = thingOf(scene, index);
  const [first, second, ...more] = thing?.members?.map((member) => scene.things[member]!) ?? [];
  if (first && second) return more.length === 0 ? [first, second] : undefined;
  const sentence = sentenceOf(scene, mention);
  if (sentence.tokens[mention.head]!.deprel === "conj") return undefined;
  const [, other = -1, ...others] = conjunctsOf(sentence, mention.head);
  const beside = others.length > 0 ? undefined : thingOf(scene, scene.mentionAt[mention.sentence]![other] ?? -1);
  return thing && beside && thing !== beside ? [thing, beside] : undefined;
}

/** Whether two are parties of one verb: "Peru accused Chile". */
function areOfOneDeed(scene: Scene, [a, b]: readonly Met[], upTo: number): boolean {
  const [one, other] = [scene.mentions[a!.mention]!, scene.mentions[b!.mention]!];
  if (one.sentence !== other.sentence || scene.mentions[upTo]!.sentence - one.sentence > 1) return false;
  const sentence = sentenceOf(scene, one);
  return clauseOf(sentence, one.head) === clauseOf(sentence, other.head);
}

/** Whether two stand in a list of more: "Peru, Chile and the European Union". */
function areListed(scene: Scene, last: readonly Met[]): boolean {
  const [one, other] = last.map(({ mention }) => scene.mentions[mention]!);
  if (!one || !other || one.sentence !== other.sentence) return false;
  const sentence = sentenceOf(scene, one);
  const { deprel, head } = sentence.tokens[one.head]!;
  const heads = conjunctsOf(sentence, deprel === "conj" ? head : one.head);
  return heads.length > 2 && heads.includes(one.head) && heads.includes(other.head);
}

/** Number of mentions of the one of two that is told of less, up to a mention. */
function weightOf(two: readonly Thing[], upTo: number): number {
  return Math.min(...two.map(({ mentions }) => mentions.filter((index) => index < upTo).length));
}

/** The state of whoever says what a mention stands in: one who speaks of "the two countries" is mostly of one of them. */
function stateOfSpeaker(scene: Scene, upTo: number): Thing | undefined {
  const { sentence: index, head } = scene.mentions[upTo]!;
  const sentence = scene.sentences[index]!;
  for (let at = sentence.tokens[head]!.head; at >= 0; at = sentence.tokens[at]!.head) {
    const subject = dependents(sentence, at, "nsubj").find(({ i }) => i < head && speaks(scene, sentence, i));
    const country = subject && thingOf(scene, scene.mentionAt[index]![subject.i] ?? -1)?.country;
    if (country)
      return scene.things.find(
        (thing) => thing.kind === "government" && thing.noun === undefined && thing.country === country,
      );
  }
  return undefined;
}

/**
 * The two that are told of together before a mention: the parties of a deed told right before it, else those last joined by an "and", unless the
 * report tells less of them than of the last two; else the last two, or the state of who speaks of them and the other that is told of more.
 * @param last the last two that fit, each with its mention
 * @param fits whether two can be meant, who are joined at a mention
 */
export function toldTogether(
  scene: Scene,
  upTo: number,
  last: readonly Met[],
  fits: (two: Pair, at: number) => boolean,
): Pair | undefined {
  const things = last.map(({ thing }) => thing);
  const lastTwo = things.length === 2 && !areListed(scene, last) ? ([things[0]!, things[1]!] as const) : undefined;
  if (lastTwo && areOfOneDeed(scene, last, upTo)) return lastTwo;
  for (let i = upTo - 1; i >= Math.max(0, upTo - LOOK_BACK); i--) {
    const pair = joinedAt(scene, i);
    if (!pair || !fits(pair, i)) continue;
    if (!lastTwo || pair.some((thing) => things.includes(thing)) || weightOf(pair, upTo) >= weightOf(lastTwo, upTo))
      return pair;
  }
  const own = lastTwo && stateOfSpeaker(scene, upTo);
  if (!own || things.includes(own)) return lastTwo;
  const other = things.reduce((a, b) => (b.mentions.length > a.mentions.length ? b : a));
  return fits([other, own], upTo) ? [other, own] : lastTwo;
}
