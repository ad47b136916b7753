import type { Sentence, Token } from "@onrecord/language";
import type { NounEntry } from "../lexicon/actors.ts";
import type { Mention } from "../stage.ts";
import { dependents } from "../tree/subtree.ts";
import { type Description, describe, ownerOf } from "./describe.ts";
import { nounAt } from "./lookup.ts";
import { type Scene, sentenceOf, type Thing, thingOf } from "./scene.ts";

/** A common-noun mention with what its words say. */
export interface Nominal {
  readonly mention: Mention;
  readonly sentence: Sentence;
  /** The known phrase around the head, or the head's lemma. */
  readonly noun: string;
  /** The head's lemma. */
  readonly last: string;
  readonly entries: readonly NounEntry[];
  readonly plural: boolean;
  readonly definite: boolean;
  readonly indefinite: boolean;
  /** No determiner, possessor or number. */
  readonly bare: boolean;
  readonly possessed: boolean;
  /** Has words of its own besides determiner, state and known noun, which set it apart from others of its kind. */
  readonly distinct: boolean;
  /** What its country comes from: a state, a body or a person named in it. */
  readonly owner: Thing | undefined;
  readonly country: string | undefined;
  readonly post: Description | undefined;
}

const OWN = /^(?:my|your|his|her|our|their)$/i;
const DEFINITE = /^(?:the|this|that|these|those|both|such|said)$/;
const INDEFINITE = /^(?:an?|another|some|any|several|many|no|one|each|every|other|more|few)$/;
const ONE = /^(?:one|1)$/i;

function isPlural(head: Token, sentence: Sentence): boolean {
  if (head.xpos === "NNS" || head.xpos === "NNPS" || /Number=Plur/.test(head.feats)) return true;
  if (head.upos === "NUM") return !ONE.test(head.form);
  return sentence.children[head.i]!.some(
    (child) => sentence.tokens[child]!.deprel === "nummod" && !ONE.test(sentence.tokens[child]!.form),
  );
}

function isDistinct(scene: Scene, mention: Mention, sentence: Sentence, from: number, to: number): boolean {
  for (let i = mention.first; i <= mention.last; i++) {
    if (i >= from && i <= to) continue;
    const { upos, form } = sentence.tokens[i]!;
    if (upos === "DET" || upos === "PUNCT" || upos === "PART" || upos === "NUM" || form === "of") continue;
    const at = scene.mentionAt[sentence.index]![i] ?? -1;
    const owner = at < 0 || at === mention.index ? undefined : thingOf(scene, at);
    if (owner?.country === undefined || (owner.kind !== "government" && owner.kind !== "place")) return true;
  }
  return false;
}

/** Whether a noun is used here as the entry asks. */
function isMeant(entry: NounEntry, scene: Scene, sentence: Sentence, head: number, owner: Thing | undefined): boolean {
  const { form } = sentence.tokens[head]!;
  if (entry.nameOnly || (entry.use !== "thing" && isModel(scene, sentence, head))) return false;
  if (entry.capital && form === form.toLowerCase()) return false;
  if (entry.ofState && !isStatelike(owner)) return false;
  if (
    entry.notAll &&
    dependents(sentence, head, "det", "det:predet", "amod").some(({ form }) => /^(?:all|both)$/i.test(form))
  )
    return false;
  if (entry.notOwn && dependents(sentence, head, "nmod:poss").some(({ form }) => OWN.test(form))) return false;
  if (entry.withArticle && dependents(sentence, head, "det", "nmod:poss", "amod", "nummod").length === 0) return false;
  if (entry.notTo && sentence.tokens[head + 1]?.form === "to") return false;
  return !entry.ofPerson || isOfPerson(scene, sentence, head);
}

/** "An F-16 fighter" is an aircraft, "an M23 fighter" is none. */
function isModel({ actors }: Scene, { tokens }: Sentence, head: number): boolean {
  const [letters, dash, number] = [tokens[head - 3], tokens[head - 2], tokens[head - 1]];
  if (number && actors.name(number.form).length > 0) return false;
  if (/^\p{Lu}+-?\d/u.test(number?.form ?? "")) return true;
  return dash?.form === "-" && /^\d/.test(number!.form) && /^\p{Lu}/u.test(letters?.form ?? "");
}

const INTERNATIONAL = /^(?:EUR|UNO|IGO)$/;

