import type { Sentence } from "@onrecord/language";
import type { Entities, EntityDraft, Mention } from "../stage.ts";
import { dependents } from "../tree/subtree.ts";
import { antecedentOf } from "./antecedent.ts";
import { type Candidate, lemmaAt, type Scene } from "./candidate.ts";
import { isDocument, isKnownDocument, issuerOf, makersOf } from "./issuer.ts";
import { whoSpeaksOn } from "./speaks-on.ts";
import { isTime } from "./time-words.ts";

const FIRST_PERSON = /^(?:i|me|my|mine|myself|we|us|our|ours|ourselves)$/i;

/** Who makes a claim: the phrase that names the source, and the entity that it stands for. */
export interface Speaker {
  readonly mention: Mention | undefined;
  readonly entity: EntityDraft | undefined;
  /** Mention that the entity was found by: the issuer of a document, else the source's own. */
  readonly by: Mention | undefined;
  /** How the entity was found. */
  readonly found: "mention" | "antecedent" | "person" | "issuer" | "last-speaker" | "quoted" | "own-words";
}

export interface Cast {
  readonly scene: Scene;
  readonly mentions: readonly Mention[];
  readonly entities: Entities;
}

const NOBODY: Speaker = { mention: undefined, entity: undefined, by: undefined, found: "own-words" };

function mentionAt({ mentions, entities }: Cast, sentence: number, token: number | null): Mention | undefined {
  return token === null ? undefined : mentions[entities.mentionAt[sentence]?.[token] ?? -1];
}

function entityOf({ entities }: Cast, mention: Mention | undefined): EntityDraft | undefined {
  return mention && entities.list[entities.entityOfMention[mention.index] ?? -1];
}

/** A claim of the report's own with who makes it. */
export interface Told {
  readonly speaker: Speaker;
  readonly candidate: Candidate;
}

/** Who spoke last and neither denied anything nor spoke of a document: whoever does that answers it. */
function lastOnItsSide(
  { scene }: Cast,
  sentence: Sentence,
  document: Mention,
  told: readonly Told[],
): Speaker | undefined {
  const lemma = lemmaAt(sentence, document.head);
  const speaksOf = ({ content }: Candidate) =>
    content.some(({ sentence: s, first, last }) =>
      scene.analysis.sentences[s]!.tokens.slice(first, last + 1).some((token) => token.lemma.toLowerCase() === lemma),
    );
  const answers = ({ candidate }: Told) => candidate.entry.kind === "deny" || speaksOf(candidate);
  const others = new Set(told.filter(answers).map(({ speaker }) => speaker.entity));
  return told.findLast(({ speaker }) => !others.has(speaker.entity))?.speaker;
}

/** The document's issuer; of a document already spoken of, who made it, else who spoke last and does not answer it. */
function speakerOfDocument(
  cast: Cast,
  sentence: Sentence,
  mention: Mention,
  told: readonly Told[],
): Speaker | undefined {
  const issuer = mentionAt(cast, mention.sentence, issuerOf(sentence, mention.head));
  const entity = entityOf(cast, issuer);
  if (issuer && entity && issuer.index !== mention.index) return { mention, entity, by: issuer, found: "issuer" };
  if (!isKnownDocument(sentence, mention) || dependents(sentence, mention.head, "nmod", "acl").length > 0)
    return undefined;
  for (const { sentence: s, token } of makersOf(cast.scene, mention)) {
    const maker = mentionAt(cast, s, token);
    const made = entityOf(cast, maker);
    if (maker && made?.actor) return { mention, entity: made, by: maker, found: "issuer" };
  }
  if (entityOf(cast, mention)?.kind === "outlet") return undefined;
  const last = lastOnItsSide(cast, sentence, mention, told);
  return last && { mention, entity: last.entity, by: last.by, found: "last-speaker" };
}

/** Words for some of many, which "it" does not stand for. */
const QUANTITY = /^(?:some|many|several|most|few|others?|all|both|none)$/;
const THIRD_PERSON = /^(?:he|she|they|it)$/i;
const SPEAKERS = new Set(["person", "organization", "government", "armed-group", "outlet", "group", "place"]);

/** Whoever spoke last, where a pronoun that speaks adds something, or stands for a thing, a time or many, or for nothing. */
function lastSpeaker(
  sentence: Sentence,
  mention: Mention,
  entity: EntityDraft | undefined,
  adds: boolean,
  last: Speaker,
): Speaker | undefined {
  const word = sentence.tokens[mention.head]!.form;
  if (mention.form !== "pronoun" || !THIRD_PERSON.test(word) || !last.entity) return undefined;
  const isSpeaker = entity && SPEAKERS.has(entity.kind) && !isTime(entity.noun ?? "");
  const isMany = /^it$/i.test(word) && (entity?.number === "many" || QUANTITY.test(entity?.noun ?? ""));
  if (isSpeaker && !isMany && !adds) return undefined;
  return fitsPronoun(sentence, mention, last) ? { ...last, mention, found: "last-speaker" } : undefined;
}

