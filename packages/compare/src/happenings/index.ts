import { PLOVER_TYPES, type PloverType, type Status } from "@onrecord/record";
import type { ContentPrint } from "../print.ts";
import { dateOf } from "../text/days.ts";
import { idOf } from "../text/hash.ts";
import type { CopyGroup, Happening, ReportLink } from "../types.ts";
import type { Told } from "./candidates.ts";
import { cluster } from "./cluster.ts";
import { contradictionsOf } from "./contradictions.ts";
import { type Hand, handsOf, memberOf, originsOf } from "./origins.ts";

const TYPES: ReadonlySet<string> = new Set(PLOVER_TYPES);
const isEvent = ({ telling: { type } }: Told) => type !== null && TYPES.has(type);

/** The type that most tellings have; of equally many the first in PLOVER's order. */
function typeOf(told: readonly Told[]): PloverType {
  const counts = PLOVER_TYPES.map((type) => told.filter(({ telling }) => telling.type === type).length);
  return PLOVER_TYPES[counts.indexOf(Math.max(...counts))]!;
}

const sorted = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())].sort();

/** The days that all dated tellings have in common; null where they have none. */
function timeOf(told: readonly Told[]): Happening["time"] {
  const times = told.flatMap(({ telling: { time } }) => (time ? [time] : []));
  if (times.length === 0) return null;
  const start = Math.max(...times.map(([first]) => first));
  const end = Math.min(...times.map(([, last]) => last));
  return start < end ? { start: dateOf(start), end: dateOf(end) } : null;
}

function happeningOf(told: readonly Told[], handOf: Hand): Happening {
  const members = told.map(memberOf);
  return {
    id: idOf(`happening ${members[0]!.report} ${members[0]!.event}`),
    type: typeOf(told),
    members,
    statuses: sorted(told.map(({ telling }) => [telling.status])) as Status[],
    actors: sorted(told.map(({ telling }) => telling.actors)),
    recipients: sorted(told.map(({ telling }) => telling.recipients)),
    time: timeOf(told),
    origins: originsOf(told, handOf),
    contradictions: contradictionsOf(told, handOf),
  };
}

/** What the reports of one story tell, each happening once. `contents` are sorted by report. */
export function happeningsOf(
  contents: readonly ContentPrint[],
  links: readonly ReportLink[],
  copies: readonly CopyGroup[],
): Happening[] {
  const handOf = handsOf(copies);
  return cluster(contents, links)
    .map((told) => told.filter(isEvent))
    .filter((told) => told.length > 0)
    .map((told) => happeningOf(told, handOf));
}
