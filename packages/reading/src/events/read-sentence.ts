import type { Sentence, Token } from "@onrecord/language";
import type { Frame, Frames } from "../lexicon/frames.ts";
import { type PlaceAt, placeOf } from "../places/attach.ts";
import type { Draft, PlaceMention, TimeMention } from "../stage.ts";
import { type Held, timeOf } from "../times/attach.ts";
import type { Reports } from "../tree/circumstances.ts";
import { isToInfinitive } from "../tree/clause.ts";
import { dependents } from "../tree/subtree.ts";
import { ArgumentReader, prepositionsOf } from "./arguments.ts";
import { isAnother, isDefinite, isIndefinite } from "./article.ts";
import type { Candidate } from "./candidate.ts";
import { claimOf } from "./claim-of.ts";
import { marksOf } from "./features.ts";
import { best, type FrameMatch, FrameMatcher } from "./frame-match.ts";
import { magnitudesOf } from "./magnitude.ts";
import { withNearTimes } from "./near-time.ts";
import { related } from "./related.ts";
import { specified } from "./specific.ts";
import { StatusReader } from "./status.ts";
import { type Trigger, triggersAt } from "./triggers.ts";
import { isToldHere } from "./untold.ts";

/** What the reading of one sentence needs to know of the report. */
export interface Surroundings {
  readonly draft: Pick<Draft, "report" | "mentions" | "entities" | "claims">;
  readonly frames: Frames;
  /** Times of a sentence. */
  readonly timesOf: (sentence: number) => readonly TimeMention[];
  readonly placeAt: PlaceAt;
  readonly inHeadline: boolean;
  readonly isAboutSport: boolean;
  readonly isAboutMishap: boolean;
}

/** "Don't attack us": asked for, not told. */
function isImperative(sentence: Sentence, token: Token): boolean {
  if (token.deprel !== "root" || token.xpos !== "VB" || dependents(sentence, token.i, "nsubj").length > 0) return false;
  return (
    !isToInfinitive(sentence, token.i) &&
    dependents(sentence, token.i, "aux").every((aux) => aux.lemma.toLowerCase() === "do")
  );
}

/** The entity whose words a token stands in: the source of its innermost claim. */
function speakerIn(sentence: Sentence, { claims, entities }: Surroundings["draft"]): (token: number) => number {
  return (token) => {
    const claim = claims.list[claims.claimAt[sentence.index]?.[token] ?? -1];
    return claim?.source ? entities.list.findIndex((entity) => entity.id === claim.source!.entity) : -1;
  };
}

/** "War" in "Northern War Front": a word of a body's name, other than its last. */
function isInName({ index }: Sentence, token: number, { entities, mentions }: Surroundings["draft"]): boolean {
  const at = entities.mentionAt[index]?.[token] ?? -1;
  const name = mentions[at]?.name;
  if (!name || token < name.first || token >= name.last) return false;
  const entity = entities.list[entities.entityOfMention[at] ?? -1];
  return entity !== undefined && /^(?:organization|armed-group|outlet)$/.test(entity.kind);
}

function matchesIn(
  sentence: Sentence,
  { draft, frames, timesOf, isAboutSport, isAboutMishap }: Surroundings,
  reader: ArgumentReader,
): FrameMatch[] {
  const times = timesOf(sentence.index);
  const isInTime = (token: number) => times.some((time) => token >= time.first && token <= time.last);
  const matcher = new FrameMatcher(sentence, draft.entities, frames, reader, speakerIn(sentence, draft));
  const found: FrameMatch[] = [];
  const isUntold = ({ frame, actors }: FrameMatch) =>
    frame.violent && (isAboutSport || (isAboutMishap && actors.length === 0));
  for (const token of sentence.tokens) {
    if (isInTime(token.i) || isImperative(sentence, token) || isInName(sentence, token.i, draft)) continue;
    const matches = triggersAt(sentence, token, frames)
      .map((trigger) => matcher.match(trigger))
      .filter((match) => match !== undefined && !isUntold(match) && !match.trigger.tokens.some(isInTime));
    const top = best(matches as FrameMatch[]);
    if (top) found.push(top);
  }
  return related(sentence, found).filter((match) => isToldHere(sentence, match, frames));
}

/** The time of a deed: that of the word its parties hang on, else of the others that tell it ("killed in a raid on Monday"). */
function timeAt(
  sentence: Sentence,
  { head, tokens }: Trigger,
  times: readonly TimeMention[],
  reports: Reports,
): Held | null {
  for (const token of [head, ...tokens.filter((one) => one !== head)]) {
    const held = timeOf(sentence, token, times, reports);
    if (held) return held;
  }
  return null;
}

/** The place of a deed: that of the word its parties hang on, else of the others that tell it ("a Kabul bombing killed five"). */
function placeFor(
  sentence: Sentence,
  { head, tokens }: Trigger,
  placeAt: PlaceAt,
  reports: Reports,
): PlaceMention | null {
  for (const token of [head, ...tokens.filter((one) => one !== head)]) {
    const place = placeOf(sentence, token, placeAt, reports);
    if (place) return place;
  }
  return null;
}

/** A state that only modifies is the place of a protest ("Hong Kong protests") or of what violence is done to, and of nothing else. */
function placesFor({ type }: Frame, placeAt: PlaceAt): PlaceAt {
  if (type === "PROTEST" || type === "ASSAULT") return placeAt;
  return (sentence, token) => {
    const place = placeAt(sentence, token);
    return place?.loose ? undefined : place;
  };
}