/** Marks and words that may stand between what a person is and the name ("the mayor, Jane Roe", "Commissioner Jan Novak"). */
const BEFORE_NAME = new Set(["NOUN", "PROPN", "ADJ", "PUNCT"]);
/** Words behind a name that make it a part of something else ("the Novak administration", "Jan Novak's office"). */
const AFTER_NAME = new Set(["NOUN", "PROPN", "PART"]);

/** The person that a source names behind a description: "Fisheries Commissioner Jan Novak", "a lawyer, Jane Roe". */
function personNamed(cast: Cast, sentence: Sentence, { source }: Candidate): Mention | undefined {
  if (!source) return undefined;
  const { first, last } = source.span;
  return cast.mentions.find((mention) => {
    if (mention.sentence !== sentence.index || mention.form !== "name" || mention.first < first || mention.last > last)
      return false;
    const entity = entityOf(cast, mention);
    if (entity?.kind !== "person" && !isAppended(sentence, mention, first, last, entity)) return false;
    const before = mention.first > first ? sentence.tokens[mention.first - 1] : undefined;
    const after = mention.last < last ? sentence.tokens[mention.last + 1] : undefined;
    const isCalled = before?.upos === "VERB" && cast.scene.cues.find("naming", before.lemma) !== undefined;
    return (!before || isCalled || BEFORE_NAME.has(before.upos)) && !AFTER_NAME.has(after?.upos ?? "");
  });
}

/** "One of the groups, the Free Army": a name that ends a source behind a comma. */
function isAppended(
  sentence: Sentence,
  mention: Mention,
  first: number,
  last: number,
  entity: EntityDraft | undefined,
) {
  if (!entity?.actor || !["organization", "armed-group", "outlet"].includes(entity.kind)) return false;
  const closes = sentence.tokens
    .slice(mention.last + 1, last + 1)
    .every(({ upos, form }) => upos === "PUNCT" || /^[A-Z]+$/.test(form));
  return closes && mention.first > first && sentence.tokens[mention.first - 1]!.form === ",";
}

/** "Condemned what it called a trick": in another's words, of whoever uses them. */
const isOwnWord = ({ tokens }: Sentence, { source, entry }: Candidate): boolean =>
  entry.frames.includes("as") && source !== null && tokens[source.span.first - 1]?.form.toLowerCase() === "what";

function fitsPronoun(sentence: Sentence, mention: Mention, { entity }: Speaker): boolean {
  const word = sentence.tokens[mention.head]!.form;
  if (mention.form !== "pronoun" || !THIRD_PERSON.test(word) || !entity) return false;
  const isOne = entity.kind === "person" && entity.number === "one";
  return /^they$/i.test(word) || /^(?:he|she)$/i.test(word) === isOne;
}

/** Positions of claims, the outer ones first. */
function outerFirst(claims: readonly { readonly parent: number }[]): number[] {
  const depth = (i: number): number => (claims[i]!.parent < 0 ? 0 : 1 + depth(claims[i]!.parent));
  return claims.map((_, i) => i).sort((a, b) => depth(a) - depth(b) || a - b);
}

/**
 * The speakers of claims in text order. A document speaks for its issuer; "I" and "we" in a quotation are whoever is quoted.
 */
export function speakersOf(
  cast: Cast,
  claims: readonly { readonly candidate: Candidate; readonly parent: number }[],
): Speaker[] {
  const speakers: Speaker[] = [];
  const told: Told[] = [];
  for (const i of outerFirst(claims)) {
    const { candidate, parent } = claims[i]!;
    const { sentence, source } = candidate;
    const words = cast.scene.analysis.sentences[sentence]!;
    const head = mentionAt(cast, sentence, source && antecedentOf(words, source.head, candidate.token));
    const own = entityOf(cast, head);
    const person = head?.form === "name" && own?.kind === "person" ? undefined : personNamed(cast, words, candidate);
    const mention = person ?? head;
    const outer = parent < 0 ? undefined : speakers[parent];
    const entity = entityOf(cast, mention);
    const way = person ? "person" : head && head.head !== source?.head ? "antecedent" : "mention";
    let speaker: Speaker = { mention, entity, by: mention, found: entity ? way : "own-words" };
    if (mention && !person && isDocument(words, mention, cast.scene.cues))
      speaker = speakerOfDocument(cast, words, mention, told) ?? speaker;
    else if (mention && outer?.entity && FIRST_PERSON.test(words.tokens[mention.head]!.form))
      speaker = { ...outer, mention, found: "quoted" };
    else if (mention && outer && isOwnWord(words, candidate) && fitsPronoun(words, mention, outer))
      speaker = { ...outer, mention, found: "quoted" };
    else if (mention && !person) {
      const adds = candidate.entry.kind === "add" && parent < 0;
      speaker =
        whoSpeaksOn(cast, words, mention, told) ??
        lastSpeaker(words, mention, entity, adds, told.at(-1)?.speaker ?? NOBODY) ??
        speaker;
    }
    speakers[i] = speaker;
    if (parent < 0 && speaker.entity) told.push({ speaker, candidate });
  }
  return speakers;
}
