import { AGREEMENT_KINDS, type Agreement } from "@onrecord/record";
import type { AgreementPrint, ContentPrint } from "../print.ts";
import { dateOf, daysOf } from "../text/days.ts";
import { idOf } from "../text/hash.ts";
import { termsOf } from "../text/terms.ts";
import type { Storyline, StorylineStep } from "../types.ts";

/** What a report tells of agreements. */
export type ToldAgreements = Pick<ContentPrint, "report" | "day" | "agreements">;

interface Told {
  readonly report: ToldAgreements;
  readonly agreement: AgreementPrint;
}

/** An agreement as it is compared; `parties` are keys. */
export function agreementPrint(agreement: Agreement, parties: readonly string[]): AgreementPrint {
  const { id, name, kind, subjects, stage, time } = agreement;
  return {
    ...{ id, name, kind, parties: [...new Set(parties)].sort(), stage },
    subjects: subjects.map(({ text }) => text),
    time: daysOf(time),
  };
}

/** Kinds that reports use for one another; a ceasefire is never a contract. */
const FAMILY: Readonly<Record<string, string>> = {
  treaty: "pact",
  agreement: "pact",
  pact: "pact",
  deal: "pact",
  memorandum: "pact",
};

const familyOf = ({ kind }: AgreementPrint) => FAMILY[kind] ?? kind;

const KINDS = new Set(termsOf(AGREEMENT_KINDS.join(" ")));

/** What tells an agreement from others of the same parties: the words of its name and subjects, but for those of kinds. */
const ownTerms = ({ agreement: { name, subjects } }: Told): Set<string> =>
  new Set(termsOf([name, ...subjects].join(" "))).difference(KINDS);

const dayOf = ({ report, agreement }: Told): number | null => agreement.time?.[0] ?? report.day;

const placeOf = ({ report, agreement }: Told): string => `${report.report} ${agreement.id}`;

function stepsOf(told: readonly Told[]): StorylineStep[] {
  const groups = Map.groupBy(told, (one) => `${dayOf(one)} ${one.agreement.stage}`);
  return [...groups.values()]
    .map((list) => ({ day: dayOf(list[0]!), list }))
    .sort((a, b) => (a.day ?? Number.POSITIVE_INFINITY) - (b.day ?? Number.POSITIVE_INFINITY))
    .map(({ day, list }) => ({
      date: day === null ? null : dateOf(day),
      members: list
        .map(({ report, agreement }) => ({ report: report.report, event: agreement.id }))
        .sort((a, b) => (`${a.report} ${a.event}` < `${b.report} ${b.event}` ? -1 : 1)),
      what: list[0]!.agreement.stage,
    }));
}

/** Who it is between; where fewer than two are named, what it is called. */
const sidesOf = ({ parties, name }: AgreementPrint): string =>
  parties.length > 1 ? parties.join("+") : `"${name.toLowerCase()}"`;

/** Puts together those that share a word; those that tell none ("the treaty") go with the others where these are one. */
function linesOf(told: readonly Told[]): Told[][] {
  let lines: { terms: Set<string>; told: Told[] }[] = [];
  const bare: Told[] = [];
  for (const one of told) {
    const terms = ownTerms(one);
    if (terms.size === 0) {
      bare.push(one);
      continue;
    }
    const [near, apart] = [true, false].map((is) => lines.filter((line) => line.terms.isDisjointFrom(terms) !== is));
    const joined = near!.reduce((all, line) => all.union(line.terms), terms);
    lines = [...apart!, { terms: joined, told: [...near!.flatMap((line) => line.told), one] }];
  }
  const named = lines.map((line) => line.told);
  if (bare.length === 0) return named;
  return named.length === 1 ? [[...named[0]!, ...bare]] : [...named, bare];
}

/**
 * The agreements that the reports tell of, each with its stages over time: those between the same parties (or, where fewer than two are
 * named, of the same name), of kinds that stand for each other, which share a word of their name or subject.
 */
export function agreementStorylines(contents: readonly ToldAgreements[]): Storyline[] {
  const told = [...contents]
    .sort((a, b) => (a.report < b.report ? -1 : 1))
    .flatMap((report) => report.agreements.map((agreement): Told => ({ report, agreement })));
  const bySides = Map.groupBy(told, ({ agreement }) => `${familyOf(agreement)} ${sidesOf(agreement)}`);
  return [...bySides].flatMap(([key, list]) =>
    linesOf(list).map((held): Storyline => {
      const first = held.reduce((a, b) => (placeOf(a) < placeOf(b) ? a : b));
      const names = held.map((one) => one.agreement.name).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
      return {
        id: idOf(`agreement ${key} ${placeOf(first)}`),
        of: { agreement: names[0]!, kind: first.agreement.kind, parties: first.agreement.parties },
        steps: stepsOf(held),
      };
    }),
  );
}