/** "Had been convicted of assaults": the crimes of a judgement are no news of what the report tells. */
function isOldCrime(sentence: Sentence, noun: number, frames: Frames): boolean {
  const { head, xpos, deprel } = sentence.tokens[noun]!;
  const verb = sentence.tokens[head];
  if (xpos !== "NNS" || deprel !== "obl" || dependents(sentence, noun, "det", "nmod:poss").length > 0) return false;
  return verb?.upos === "VERB" && frames.inClass("judging", verb.lemma.toLowerCase());
}

interface Counted {
  readonly heads: readonly number[];
  /** What is counted: those killed, arrested, protesting. */
  readonly role: string | undefined;
}

/** The words whose numbers a deed is counted by: with each of its verbs that counts people its object, or the doers of a protest. */
function countedBy(
  { trigger, frame, tokens }: FrameMatch,
  sentence: Sentence,
  frames: Frames,
  reader: ArgumentReader,
): Counted[] {
  const roleOf = (token: number) => {
    const { upos, lemma } = sentence.tokens[token]!;
    const told =
      upos === "VERB"
        ? frames.triggers("verb", lemma).find((one) => one.words.length === 1 && frames.list[one.frame]?.magnitude)
        : undefined;
    return told && frames.list[told.frame]?.magnitude;
  };
  const verbs = trigger.tokens.flatMap((token): Counted[] => {
    const role = token === trigger.head ? undefined : roleOf(token);
    return role === undefined ? [] : [{ heads: reader.of(token).object, role }];
  });
  if (trigger.part !== "verb") return verbs.length > 0 ? verbs : [{ heads: tokens, role: frame.magnitude }];
  const { subject, object } = reader.of(trigger.head);
  const role = frame.magnitude ?? roleOf(trigger.head);
  return [{ heads: frame.type === "PROTEST" ? subject : object, role }, ...verbs];
}

/** The deeds that a sentence tells. */
export function readSentence(sentence: Sentence, around: Surroundings): readonly Candidate[] {
  const reader = new ArgumentReader(sentence, around.frames);
  const statuses = new StatusReader(sentence, around.frames, around.inHeadline);
  const { report, claims } = around.draft;
  const { text } = report;
  const times = around.timesOf(sentence.index);
  const cues = new Set(claims.list.flatMap(({ cueAt }) => (cueAt?.sentence === sentence.index ? [cueAt.token] : [])));
  // "Attacked a barracks on Sunday" may pass for an accusation, and has a date and a place like any blow.
  const isBlow = (token: number) =>
    around.frames
      .triggers("verb", sentence.tokens[token]!.lemma)
      .some(({ frame }) => around.frames.list[frame]?.type === "ASSAULT");
  const reports = (token: number) => cues.has(token) && !isBlow(token);
  const told = matchesIn(sentence, around, reader).map((match): Candidate => {
    const { trigger, frame, actors, recipients, deed, isTakenUp, tokens } = match;
    const { head, deprel } = sentence.tokens[trigger.head]!;
    const isPerformed =
      deprel === "obj" && head >= 0 && around.frames.performs(sentence.tokens[head]!.lemma.toLowerCase());
    // Who answers a request leaves no doubt that it was made.
    const isAnswered =
      frame.type === "REQUEST" &&
      trigger.part === "noun" &&
      head >= 0 &&
      around.frames.inClass("answering", sentence.tokens[head]!.lemma.toLowerCase());
    const isOwnCue = isPerformed || trigger.tokens.some(reports);
    const circumstances = isOwnCue ? () => false : reports;
    const read = [...trigger.tokens, ...tokens];
    // "Will meet on Friday at the request of Chad": it was made before.
    const isGround =
      frame.type === "REQUEST" && trigger.part === "noun" && prepositionsOf(sentence, trigger.head).includes("at");
    const held = isGround ? null : timeAt(sentence, trigger, times, circumstances);
    return {
      sentence: sentence.index,
      inHeadline: around.inHeadline,
      trigger,
      frame,
      specific: specified(sentence, trigger, frame, around.frames),
      actors,
      recipients,
      status: isAnswered ? "occurred" : statuses.of(trigger.head, frame.aspect, frame.type === "PROTEST"),
      claim: claimOf(claims, sentence, trigger, around.frames),
      time: held?.time ?? null,
      isTimeFirm: held?.firm ?? false,
      place: placeFor(sentence, trigger, placesFor(frame, around.placeAt), circumstances),
      magnitude: countedBy(match, sentence, around.frames, reader).flatMap(({ heads, role }) =>
        magnitudesOf(text, sentence, heads, role),
      ),
      first: Math.min(...read),
      last: Math.max(...read),
      deed,
      marks: marksOf(sentence, match),
      isTakenUp,
      isDefinite: isDefinite(sentence, trigger.head),
      word: sentence.tokens[trigger.head]!.lemma.toLowerCase(),
      namesDeed:
        trigger.part === "verb" &&
        (trigger.tokens.some((token) => isDefinite(sentence, token)) ||
          dependents(sentence, trigger.head, "advmod").some((found) => /^also$/i.test(found.form))),
      isIndefinite:
        trigger.part === "noun" &&
        (isIndefinite(sentence, trigger.head) || isOldCrime(sentence, trigger.head, around.frames)),
      isAside: !/^(?:nsubj|obj|root|ccomp|conj)/.test(sentence.tokens[trigger.head]!.deprel),
      isAgainstPolicy: match.isAgainstPolicy,
      isAnother: isAnother(sentence, trigger.head),
    };
  });
  return withNearTimes(sentence, told, times, cues, claims);
}
