import type { Sentence } from "@onrecord/language";
import type { Gender } from "../lexicon/actors.ts";
import committed from "../lexicon/antecedent-weights.packed.json" with { type: "json" };
import { frames } from "../lexicon/frames.ts";
import type { Mention } from "../stage.ts";
import { base } from "../tree/subtree.ts";
import { antecedentFeatures, isSubject, type Quotes } from "./antecedent-features.ts";
import { conjunctsOf } from "./conjuncts.ts";
import { together } from "./joint.ts";
import { type AntecedentWeights, type Choice, type Scene, sentenceOf, type Thing, thingOf } from "./scene.ts";
import { fits, type Wanted } from "./wanted.ts";

const FARTHEST = 5;
/** Verbs whose "it" is what was said: "Chad denied it". */
const STATING = /^(?:deny|confirm|believe|dispute|admit)$/;
const FARTHEST_THING = 2;

function contains(outer: Mention, inner: Mention): boolean {
  return outer.sentence === inner.sentence && outer.first <= inner.head && outer.last >= inner.head;
}

/** Two persons or bodies named together before, whom "they" can mean. */
function pairOf(scene: Scene, sentence: Sentence, mention: Mention): Thing | undefined {
  if (base(sentence.tokens[mention.head]!.deprel) === "conj") return undefined;
  const heads = conjunctsOf(sentence, mention.head);
  if (heads.length < 2) return undefined;
  const members = heads.map((head) => thingOf(scene, scene.mentionAt[sentence.index]![head] ?? -1));
  const whole = members.filter((member) => member?.actor && member.kind !== "place") as Thing[];
  if (whole.length < 2 || whole.length !== members.length || new Set(whole).size < 2) return undefined;
  return together(scene, whole, "entity.joint-names");
}

/** An "it" that stands for no noun, or for what somebody else is talking of; what is "ready" to do something is somebody. */
function isIdle(sentence: Sentence, mention: Mention, inQuote: boolean): boolean {
  const { lemma, deprel, head } = sentence.tokens[mention.head]!;
  if (lemma.toLowerCase() !== "it" || deprel === "nmod:poss") return false;
  const above = sentence.tokens[head];
  return (
    inQuote ||
    above === undefined ||
    (deprel === "obj" && STATING.test(above.lemma)) ||
    (base(deprel) === "nsubj" &&
      ((above.upos === "ADJ" && frames.triggers("adjective", above.lemma.toLowerCase()).length === 0) ||
        /^(?:seem|appear|turn|happen|become|remain|be)$/.test(above.lemma)))
  );
}

/** Who speaks in the quotation around a pronoun: the subject outside it in its sentence, or that of the quotation it goes on with. */
function speakerOf(scene: Scene, mention: Mention, quotes: Quotes): Thing | undefined {
  const outside = (other: Mention) =>
    quotes[other.sentence]![other.head]! < 0 && isSubject(sentenceOf(scene, other), other.head);
  const speaks = (other: Mention) => outside(other) && thingOf(scene, other.index)?.kind === "person";
  for (let i = mention.index + 1; scene.mentions[i]?.sentence === mention.sentence; i++)
    if (speaks(scene.mentions[i]!)) return thingOf(scene, i);
  for (let i = mention.index - 1; i >= 0 && mention.sentence - scene.mentions[i]!.sentence < 4; i--)
    if (speaks(scene.mentions[i]!)) return thingOf(scene, i);
  return undefined;
}

/** The quotation right before a pronoun that says who speaks it: nobody is named in what they say themselves ("'Jane is right,' she said"). -1 if there is none. */
function spokenBefore(sentence: Sentence, mention: Mention, quotes: Quotes): number {
  const row = quotes[sentence.index]!;
  if (row[mention.head]! >= 0 || !isSubject(sentence, mention.head)) return -1;
  let at = mention.head - 1;
  while (at > 0 && row[at]! < 0 && sentence.tokens[at]!.upos === "PUNCT") at--;
  return row[at] ?? -1;
}

/** An outlet that somebody speaks to is not what they speak of: "told the Herald that their inquiry goes on". */
function isTold(scene: Scene, sentence: Sentence, mention: Mention): boolean {
  const { deprel, head } = sentence.tokens[mention.head]!;
  const verb = sentence.tokens[head]?.lemma.toLowerCase() ?? "";
  return /^i?obj$/.test(deprel) && scene.cues.find("verb", verb)?.class === "speech";
}

