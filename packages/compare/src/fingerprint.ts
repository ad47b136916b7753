import type { Entity } from "@onrecord/record";
import { namingsOf } from "./actors/blocks.ts";
import { actorKey, entityPrint, isFullName, isNamed } from "./actors/key.ts";
import { wireOf } from "./copies/credit.ts";
import { copyKeys, shingles, sketchOf } from "./copies/sketch.ts";
import { tellingsOf } from "./happenings/tellings.ts";
import type { AgreementPrint, ContentPrint, ReportPrint } from "./print.ts";
import { storyKeys } from "./story/keys.ts";
import { agreementPrint } from "./storylines/agreements.ts";
import { dayOf } from "./text/days.ts";
import { hash32 } from "./text/hash.ts";
import { termsAmong, termsOf } from "./text/terms.ts";
import { count, countsOf, termHash, vectorOf, weighted } from "./text/vector.ts";
import { wordsOf } from "./text/words.ts";
import type { ComparedReport, Fingerprint } from "./types.ts";

const BODY = 80;
const NAMES = 40;
const HEADLINE = 3;
const NAME = 3;
/** Headline and first sentence of most reports; in words, since not every text keeps its lines. */
const LEAD_WORDS = 45;

const isNumber = (term: string) => /^\d/.test(term);
const isYear = (term: string) => /^(?:19|20)\d\d$/.test(term);

/** Whom a report is about: the surname of the person named most often; of two named equally often the first in order. */
function protagonistOf({ entities }: ComparedReport["reading"]): string | null {
  const counts = new Map<string, number>();
  for (const { kind, name, mentions } of entities) {
    const surname = kind === "person" && isFullName(name) ? termsOf(name).at(-1) : undefined;
    if (surname !== undefined) counts.set(surname, (counts.get(surname) ?? 0) + mentions.length);
  }
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return most && most[1] > 1 ? most[0] : null;
}

/** Words that states are named by. */
const termsOfStates = (entities: readonly Entity[]): Set<string> =>
  new Set(
    entities.flatMap(({ kind, name, mentions }) =>
      kind === "government" ? [name, ...mentions.map(({ text }) => text)].flatMap(termsOf) : [],
    ),
  );

function weights({ reading }: ComparedReport, words: readonly string[]) {
  const lines = reading.report.text.split("\n").filter((line) => line.trim() !== "");
  const terms = lines.map(termsOf);
  const body = new Map<string, number>();
  const names = new Map<string, number>();
  const persons = new Map<string, number>();
  for (const [i, line] of terms.entries()) count(body, line, i === 0 ? HEADLINE : 1);
  for (const { kind, mentions } of reading.entities) {
    for (const { text } of mentions) {
      if (!isNamed(text)) continue;
      const named = termsOf(text);
      count(body, named, NAME);
      count(names, named);
      if (kind === "person") count(persons, named);
    }
  }
  const states = termsOfStates(reading.entities);
  const numbers = [...new Set(terms.flatMap((line) => line.filter(isNumber)))];
  return {
    body: weighted(body, BODY, states),
    lead: weighted(countsOf(termsAmong(words.slice(0, LEAD_WORDS))), LEAD_WORDS, states),
    names: weighted(names, NAMES, states),
    persons: weighted(persons, NAMES),
    numbers: weighted(countsOf(numbers), NAMES),
    years: numbers.filter(isYear).map(Number),
  };
}

function agreementsOf({ agreements, entities }: ComparedReport["reading"]): AgreementPrint[] {
  const keys = new Map(entities.map((entity) => [entity.id, actorKey(entity)]));
  return agreements.map((agreement) =>
    agreementPrint(
      agreement,
      agreement.parties.flatMap((party) => keys.get(party) ?? []),
    ),
  );
}

function contentOf({ id, outlet, reading }: ComparedReport, day: number | null): ContentPrint {
  const countries = reading.entities.flatMap((entity) =>
    entity.country === undefined ? [] : [[actorKey(entity), entity.country] as const],
  );
  return {
    ...{ report: id, outlet: outlet ?? reading.report.outlet ?? null, day, wire: wireOf(reading.report.text) },
    countries: Object.fromEntries(countries),
    tellings: tellingsOf(reading),
    agreements: agreementsOf(reading),
  };
}

const unique = (keys: readonly number[]): number[] => [...new Set(keys)];

/** What is kept of a report, under which keys it is found again, and which keys find what it is to be compared with. */
export function fingerprint(report: ComparedReport): Fingerprint {
  const { entities, report: read } = report.reading;
  const day = dayOf(report.published ?? read.published);
  const words = wordsOf(read.text);
  const runs = shingles(words);
  const { body, lead, names, persons, numbers, years } = weights(report, words);
  const protagonist = protagonistOf(report.reading);
  const print: ReportPrint = {
    ...{ report: report.id, day, sketch: sketchOf(runs), years },
    ...{ body: vectorOf(body), lead: vectorOf(lead), names: vectorOf(names) },
    ...{ persons: vectorOf(persons), numbers: vectorOf(numbers) },
    protagonist: protagonist === null ? null : termHash(protagonist),
  };
  const copies = copyKeys(words, runs).map((key) => hash32(key) | 0);
  const { keep, ask } = storyKeys(body, day, entities);
  return {
    print,
    content: contentOf(report, day),
    keys: unique([...copies, ...keep]),
    asks: unique([...copies, ...ask]),
    namings: namingsOf({ report: report.id, day, entities: entities.map(entityPrint) }),
  };
}
