import type { Sentence } from "@onrecord/language";
import type { Mention } from "../stage.ts";
import { antecedentOf } from "./antecedent.ts";
import { clauseOf, isSubject, type Quotes } from "./antecedent-features.ts";
import { link, type Scene, sentenceOf, type Thing, thingOf } from "./scene.ts";
import { PRONOUNS } from "./wanted.ts";

const RELATIVE = new Set(["who", "whom", "whose", "which", "that"]);
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

const isNamedBody = ({ kind, noun }: Thing): boolean => kind === "organization" && noun === undefined;

/** "Jane Doe of the Bar Association, who spoke": she spoke, who is of the body that stands right behind her name. */
function memberBefore(scene: Scene, mention: Mention, body: Thing): Thing | undefined {
  for (let i = mention.index - 1; i >= 0 && scene.mentions[i]!.sentence === mention.sentence; i--) {
    const other = scene.mentions[i]!;
    const thing = thingOf(scene, i);
    if (thing === body) continue;
    const isBeside = /^(?:of|from|at)$/.test(sentenceOf(scene, mention).tokens[other.last + 1]?.form ?? "");
    return thing?.kind === "person" && isBeside ? thing : undefined;
  }
  return undefined;
}

function nearest(scene: Scene, sentence: Sentence, mention: Mention, word: string): Thing | undefined {
  if (word === "who" || word === "whom") return whoBefore(scene, mention);
  return word === "which" ? whichBefore(scene, sentence, mention) : undefined;
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
  if (thing && (word === "who" || word === "whom") && isNamedBody(thing))
    thing = memberBefore(scene, mention, thing) ?? thing;
  else if (word.endsWith("self") || word.endsWith("selves")) thing = reflexiveOf(scene, sentence, mention);
  else if (wanted) thing = antecedentOf(scene, mention, wanted, quotes);
  if (!thing) return;
  if (wanted?.kind === "person") thing.gender ??= wanted.gender;
  link(scene, mention, thing);
}
