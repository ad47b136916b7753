import { dateOf } from "../text/days.ts";
import type { Naming, OfficeHolding } from "../types.ts";
import { isNamed } from "./key.ts";

const EXAMPLES = 10;

/** First reports of a list without repetitions. */
export const examples = (reports: readonly string[]): string[] => [...new Set(reports)].sort().slice(0, EXAMPLES);

/** Posts that can be held by many at a time. */
const MANY =
  /\b(?:spokes\w+|official|minister of state|deputy|member|lawmaker|senator|ambassador|diplomat|officer|adviser|advisor|aide|leader|envoy|general|commander)\b/;

/** Who held which post, as the namings tell: those with a name and a post in a country, on dated reports. */
export function officeHoldings(namings: readonly Naming[]): OfficeHolding[] {
  const told = namings.flatMap(({ report, day, entity }) => {
    const { kind, name, country, offices } = entity;
    if (kind !== "person" || country === null || day === null || !isNamed(name) || !name.includes(" ")) return [];
    return offices.map((office) => ({ office: `${country}|${office}`, report, day, entity }));
  });
  return [...Map.groupBy(told, ({ office, entity }) => `${office}\n${entity.actor}`).values()]
    .map((list) => {
      const days = list.map(({ day }) => day);
      const { office, entity } = list[0]!;
      return {
        office,
        actor: entity.actor,
        name: list.map((one) => one.entity.name).sort()[0]!,
        first: dateOf(Math.min(...days)),
        last: dateOf(Math.max(...days)),
        reports: examples(list.map(({ report }) => report)),
      };
    })
    .sort((a, b) => (`${a.office} ${a.first} ${a.actor}` < `${b.office} ${b.first} ${b.actor}` ? -1 : 1));
}

/** Whether only one holds a post at a time. */
export const isSingle = (office: string): boolean => !MANY.test(office);
