import type { AgreementPrint, ContentPrint } from "../print.ts";
import { dateOf } from "../text/days.ts";
import { idOf } from "../text/hash.ts";
import { termsOf } from "../text/terms.ts";
import type { Storyline, StorylineStep } from "../types.ts";

interface Told {
  readonly report: ContentPrint;
  readonly agreement: AgreementPrint;
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
const termsOfAll = ({ name, subjects }: AgreementPrint) => new Set(termsOf([name, ...subjects].join(" ")));

/** Whether two agreements of the same parties can be one: their names or subjects share a word, or one tells neither. */
function fit(a: AgreementPrint, b: AgreementPrint): boolean {
  if (a.kind === b.kind && (a.subjects.length === 0 || b.subjects.length === 0)) return true;
  const [one, other] = [termsOfAll(a), termsOfAll(b)];
  return [...one].some((term) => other.has(term));
}

const dayOf = ({ report, agreement }: Told): number | null => agreement.time?.[0] ?? report.day;

function stepsOf(told: readonly Told[]): StorylineStep[] {
  const groups = Map.groupBy(told, (one) => `${dayOf(one)} ${one.agreement.stage}`);
  return [...groups.values()]
    .map((list) => ({ day: dayOf(list[0]!), list }))
    .sort((a, b) => (a.day ?? Number.POSITIVE_INFINITY) - (b.day ?? Number.POSITIVE_INFINITY))
    .map(({ day, list }) => ({
      date: day === null ? null : dateOf(day),
      members: list.map(({ report, agreement }) => ({ report: report.report, event: agreement.id })),
      what: list[0]!.agreement.stage,
    }));
}

/**
 * The agreements that the reports tell of, each with its stages over time: those between the same parties, of kinds that stand for each
 * other, which share a word of their name or subject. An agreement without two parties is left out.
 */
export function agreementStorylines(contents: readonly ContentPrint[]): Storyline[] {
  const told = [...contents]
    .sort((a, b) => (a.report < b.report ? -1 : 1))
    .flatMap((report) => report.agreements.map((agreement): Told => ({ report, agreement })))
    .filter(({ agreement }) => agreement.parties.length > 1);
  const byParties = Map.groupBy(told, ({ agreement }) => `${familyOf(agreement)} ${agreement.parties.join("+")}`);
  return [...byParties].flatMap(([key, list]) => {
    const lines: Told[][] = [];
    for (const one of list) {
      const line = lines.find((held) => held.some((other) => fit(one.agreement, other.agreement)));
      if (line) line.push(one);
      else lines.push([one]);
    }
    return lines.map((held): Storyline => {
      const { agreement, report } = held[0]!;
      const names = held.map((one) => one.agreement.name).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
      return {
        id: idOf(`agreement ${key} ${report.report} ${agreement.id}`),
        of: { agreement: names[0]!, kind: agreement.kind, parties: agreement.parties },
        steps: stepsOf(held),
      };
    });
  });
}
