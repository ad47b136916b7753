import type { Sentence } from "@onrecord/language";
import type { Event, Predicate } from "@onrecord/record";
import { ArgumentReader } from "../events/arguments.ts";
import { StatusReader } from "../events/status.ts";
import { frames } from "../lexicon/frames.ts";
import { placeOf, placesByToken } from "../places/attach.ts";
import type { Draft } from "../stage.ts";
import { timeOf, timesBySentence } from "../times/attach.ts";
import { argumentsOf } from "./arguments.ts";
import { wordsThatTell } from "./word.ts";

function eventsByStart(events: readonly Event[]): ReadonlyMap<number, string> {
  return new Map(events.flatMap(({ id, triggers }) => triggers.map(({ start }) => [start, id] as const)));
}

/** The entity that a token's phrase stands for, and a word for it: the name's where there is one, the head's lemma elsewhere. */
function standsFor(draft: Draft, sentence: Sentence, at: number): { word: string; entity: string | null } {
  const token = sentence.tokens[at]!;
  const mention = draft.entities.mentionAt[sentence.index]?.[at] ?? -1;
  const entity = draft.entities.list[draft.entities.entityOfMention[mention] ?? -1];
  const isNamed = entity !== undefined && entity.noun === undefined;
  return { word: isNamed ? entity.name : token.lemma.toLowerCase(), entity: entity?.id ?? null };
}

/**
 * Every word of the report that tells of a happening, with who takes part, when and where: the finest grain at which reports can be
 * compared, events of the record among them. Entity ids are the draft's.
 */
export function predicatesOf(draft: Draft): Predicate[] {
  const { sentences } = draft.analysis;
  const eventAt = eventsByStart(draft.events);
  const timesOf = timesBySentence(draft.times);
  const placeAt = placesByToken(draft.places, draft.entities);
  const cues = Map.groupBy(
    draft.claims.list.flatMap(({ cueAt }) => cueAt ?? []),
    (cue) => cue.sentence,
  );
  const headline = draft.report.title?.length ?? 0;
  return sentences.flatMap((sentence) => {
    const reader = new ArgumentReader(sentence, frames);
    const statuses = new StatusReader(sentence, frames, sentence.end <= headline);
    const reporting = new Set(cues.get(sentence.index)?.map(({ token }) => token));
    const reports = (token: number) => reporting.has(token);
    const times = timesOf(sentence.index);
    return wordsThatTell(sentence).map(({ token, part }): Predicate => {
      const asked = reports(token.i) ? () => false : reports;
      const time = timeOf(sentence, token.i, times, asked)?.time;
      const place = placeOf(sentence, token.i, placeAt, asked);
      return {
        span: { start: token.start, end: token.end, text: token.form },
        lemma: token.lemma.toLowerCase(),
        part,
        sentence: { start: sentence.start, end: sentence.end },
        arguments: argumentsOf(sentence, token, part, reader).map(([role, at]) => ({
          role,
          ...standsFor(draft, sentence, at),
        })),
        status: statuses.of(token.i, "act"),
        time: time ? { start: time.start, end: time.end, grain: time.grain } : null,
        place: place ? draft.entities.list[place.entity]!.id : null,
        reports: reports(token.i),
        claim: draft.claims.list[draft.claims.claimAt[sentence.index]?.[token.i] ?? -1]?.id ?? null,
        event: eventAt.get(token.start) ?? null,
      };
    });
  });
}
