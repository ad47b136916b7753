import type { Sentence } from "@onrecord/language";
import type { Gender } from "../lexicon/actors.ts";
import type { Mention } from "../stage.ts";
import { base } from "../tree/subtree.ts";
import { conjunctsOf } from "./conjuncts.ts";
import { together } from "./joint.ts";
import { link, type Scene, sentenceOf, type Thing, thingOf } from "./scene.ts";

/** Quotation that each token stands in, or -1, by sentence. */
type Quotes = readonly Int32Array[];

/** What a pronoun asks of its antecedent. */
type Wanted =
  | { readonly kind: "person"; readonly gender: Gender }
  | { readonly kind: "thing" }
  | { readonly kind: "many" };

const HE: Wanted = { kind: "person", gender: "male" };
const SHE: Wanted = { kind: "person", gender: "female" };
const IT: Wanted = { kind: "thing" };
const THEY: Wanted = { kind: "many" };
const PRONOUNS: Readonly<Record<string, Wanted>> = {
  he: HE,
  him: HE,
  his: HE,
  himself: HE,
  she: SHE,
  her: SHE,
  hers: SHE,
  herself: SHE,
  it: IT,
  its: IT,
  itself: IT,
  they: THEY,
  them: THEY,
  their: THEY,
  theirs: THEY,
  themselves: THEY,
};
const RELATIVE = new Set(["who", "whom", "whose", "which", "that"]);
const CAUSES = new Set(["for", "over", "about"]);
const FARTHEST = 5;
const FARTHEST_THING = 2;

/** The noun that a relative clause is said of. */
function relativeOf(scene: Scene, sentence: Sentence, mention: Mention): Thing | undefined {
  let at = mention.head;
  for (let steps = 0; steps < 12; steps++) {
    const { deprel, head } = sentence.tokens[at]!;
    if (head < 0) return undefined;
    if (deprel.endsWith(":relcl")) return thingOf(scene, scene.mentionAt[sentence.index]![head] ?? -1);
    at = head;
  }
  return undefined;
}

/** For "which" what is named right before it, where the tree names nothing. */
function whichBefore(scene: Scene, sentence: Sentence, mention: Mention): Thing | undefined {
  const end = sentence.tokens[mention.head - 1]?.form === "," ? mention.head - 2 : mention.head - 1;
  for (let i = mention.index - 1; i >= 0 && scene.mentions[i]!.sentence === mention.sentence; i--) {
    const other = scene.mentions[i]!;
    if (other.last === end) return thingOf(scene, i);
  }
  return undefined;
}

/** For "who" the person named last before it, where the tree names none. */
function whoBefore(scene: Scene, mention: Mention): Thing | undefined {
  for (let i = mention.index - 1; i >= 0 && scene.mentions[i]!.sentence === mention.sentence; i--) {
    const thing = thingOf(scene, i);
    if (thing?.kind === "person" || thing?.kind === "group") return thing;
  }
  return undefined;
}

function nearest(scene: Scene, sentence: Sentence, mention: Mention, word: string): Thing | undefined {
  if (word === "who" || word === "whom") return whoBefore(scene, mention);
  return word === "which" ? whichBefore(scene, sentence, mention) : undefined;
}

function clauseOf(sentence: Sentence, token: number): number {
  const { deprel, head } = sentence.tokens[token]!;
  return base(deprel) === "nmod" || base(deprel) === "conj" ? (head < 0 ? token : clauseOf2(sentence, head)) : head;
}

function clauseOf2(sentence: Sentence, token: number): number {
  let at = token;
  for (let steps = 0; steps < 12 && at >= 0; steps++) {
    if (sentence.tokens[at]!.upos === "VERB" || sentence.tokens[at]!.head < 0) return at;
    at = sentence.tokens[at]!.head;
  }
  return at;
}

function isSubject(sentence: Sentence, token: number): boolean {
  return base(sentence.tokens[token]!.deprel) === "nsubj" && sentence.tokens[token]!.deprel !== "nsubj:outer";
}

function contains(outer: Mention, inner: Mention): boolean {
  return outer.sentence === inner.sentence && outer.first <= inner.head && outer.last >= inner.head;
}