function isStatelike(owner: Thing | undefined): boolean {
  return owner?.kind === "government" || owner?.kind === "place" || INTERNATIONAL.test(owner?.country ?? "");
}

function isOfPerson(scene: Scene, sentence: Sentence, head: number): boolean {
  return sentence.children[head]!.some((child) => {
    const { deprel, upos } = sentence.tokens[child]!;
    if (upos !== "PROPN" || !/^(?:nmod:poss|compound|nmod)$/.test(deprel)) return false;
    return thingOf(scene, scene.mentionAt[sentence.index]![child] ?? -1)?.kind === "person";
  });
}

/** First token of a phrase behind the known names before its head: "leaders" of "European Union leaders", who lead no union. */
function afterName(scene: Scene, { sentence, first, head }: Mention): number {
  for (let i = head - 1; i >= first; i--) {
    const at = scene.mentionAt[sentence]![i] ?? -1;
    const name = scene.mentions[at]?.name;
    if (name && name.first < name.last && name.last < head && i <= name.last && thingOf(scene, at))
      return name.last + 1;
  }
  return first;
}

/** Whose it is by a relative pronoun, which stands outside the phrase: "Chad, whose troops". */
function whoseOf(scene: Scene, sentence: Sentence, head: number): Thing | undefined {
  const [whose] = dependents(sentence, head, "nmod:poss").filter(({ xpos }) => xpos === "WP$");
  const thing = whose && thingOf(scene, scene.mentionAt[sentence.index]![whose.i] ?? -1);
  return thing?.country === undefined ? undefined : thing;
}

/** Reads the words of a common-noun mention; names in it are linked before. */
export function readNominal(scene: Scene, mention: Mention): Nominal {
  const sentence = sentenceOf(scene, mention);
  const { first, last, head } = mention;
  const token = sentence.tokens[head]!;
  const found = nounAt(sentence, head, afterName(scene, mention), last, scene.actors);
  const opening = sentence.tokens[first]!;
  const word = opening.form.toLowerCase();
  const relations = sentence.children[head]!.map((child) => sentence.tokens[child]!.deprel);
  const possessed = relations.includes("nmod:poss");
  const counted = relations.includes("nummod");
  const definite = DEFINITE.test(word) || possessed;
  const indefinite = INDEFINITE.test(word) || (counted && !DEFINITE.test(word)) || opening.upos === "NUM";
  const isAbroad = found?.entries.some(({ abroad }) => abroad) ?? false;
  const owner = ownerOf(scene, sentence, first, last, head, isAbroad) ?? whoseOf(scene, sentence, head);
  const entries = found?.entries.filter((entry) => isMeant(entry, scene, sentence, head, owner)) ?? [];
  const post = isModel(scene, sentence, head) ? undefined : describe(scene, sentence, first, last, head);
  return {
    mention,
    sentence,
    noun: found?.phrase ?? token.lemma.toLowerCase(),
    last: token.lemma.toLowerCase(),
    entries,
    plural: isPlural(token, sentence),
    definite,
    indefinite,
    bare: !definite && !indefinite,
    possessed,
    distinct: isDistinct(scene, mention, sentence, found?.first ?? head, found?.last ?? head),
    owner,
    country: owner?.country,
    post: post && isMeant(post.role, scene, sentence, head, owner) ? post : undefined,
  };
}

/** What "of" ties to a noun: the fighters in "thousands of fighters". */
function complementOf(scene: Scene, { mention, sentence }: Nominal): Nominal | undefined {
  for (const child of sentence.children[mention.head]!) {
    if (sentence.tokens[child]!.deprel !== "nmod" || child < mention.head) continue;
    const inner = scene.mentions[scene.mentionAt[sentence.index]![child] ?? -1];
    if (inner?.form === "nominal" && inner.head === child) return readNominal(scene, inner);
  }
  return undefined;
}

/** What the lexicon says of a nominal's noun as it is used here. */
export function entryFor(scene: Scene, nominal: Nominal): NounEntry | undefined {
  const { entries, plural } = nominal;
  if (entries.some(({ counts }) => counts)) {
    const counted = complementOf(scene, nominal);
    if (counted) return entryFor(scene, counted);
  }
  const order = plural ? ["body", "group", "role", "thing"] : ["role", "body", "thing", "group"];
  const ranked = [...entries].sort((a, b) => order.indexOf(a.use) - order.indexOf(b.use));
  return ranked[0];
}
