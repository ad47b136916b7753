import type { Sentence } from "@onrecord/language";
import { actors, type Gender } from "../lexicon/actors.ts";
import type { EntityDraft, Mention } from "../stage.ts";
import { dependents } from "../tree/subtree.ts";
import type { Cast, Speaker, Told } from "./speaker.ts";

const ANSWERS = /^(?:answer|reply|respond|retort|counter)$/;
const FARTHEST = 4;
const OTHERS: Readonly<Record<string, RegExp>> = {
  he: /^(?:she|her|hers|herself)$/i,
  she: /^(?:he|him|his|himself)$/i,
};
const GENDER: Readonly<Record<string, Gender>> = { he: "male", she: "female" };
/** Words before a noun that is nobody in particular: "no other minister". */
const NOBODY = /^(?:no|any|every|each|either|neither)\b/i;

/** The first sentence of the quotation right before a pronoun; -1 if there is none. */
function quotedBefore({ scene: { quotes } }: Cast, sentence: Sentence, { head }: Mention): number {
  const row = quotes.at[sentence.index]!;
  let at = head - 1;
  while (at > 0 && row[at]! < 0 && sentence.tokens[at]!.upos === "PUNCT") at--;
  return row[head]! < 0 && at >= 0 && row[at]! >= 0 ? quotes.list[row[at]!]!.first.sentence : -1;
}

/** Whether "he" or "she" may stand for somebody: one person, whose given name is not of the other gender and whom the report does not call by the other pronoun. */
function mayBe(entity: EntityDraft | undefined, word: string): boolean {
  if (entity?.kind !== "person" || entity.number !== "one" || NOBODY.test(entity.name)) return false;
  const given = entity.noun === undefined ? actors.gender(entity.name.split(" ")[0]!) : undefined;
  if (given !== undefined && given !== GENDER[word]) return false;
  return !entity.mentions.some(({ text }) => OTHERS[word]!.test(text));
}

/** Whom a sentence is about: the subject of its main verb. */
function topicOf({ scene, mentions, entities }: Cast, s: number): Speaker | undefined {
  const sentence = scene.analysis.sentences[s]!;
  const [subject] = dependents(sentence, sentence.root, "nsubj");
  if (!subject || scene.quotes.at[s]![subject.i]! >= 0) return undefined;
  const mention = mentions[entities.mentionAt[s]?.[subject.i] ?? -1];
  const entity = mention && entities.list[entities.entityOfMention[mention.index] ?? -1];
  return entity && { mention, entity, by: mention, found: "last-speaker" };
}

/** "The minister called it a crime. He said ...": whoever spoke in the sentence before, in the same paragraph, unless it is an answer. */
function whoSpokeJustNow(cast: Cast, sentence: Sentence, mention: Mention, told: readonly Told[]): Speaker | undefined {
  const { scene } = cast;
  const before = scene.analysis.sentences[sentence.index - 1];
  const last = told.findLast(({ candidate }) => candidate.sentence < sentence.index);
  if (!last || last.candidate.sentence !== before?.index || before.paragraph !== sentence.paragraph) return undefined;
  if (mention.head > 0 || ANSWERS.test(sentence.tokens[sentence.tokens[mention.head]!.head]?.lemma ?? ""))
    return undefined;
  const word = sentence.tokens[mention.head]!.form.toLowerCase();
  return mayBe(last.speaker.entity, word) ? { ...last.speaker, mention, found: "last-speaker" } : undefined;
}

/**
 * Who "he said" behind a quotation is: whom the sentence before is about, else whoever spoke last. Those who are merely spoken of do not begin to speak unnamed.
 * `told`: the claims so far.
 */
export function whoSpeaksOn(
  cast: Cast,
  sentence: Sentence,
  mention: Mention,
  told: readonly Told[],
): Speaker | undefined {
  const word = sentence.tokens[mention.head]!.form.toLowerCase();
  if (mention.form !== "pronoun" || !OTHERS[word]) return undefined;
  const from = quotedBefore(cast, sentence, mention);
  if (from < 0) return whoSpokeJustNow(cast, sentence, mention, told);
  const isBefore = ({ candidate }: Told) =>
    candidate.sentence < sentence.index || (candidate.sentence === sentence.index && candidate.token < mention.head);
  const last = told.findLast(isBefore);
  if (from < 0 || !last || from - last.candidate.sentence > FARTHEST) return undefined;
  // "Roe was silent when Doe asked why": who speaks in a clause below is not whom the sentence is about.
  const isBelow =
    cast.scene.analysis.sentences[last.candidate.sentence]!.tokens[last.candidate.token]!.deprel === "advcl";
  for (let s = from - 1; s > last.candidate.sentence - (isBelow ? 1 : 0); s--) {
    const topic = topicOf(cast, s);
    if (mayBe(topic?.entity, word)) return { ...topic!, mention };
  }
  return mayBe(last.speaker.entity, word) ? { ...last.speaker, mention, found: "last-speaker" } : undefined;
}
