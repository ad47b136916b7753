import type { Sentence, Token } from "@onrecord/language";
import type { Frames } from "../lexicon/frames.ts";
import type { Claims, Draft, Entities } from "../stage.ts";
import { dependents } from "../tree/subtree.ts";
import { ArgumentReader, isToInfinitive } from "./arguments.ts";
import type { Candidate } from "./candidate.ts";
import { claimOf } from "./claim-of.ts";
import { best, FrameMatcher, type FrameMatch } from "./frame-match.ts";
import { magnitudesOf } from "./magnitude.ts";
import { related } from "./related.ts";
import { StatusReader } from "./status.ts";
import { triggersAt } from "./triggers.ts";

const ANOTHER = new Set(["another", "second", "third", "other", "previous", "earlier", "separate", "similar", "past", "latest"]);

/** What the reading of one sentence needs to know of the report. */
export interface Surroundings {
  readonly draft: Pick<Draft, "report" | "times">;
  readonly entities: Entities;
  readonly claims: Claims;
  readonly frames: Frames;
  readonly inHeadline: boolean;
  readonly isAboutSport: boolean;
}

/** "Don't attack us": asked for, not told. */
function isImperative(sentence: Sentence, token: Token): boolean {
  if (token.deprel !== "root" || token.xpos !== "VB" || dependents(sentence, token.i, "nsubj").length > 0) return false;
  return !isToInfinitive(sentence, token.i) && dependents(sentence, token.i, "aux").every((aux) => aux.lemma.toLowerCase() === "do");
}

function matchesIn(sentence: Sentence, { draft, entities, frames, isAboutSport }: Surroundings, reader: ArgumentReader): FrameMatch[] {
  const times = draft.times.filter((time) => time.sentence === sentence.index);
  const isInTime = (token: number) => times.some((time) => token >= time.first && token <= time.last);
  const matcher = new FrameMatcher(sentence, entities, frames, reader);
  const found: FrameMatch[] = [];
  for (const token of sentence.tokens) {
    if (isInTime(token.i) || isImperative(sentence, token)) continue;
    const matches = triggersAt(sentence, token, frames)
      .map((trigger) => matcher.match(trigger))
      .filter((match) => match !== undefined && !(match.frame.violent && isAboutSport));
    const top = best(matches as FrameMatch[]);
    if (top) found.push(top);
  }
  return related(sentence, found);
}

function isDefinite(sentence: Sentence, head: number): boolean {
  if (sentence.tokens[head]!.upos === "VERB") return false;
  return dependents(sentence, head, "det", "nmod:poss").some((found) => /^(?:the|this|that|these|those)$/i.test(found.form) || found.deprel === "nmod:poss");
}

/** The deeds that a sentence tells. */
export function readSentence(sentence: Sentence, around: Surroundings): Candidate[] {
  const reader = new ArgumentReader(sentence, around.frames);
  const statuses = new StatusReader(sentence, around.frames, around.inHeadline);
  const { text } = around.draft.report;
  return matchesIn(sentence, around, reader).map(({ trigger, frame, actors, recipients, tokens }) => {
    const read = [...trigger.tokens, ...tokens];
    return {
      sentence: sentence.index,
      inHeadline: around.inHeadline,
      trigger,
      frame,
      actors,
      recipients,
      status: statuses.of(trigger.head, frame.aspect),
      claim: claimOf(around.claims, sentence.index, trigger),
      time: null,
      place: null,
      magnitude: magnitudesOf(text, sentence, trigger.part === "verb" ? reader.of(trigger.head).object : tokens, frame.magnitude),
      first: Math.min(...read),
      last: Math.max(...read),
      isDefinite: isDefinite(sentence, trigger.head),
      isAnother: dependents(sentence, trigger.head, "amod", "det").some((found) => ANOTHER.has(found.lemma.toLowerCase())),
    };
  });
}