function fits(thing: Thing, wanted: Wanted): boolean {
  if (wanted.kind === "person")
    return (
      thing.kind === "person" &&
      thing.number === "one" &&
      (thing.gender === undefined || thing.gender === wanted.gender)
    );
  if (wanted.kind === "thing")
    return thing.kind !== "person" && thing.number === "one" && thing.rule !== "entity.demonym";
  return (
    thing.number === "many" || thing.kind === "organization" || thing.kind === "armed-group" || thing.kind === "outlet"
  );
}

function worth(thing: Thing, wanted: Wanted): number {
  if (wanted.kind === "person") return (thing.gender === wanted.gender ? 3 : 0) + (thing.noun === undefined ? 3 : 0);
  if (wanted.kind === "thing") return thing.kind === "place" ? -5 : thing.kind === "outlet" ? -2 : thing.actor ? 1 : 0;
  return thing.number === "many" ? (thing.actor ? 4 : 0) : thing.kind === "outlet" ? -5 : -2;
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

/** Whether a possessive stands in a phrase joined to another: "Jane Doe and her lawyer". */
function isJoined(sentence: Sentence, mention: Mention, other: Mention): boolean {
  if (other.sentence !== mention.sentence) return false;
  const owned = sentence.tokens[sentence.tokens[mention.head]!.head];
  return owned !== undefined && base(owned.deprel) === "conj" && owned.head === other.head;
}

/** An "it" that stands for no noun, or for what somebody else is talking of. */
function isIdle(sentence: Sentence, mention: Mention, inQuote: boolean): boolean {
  const { lemma, deprel, head } = sentence.tokens[mention.head]!;
  if (lemma.toLowerCase() !== "it" || deprel === "nmod:poss") return false;
  const above = sentence.tokens[head];
  return (
    inQuote ||
    above === undefined ||
    (base(deprel) === "nsubj" &&
      (above.upos === "ADJ" || /^(?:seem|appear|turn|happen|become|remain|be)$/.test(above.lemma)))
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

/** The verb whose complement clause a subject opens, and whether it asks somebody else to act: "demanded that it", "said that it". */
function complemented(scene: Scene, sentence: Sentence, token: number): { verb: number; asks: boolean } | undefined {
  if (!isSubject(sentence, token)) return undefined;
  const clause = sentence.tokens[sentence.tokens[token]!.head]!;
  const above = sentence.tokens[clause.head];
  if (base(clause.deprel) !== "ccomp" || above?.upos !== "VERB") return undefined;
  const cue = scene.cues.find("verb", above.lemma.toLowerCase());
  return cue && { verb: above.i, asks: cue.kind === "demand" || cue.kind === "ask" };
}

/** Whether a subject is that of words that only say who says it: "it had left, the ministry said, when". */
function isParenthesis(sentence: Sentence, token: number): boolean {
  return base(sentence.tokens[sentence.tokens[token]!.head]?.deprel ?? "") === "parataxis";
}

/** Whether a possessive stands in a phrase right behind another that says why or about what: "thanked Chad for its help". */
function isBehind(sentence: Sentence, mention: Mention, other: Mention): boolean {
  const between = sentence.tokens.slice(other.last + 1, mention.head);
  return other.sentence === mention.sentence && between.length === 1 && CAUSES.has(between[0]!.form.toLowerCase());
}

/** An outlet that somebody speaks to is not what they speak of: "told the Herald that their inquiry goes on". */
function isTold(scene: Scene, sentence: Sentence, mention: Mention): boolean {
  const { deprel, head } = sentence.tokens[mention.head]!;
  const verb = sentence.tokens[head]?.lemma.toLowerCase() ?? "";
  return /^i?obj$/.test(deprel) && scene.cues.find("verb", verb)?.class === "speech";
}

function antecedent(scene: Scene, mention: Mention, wanted: Wanted, quotes: Quotes): Thing | undefined {
  const sentence = sentenceOf(scene, mention);
  const { deprel } = sentence.tokens[mention.head]!;
  const possessive = deprel === "nmod:poss";
  const quote = quotes[mention.sentence]![mention.head]!;
  const inQuote = quote >= 0;
  const speaker = inQuote ? speakerOf(scene, mention, quotes) : undefined;
  if (wanted.kind === "thing" && isIdle(sentence, mention, inQuote)) return undefined;
  const farthest = wanted.kind === "person" ? FARTHEST : FARTHEST_THING;
  const complement = complemented(scene, sentence, mention.head);
  let best: Thing | undefined;
  let most = -Infinity;
  for (let i = mention.index - 1; i >= 0; i--) {
    const other = scene.mentions[i]!;
    const away = mention.sentence - other.sentence;
    if (away > farthest) break;
    const place = sentenceOf(scene, other);
    let thing = thingOf(scene, i);
    if (wanted.kind === "many") thing = pairOf(scene, place, other) ?? thing;
    if (!thing || !fits(thing, wanted) || contains(other, mention)) continue;
    if (other.rule === "mention.name-as-modifier" && wanted.kind !== "person") continue;
    const subject = isSubject(place, other.head);
    if (thing.kind === "outlet" && isTold(scene, place, other)) continue;
    if (away === 0 && !possessive && place.tokens[other.head]!.head === sentence.tokens[mention.head]!.head) continue;
    const otherQuoted = quotes[other.sentence]![other.head]! >= 0;
    if (thing === speaker) continue;
    let score = worth(thing, wanted) - away * 6 + (subject ? 5 : 0) - (mention.index - i) * 0.05;
    if (!inQuote && otherQuoted) score -= 8;
    if (other.rule === "mention.name-as-modifier" || place.tokens[other.head]!.deprel === "nmod:poss") score -= 2;
    if (other.form === "pronoun") score += 2;
    if (possessive && isJoined(sentence, mention, other)) score += 8;
    if (wanted.kind === "person" && away === 0) score += 2;
    if (possessive && isBehind(sentence, mention, other)) score += 6;
    if (complement && away === 0 && subject && place.tokens[other.head]!.head === complement.verb)
      score += complement.asks ? -8 : 3;
    if (complement?.asks && away === 0 && !subject) score += 4;
    if (subject && isParenthesis(place, other.head)) score -= 6;
    if (subject && isSubject(sentence, mention.head) && away === 1) score += 2;
    if (base(place.tokens[other.head]!.deprel) === "nmod") score -= 1.5;
    if (away === 0 && clauseOf(place, other.head) === clauseOf(sentence, mention.head)) score += possessive ? 3 : -4;
    if (score > most) {
      most = score;
      best = thing;
    }
  }
  return best;
}

/** The noun that a reflexive stands behind ("Trump himself"), else the subject of its clause. */
function reflexiveOf(scene: Scene, sentence: Sentence, mention: Mention): Thing | undefined {
  const beside = scene.mentions[mention.index - 1];
  if (beside?.sentence === mention.sentence && beside.last === mention.head - 1) return thingOf(scene, beside.index);
  const verb = clauseOf(sentence, mention.head);
  const subject = (sentence.children[verb] ?? []).find((child) => isSubject(sentence, child));
  return subject === undefined ? undefined : thingOf(scene, scene.mentionAt[sentence.index]![subject] ?? -1);
}

/** Links a pronoun to what it stands for; I, we, you and pronouns that fit nothing before them stay open. */
export function linkPronoun(scene: Scene, mention: Mention, quotes: Quotes): void {
  const sentence = sentenceOf(scene, mention);
  const word = sentence.tokens[mention.head]!.form.toLowerCase();
  const wanted = PRONOUNS[word];
  let thing: Thing | undefined;
  if (RELATIVE.has(word)) thing = relativeOf(scene, sentence, mention) ?? nearest(scene, sentence, mention, word);
  else if (word.endsWith("self") || word.endsWith("selves")) thing = reflexiveOf(scene, sentence, mention);
  else if (wanted) thing = antecedent(scene, mention, wanted, quotes);
  if (!thing) return;
  if (wanted?.kind === "person") thing.gender ??= wanted.gender;
  link(scene, mention, thing);
}