/** Whether two stand beside one verb, or the other is the subject of one that a verb without its own is joined to: "she called Jane and urged her". */
function sharesVerb({ tokens, children }: Sentence, pronoun: Mention, other: Mention): boolean {
  const isObject = base(tokens[pronoun.head]!.deprel) !== "nsubj";
  let at = tokens[pronoun.head]!.head;
  for (let steps = 0; at >= 0 && steps < 4; steps++) {
    if (tokens[other.head]!.head === at) return steps === 0 || base(tokens[other.head]!.deprel) === "nsubj";
    const hasSubject = (children[at] ?? []).some((child) => base(tokens[child]!.deprel) === "nsubj");
    if (!isObject || hasSubject || base(tokens[at]!.deprel) !== "conj") return false;
    at = tokens[at]!.head;
  }
  return false;
}

/** "The spokesman said he had left": he speaks of somebody else. */
function isSpokesperson(sentence: Sentence, { head }: Mention, { nouns }: Thing): boolean {
  const { deprel, head: above } = sentence.tokens[head]!;
  return isSubject(sentence, deprel === "appos" ? above : head) && [...nouns].some((noun) => noun.startsWith("spokes"));
}

/**
 * Where somebody is known to be of a pronoun's gender, "a judge" who may be of either is not meant, unless a clause of the same sentence is told of
 * that judge.
 */
function ofKnownGender(
  scene: Scene,
  pronoun: Mention,
  gender: Gender,
  found: Choice["candidates"],
): Choice["candidates"] {
  if (!found.some(({ thing }) => thing.gender === gender)) return found;
  const isTopic = ({ sentence, head }: Mention) =>
    sentence === pronoun.sentence && isSubject(scene.sentences[sentence]!, head);
  return found.filter(
    ({ thing, mention }) => thing.gender !== undefined || thing.noun === undefined || isTopic(scene.mentions[mention]!),
  );
}

/** Those before a pronoun that fit it, the nearest first. */
function candidatesOf(scene: Scene, mention: Mention, wanted: Wanted, quotes: Quotes): Choice["candidates"] {
  const sentence = sentenceOf(scene, mention);
  const possessive = sentence.tokens[mention.head]!.deprel === "nmod:poss";
  const inQuote = quotes[mention.sentence]![mention.head]! >= 0;
  const speaker = inQuote ? speakerOf(scene, mention, quotes) : undefined;
  if (wanted.kind === "thing" && isIdle(sentence, mention, inQuote)) return [];
  const own = spokenBefore(sentence, mention, quotes);
  const farthest = wanted.kind === "person" ? FARTHEST : FARTHEST_THING;
  const found: Choice["candidates"][number][] = [];
  const beside = new Set<Thing>();
  for (let i = mention.index - 1; i >= 0; i--) {
    const other = scene.mentions[i]!;
    const away = mention.sentence - other.sentence;
    if (away > farthest) break;
    const place = sentenceOf(scene, other);
    let thing = thingOf(scene, i);
    if (wanted.kind === "many") thing = pairOf(scene, place, other) ?? thing;
    if (!thing || !fits(thing, wanted) || contains(other, mention)) continue;
    if (other.rule === "mention.name-as-modifier" && wanted.kind !== "person") continue;
    if (own >= 0 && quotes[other.sentence]![other.head] === own) continue;
    if (thing === speaker || (thing.kind === "outlet" && isTold(scene, place, other))) continue;
    if (away === 0 && !possessive && sharesVerb(sentence, mention, other)) {
      // "Doe, whom he accuses": he is not Doe.
      if (/^(?:whom|which)$/i.test(sentence.tokens[other.head]!.form)) beside.add(thing);
      continue;
    }
    if (beside.has(thing)) continue;
    if (away === 0 && isSpokesperson(sentence, other, thing)) continue;
    found.push({ mention: i, thing, features: antecedentFeatures(scene, mention, other, thing, wanted, quotes) });
  }
  return wanted.kind === "person" ? ofKnownGender(scene, mention, wanted.gender, found) : found;
}

/** What a pronoun stands for: of those before it that fit, the one that a log-linear ranker puts first (training/src/antecedents). */
export function antecedentOf(scene: Scene, mention: Mention, wanted: Wanted, quotes: Quotes): Thing | undefined {
  const candidates = candidatesOf(scene, mention, wanted, quotes);
  const table = (scene.lesson?.weights ?? (committed as AntecedentWeights))[wanted.kind];
  let best: Thing | undefined;
  let most = -Infinity;
  for (const { thing, features } of candidates) {
    let sum = 0;
    for (const feature of features) sum += table[feature] ?? 0;
    if (sum > most) [best, most] = [thing, sum];
  }
  scene.lesson?.choices.push({ mention: mention.index, kind: wanted.kind, candidates });
  return best;
}
