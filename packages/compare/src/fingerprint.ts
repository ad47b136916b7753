import { namingsOf } from "./actors/blocks.ts";
import { actorKey, entityPrint, isNamed } from "./actors/key.ts";
import { wireOf } from "./copies/credit.ts";
import { copyKeys, sketchOf } from "./copies/sketch.ts";
import { tellingsOf } from "./happenings/tellings.ts";
import type { AgreementPrint, ReportPrint } from "./print.ts";
import { storyKeys } from "./story/keys.ts";
import { dayOf, daysOf } from "./text/days.ts";
import { termsOf } from "./text/terms.ts";
import { count, countsOf, vectorOf } from "./text/vector.ts";
import type { ComparedReport, Fingerprint } from "./types.ts";

const BODY = 80;
const NAMES = 40;
const HEADLINE = 3;
const NAME = 3;
const LEAD_LINES = 2;

const isNumber = (term: string) => /^\d/.test(term);
const isYear = (term: string) => /^(?:19|20)\d\d$/.test(term);

function vectors({ reading }: ComparedReport) {
  const lines = reading.report.text.split("\n").filter((line) => line.trim() !== "");
  const body = new Map<string, number>();
  const names = new Map<string, number>();
  const persons = new Map<string, number>();
  for (const [i, line] of lines.entries()) count(body, termsOf(line), i === 0 ? HEADLINE : 1);
  for (const { kind, mentions } of reading.entities) {
    for (const { text } of mentions) {
      if (!isNamed(text)) continue;
      const terms = termsOf(text);
      count(body, terms, NAME);
      count(names, terms);
      if (kind === "person") count(persons, terms);
    }
  }
  const numbers = [...new Set(lines.flatMap((line) => termsOf(line).filter(isNumber)))];
  return {
    body: vectorOf(body, BODY),
    lead: vectorOf(countsOf(lines.slice(0, LEAD_LINES).flatMap(termsOf))),
    names: vectorOf(names, NAMES),
    persons: vectorOf(persons, NAMES),
    numbers: vectorOf(countsOf(numbers), NAMES),
    years: numbers.filter(isYear).sort(),
  };
}

function agreementsOf({ agreements, entities }: ComparedReport["reading"]): AgreementPrint[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return agreements.map(({ id, name, kind, parties, subjects, stage, time }) => ({
    id,
    name,
    kind,
    parties: [...new Set(parties.flatMap((party) => (byId.has(party) ? [actorKey(byId.get(party)!)] : [])))].sort(),
    subjects: subjects.map(({ text }) => text),
    stage,
    time: daysOf(time),
  }));
}

/** What is kept of a report, under which keys it is found again, and which keys find what it is to be compared with. */
export function fingerprint(report: ComparedReport): Fingerprint {
  const { text, outlet, published } = report.reading.report;
  const print: ReportPrint = {
    version: 1,
    report: report.id,
    outlet: report.outlet ?? outlet ?? null,
    day: dayOf(report.published ?? published),
    text: sketchOf(text),
    wire: wireOf(text),
    ...vectors(report),
    entities: report.reading.entities.map(entityPrint),
    tellings: tellingsOf(report.reading),
    agreements: agreementsOf(report.reading),
  };
  const copies = copyKeys(text);
  const { keep, ask } = storyKeys(print);
  return { print, keys: [...copies, ...keep], asks: [...copies, ...ask], namings: namingsOf(print) };
}
