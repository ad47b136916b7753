import type { Archive } from "@onrecord/archive";
import {
  AGREEMENT_KINDS,
  type CUE_KINDS,
  PLOVER_TYPES,
  REVIEWS,
  SOURCE_KINDS,
  STAGES,
  STATUSES,
} from "@onrecord/record/vocabulary.ts";
import { pick } from "../generate/random.ts";
import { drawAnyWord, drawOutlet, drawState, personOf, world } from "../generate/world.ts";

type Random = () => number;

/** What an asking command does, with other values each time. */
export interface Question {
  readonly command: string;
  readonly name: string;
  ask(archive: Archive, random: Random): Promise<unknown>;
}

/** Values that questions ask for which only the archive knows. */
export interface Known {
  readonly actors: readonly string[];
  readonly agreements: readonly string[];
  readonly events: readonly string[];
  readonly happenings: readonly string[];
  readonly reports: readonly string[];
  readonly last: string;
}

const code = (random: Random) => drawState(random).code;
const person = (random: Random) => personOf(drawState(random), random);
const surname = (random: Random) => pick(world.familyNames, random);
const DAY = 86_400_000;

/** A stretch of some days before the last report. */
function days(known: Known, random: Random): [from: string, to: string] {
  const end = Date.parse(known.last) - Math.floor(random() * 900) * DAY;
  const date = (time: number) => new Date(time).toISOString().slice(0, 10);
  return [date(end - pick([1, 7, 31, 365], random) * DAY), date(end)];
}

type Filter = Readonly<Record<string, unknown>>;
type Filters = Readonly<Record<string, (random: Random) => Filter>>;

const published = (known: Known) => (random: Random) => {
  const [publishedFrom, publishedTo] = days(known, random);
  return { publishedFrom, publishedTo };
};

function eventFilters(known: Known): Filters {
  return {
    none: () => ({}),
    "actor, country": (random) => ({ actor: code(random) }),
    "actor, id": (random) => ({ actor: pick(known.actors, random) }),
    "actor, name": (random) => ({ actor: person(random) }),
    "actor, surname": (random) => ({ actor: surname(random) }),
    recipient: (random) => ({ recipient: code(random) }),
    dyad: (random) => ({ dyad: [code(random), code(random)] }),
    "dyad and type": (random) => ({ dyad: [code(random), code(random)], type: [pick(PLOVER_TYPES, random)] }),
    type: (random) => ({ type: [pick(PLOVER_TYPES, random), pick(PLOVER_TYPES, random)] }),
    "type and status": (random) => ({ type: [pick(PLOVER_TYPES, random)], status: [pick(STATUSES, random)] }),
    mode: (random) => ({ mode: [pick(["visit", "aerial", "arrest"], random)] }),
    status: (random) => ({ status: [pick(STATUSES, random)] }),
    source: (random) => ({ source: code(random) }),
    "source, name": (random) => ({ source: person(random) }),
    "source kind": (random) => ({ sourceKind: [pick([...SOURCE_KINDS, "own"], random)] }),
    "source and kind": (random) => ({ source: code(random), sourceKind: ["office"] }),
    outlet: (random) => ({ outlet: [drawOutlet(random)] }),
    published: published(known),
    "actor and published": (random) => ({ actor: code(random), ...published(known)(random) }),
    "time said": (random) => {
      const [from, to] = days(known, random);
      return { from, to };
    },
    "as of": () => ({ readBy: new Date().toISOString() }),
    "as of, before all": () => ({ readBy: "2000-01-01" }),
    place: (random) => ({ place: pick(world.towns, random) }),
    text: (random) => ({ text: drawAnyWord(random) }),
    "text, common": () => ({ text: "said" }),
    "text and actor": (random) => ({ text: pick(world.towns, random), actor: code(random) }),
    "minimum of origins": (random) => ({ minOrigins: pick([2, 3, 5, 10, 15], random) }),
    contradicted: () => ({ contradicted: true }),
    confidence: (random) => ({ minConfidence: pick([0.5, 0.8, 0.95, 0.999], random) }),
    "confidence and review": () => ({ minConfidence: 0.8, review: ["open"] }),
    review: (random) => ({ review: [pick(REVIEWS, random)] }),
    agreement: (random) => ({ agreement: pick(known.agreements, random) }),
    happening: (random) => ({ happening: pick(known.happenings, random) }),
    report: (random) => ({ report: pick(known.reports, random) }),
    "nothing found": () => ({ actor: "Nobody At All" }),
    "much at once": (random) => ({
      ...{ actor: code(random), type: [pick(PLOVER_TYPES, random)], status: ["occurred"], minConfidence: 0.7 },
      ...published(known)(random),
    }),
  };
}

const CUES: readonly (typeof CUE_KINDS)[number][] = ["deny", "accuse", "warn"];

function claimFilters(known: Known): Filters {
  return {
    none: () => ({}),
    source: (random) => ({ source: code(random) }),
    "source, name": (random) => ({ source: person(random) }),
    about: (random) => ({ about: code(random) }),
    "source and about": (random) => ({ source: code(random), about: code(random) }),
    "source kind": (random) => ({ sourceKind: [pick(SOURCE_KINDS, random)] }),
    "kind of cue": (random) => ({ cueKind: [pick(CUES, random)] }),
    outlet: (random) => ({ outlet: [drawOutlet(random)] }),
    published: published(known),
    "as of": () => ({ readBy: new Date().toISOString() }),
    text: (random) => ({ text: drawAnyWord(random) }),
    confidence: (random) => ({ minConfidence: pick([0.5, 0.8, 0.999], random) }),
    review: (random) => ({ review: [pick(REVIEWS, random)] }),
    report: (random) => ({ report: pick(known.reports, random) }),
  };
}

