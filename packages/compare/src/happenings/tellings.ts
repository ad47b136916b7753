import type { Event, Predicate, Reading } from "@onrecord/record";
import { actorKey } from "../actors/key.ts";
import type { TellingPrint } from "../print.ts";
import { daysOf } from "../text/days.ts";
import { stem } from "../text/stem.ts";
import { termsOf } from "../text/terms.ts";
import { countsOf, vectorOf } from "../text/vector.ts";
import { wordsOf } from "../text/words.ts";
import { wordOf } from "./word.ts";

const CONTEXT = 24;

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];

type Taking = Pick<TellingPrint, "subject" | "object" | "others">;

/** What the trees tell of who takes part in the words of an event, where the reading has it. */
function takingPart(predicates: readonly Predicate[]): Taking {
  const words = (...roles: string[]) =>
    unique(
      predicates.flatMap(({ arguments: held }) =>
        held.filter(({ role }) => roles.includes(role)).flatMap(({ word }) => termsOf(word)),
      ),
    );
  return { subject: words("subject"), object: words("object"), others: words("theme", "other") };
}

/** Prints of what a reading tells: its events, and where it has them the other words that tell of happenings. */
export function tellingsOf(reading: Reading): TellingPrint[] {
  const { text } = reading.report;
  const byId = new Map(reading.entities.map((entity) => [entity.id, entity]));
  const keyOf = (id: string) => {
    const entity = byId.get(id);
    return entity ? [actorKey(entity)] : [];
  };
  const wordsOfAll = (ids: readonly string[]) => unique(ids.flatMap((id) => termsOf(byId.get(id)?.name ?? "")));
  const predicates = reading.predicates ?? [];
  const byEvent = Map.groupBy(predicates, ({ event }) => event);
  const placed = (id: string | undefined) => {
    const place = id === undefined ? undefined : byId.get(id);
    return { place: place ? actorKey(place) : null, placeCountry: place?.country ?? null };
  };
  const contextOf = (start: number, end: number) => vectorOf(countsOf(termsOf(text.slice(start, end))), CONTEXT);

  const ofEvent = (event: Event): TellingPrint => {
    const own = byEvent.get(event.id) ?? [];
    const taking = takingPart(own);
    const sentence = own[0]?.sentence ?? event.evidence[0] ?? { start: 0, end: 0 };
    return {
      id: event.id,
      type: event.type,
      stems: unique(event.triggers.flatMap((trigger) => wordsOf(trigger.text).map(stem))),
      part: own[0]?.part ?? "verb",
      actors: event.actors.flatMap(keyOf),
      recipients: event.recipients.flatMap(keyOf),
      subject: unique([...taking.subject, ...wordsOfAll(event.actors)]),
      object: unique([...taking.object, ...wordsOfAll(event.recipients)]),
      others: taking.others,
      ...placed(event.place?.entity),
      time: daysOf(event.time),
      status: event.status,
      counts: event.magnitude.map(({ value, unit, role }) => ({ value, of: `${role} ${unit}`.trim() })),
      context: contextOf(sentence.start, sentence.end),
      reports: own.some(({ reports }) => reports),
      word: wordOf(reading, event.claim),
    };
  };
  const ofWord = (predicate: Predicate): TellingPrint => ({
    id: `p${predicate.span.start}`,
    type: null,
    stems: [stem(predicate.lemma)],
    part: predicate.part,
    actors: [],
    recipients: [],
    ...takingPart([predicate]),
    ...placed(predicate.place ?? undefined),
    time: daysOf(predicate.time),
    status: predicate.status,
    counts: [],
    context: contextOf(predicate.sentence.start, predicate.sentence.end),
    reports: predicate.reports,
    word: wordOf(reading, predicate.claim),
  });
  return [...reading.events.map(ofEvent), ...(byEvent.get(null) ?? []).map(ofWord)];
}
