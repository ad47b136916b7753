import type { Entity, Event, Predicate, Reading } from "@onrecord/record";
import { actorKey, isFullName, isNamed } from "../actors/key.ts";
import type { Near, TellingPrint } from "../print.ts";
import { daysOf } from "../text/days.ts";
import { stem } from "../text/stem.ts";
import { termsOf } from "../text/terms.ts";
import { countsOf, vectorOf, weighted } from "../text/vector.ts";
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

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What is named in a stretch of the text. */
function nearOf({ entities, report }: Reading, { start, end }: Stretch): Near {
  const named = entities.filter(
    ({ name, mentions }) => isNamed(name) && mentions.some((mention) => mention.start >= start && mention.end <= end),
  );
  const persons = named.filter(({ kind, name }) => kind === "person" && isFullName(name));
  const stems = (list: readonly Entity[]) => unique(list.flatMap(({ name }) => termsOf(name)));
  return {
    persons: unique(persons.flatMap(({ name }) => termsOf(name).slice(-1))),
    places: stems(named.filter(({ kind }) => kind === "place")),
    bodies: stems(named.filter(({ kind }) => kind !== "place" && kind !== "person")),
    numbers: unique(wordsOf(report.text.slice(start, end)).filter((word) => /^\d/.test(word))),
  };
}

/** A noun with a plural ending. */
const isPlural = ({ part, span }: Predicate): boolean => part === "noun" && /[^s]s$/i.test(span.text);

type Alone = Omit<TellingPrint, "repeated">;

const share = (a: readonly string[], b: readonly string[]) => a.some((one) => b.includes(one));

/** Counts how often each is told in the report. */
const counted = (tellings: readonly Alone[]): TellingPrint[] =>
  tellings.map((telling) => ({
    ...telling,
    repeated: tellings.filter(({ stems }) => share(stems, telling.stems)).length,
  }));

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
  const contextOf = (start: number, end: number) =>
    vectorOf(weighted(countsOf(termsOf(text.slice(start, end))), CONTEXT));

  const ofEvent = (event: Event): Alone => {
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
      near: nearOf(reading, sentence),
      plural: own.some(isPlural),
      reports: own.some(({ reports }) => reports),
      word: wordOf(reading, event.claim),
    };
  };
  const ofWord = (predicate: Predicate): Alone => ({
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
    near: nearOf(reading, predicate.sentence),
    plural: isPlural(predicate),
    reports: predicate.reports,
    word: wordOf(reading, predicate.claim),
  });
  return counted([...reading.events.map(ofEvent), ...(byEvent.get(null) ?? []).map(ofWord)]);
}