const OTHERS = (known: Known): Readonly<Record<string, Filters>> => ({
  actors: {
    none: () => ({}),
    name: (random) => ({ name: person(random) }),
    surname: (random) => ({ name: surname(random).toLowerCase() }),
    "name, misspelt": (random) => ({ name: person(random).replace("a", "e") }),
    kind: () => ({ kind: ["person"] }),
    country: (random) => ({ country: [code(random)] }),
    sector: () => ({ sector: ["GOV"] }),
  },
  pairs: { none: () => ({}), country: (random) => ({ country: code(random) }) },
  agreements: {
    none: () => ({}),
    name: (random) => ({ name: drawAnyWord(random) }),
    party: (random) => ({ party: code(random) }),
    kind: (random) => ({ kind: [pick(AGREEMENT_KINDS, random)] }),
    stage: (random) => ({ stage: [pick(STAGES, random)] }),
    outlet: (random) => ({ outlet: [drawOutlet(random)] }),
    published: published(known),
    text: (random) => ({ text: drawAnyWord(random) }),
  },
  reports: {
    none: () => ({}),
    outlet: (random) => ({ outlet: [drawOutlet(random)] }),
    published: published(known),
    text: (random) => ({ text: drawAnyWord(random) }),
    "text, common": () => ({ text: "said" }),
    "text, two words": (random) => ({ text: `${pick(world.towns, random)} ${pick(world.outlets, random)}` }),
    feed: () => ({ feed: "https://example.org/none.xml" }),
  },
});

/** Views of the same question that a desk shows beside the list. */
const VIEWS: Readonly<Record<string, (archive: Archive, filter: Filter) => Promise<unknown>>> = {
  facets: (archive, filter) => archive.eventFacets(filter),
  histogram: (archive, filter) => archive.eventHistogram(filter, "month"),
  pins: (archive, filter) => archive.eventPins(filter),
  network: (archive, filter) => archive.eventLinks(filter),
};
const VIEWED = ["none", "actor, country", "dyad", "type", "published", "much at once"];

/** Every list with each of its filters, the views of events, search, and what is shown of one thing. */
export function questions(known: Known): Question[] {
  const lists: Readonly<Record<string, Filters>> = {
    events: eventFilters(known),
    claims: claimFilters(known),
    ...OTHERS(known),
  };
  const found = Object.entries(lists).flatMap(([command, filters]) =>
    Object.entries(filters).map(([name, filter]): Question => {
      const list = (archive: Archive) => archive[command as "events"];
      return { command, name, ask: (archive, random) => list(archive)(filter(random), { limit: 50 }) };
    }),
  );
  const inTime = eventFilters(known)["time said"] as (random: Random) => Filter;
  const views = Object.entries(VIEWS).flatMap(([name, view]) =>
    VIEWED.map((viewed): Question => {
      const filter = eventFilters(known)[viewed] as (random: Random) => Filter;
      return { command: `events, ${name}`, name: viewed, ask: (archive, random) => view(archive, filter(random)) };
    }),
  );
  return [
    ...found,
    {
      ...{ command: "events", name: "time said, in its order" },
      ask: (archive, random) => archive.events(inTime(random), { limit: 50, sort: "time" }),
    },
    ...views,
    { command: "search", name: "a word", ask: (archive, random) => archive.search(drawAnyWord(random)) },
    { command: "search", name: "a common word", ask: (archive) => archive.search("said") },
    { command: "search", name: "a name", ask: (archive, random) => archive.search(person(random)) },
    { command: "show", name: "event", ask: (archive, random) => archive.event(pick(known.events, random)) },
    { command: "show", name: "report", ask: (archive, random) => archive.report(pick(known.reports, random)) },
    { command: "show", name: "actor", ask: (archive, random) => archive.actor(pick(known.actors, random)) },
    { command: "show", name: "source", ask: (archive, random) => archive.source(pick(known.actors, random)) },
    { command: "show", name: "pair", ask: (archive, random) => archive.pair(code(random), code(random)) },
    { command: "show", name: "agreement", ask: (archive, random) => archive.agreement(pick(known.agreements, random)) },
    { command: "show", name: "happening", ask: (archive, random) => archive.happening(pick(known.happenings, random)) },
  ];
}

/** Reads from the archive what the questions ask for. */
export async function knownOf(archive: Archive): Promise<Known> {
  const actors = (await archive.actors({}, { limit: 300 })).items;
  const agreements = (await archive.agreements({}, { limit: 100 })).items;
  const events = (await archive.events({}, { limit: 500 })).items;
  return {
    actors: actors.map(({ id }) => id),
    agreements: agreements.map(({ id }) => id),
    events: events.map(({ id }) => id),
    happenings: events.flatMap(({ happening }) => happening ?? []),
    reports: events.map(({ report }) => report.id),
    last: events[0]?.report.published ?? "2025-01-01",
  };
}
