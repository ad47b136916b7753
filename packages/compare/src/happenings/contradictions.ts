import type { ContentPrint } from "../print.ts";
import { dateOf } from "../text/days.ts";
import type { Contradiction, Version } from "../types.ts";
import type { Told } from "./candidates.ts";
import { type Hand, memberOf, originKey } from "./origins.ts";

type ValueOf = (one: Told) => string | null;
type Clash = (one: Told, other: Told) => boolean;

/** What each version says, with those who say it; in order of value. */
function versionsOf(told: readonly Told[], versionOf: ValueOf, handOf: Hand): Version[] {
  const groups = Map.groupBy(
    told.filter((one) => versionOf(one) !== null),
    (one) => versionOf(one)!,
  );
  return [...groups]
    .map(([value, holders]) => ({
      value,
      members: holders.map(memberOf),
      origins: [...new Set(holders.map((one) => originKey(one, handOf)))].sort(),
    }))
    .sort((a, b) => (a.value < b.value ? -1 : 1));
}

const overlap = (a: readonly string[], b: readonly string[]) => a.some((one) => b.includes(one));

/** Parties differ where both name some, none is in both, and none is of the country or the name of another. */
const actorsDiffer: Clash = ({ telling: a, content: p }, { telling: b, content: q }) => {
  if (a.actors.length === 0 || b.actors.length === 0 || overlap(a.actors, b.actors)) return false;
  const countries = (keys: readonly string[], of: ContentPrint["countries"]) => keys.flatMap((key) => of[key] ?? []);
  return !overlap(countries(a.actors, p.countries), countries(b.actors, q.countries)) && !overlap(a.subject, b.subject);
};

/** A place within the other's country is no other place. */
const placesDiffer: Clash = ({ telling: a }, { telling: b }) =>
  a.place !== null &&
  b.place !== null &&
  a.place !== b.place &&
  (a.placeCountry === null || b.placeCountry === null || a.placeCountry !== b.placeCountry);

const MOST_DAYS = 7;
const isDated = ({ telling: { time } }: Told) => time !== null && time[1] - time[0] <= MOST_DAYS;

const datesDiffer: Clash = (one, other) => {
  const [a, b] = [one.telling.time, other.telling.time];
  return a !== null && b !== null && isDated(one) && isDated(other) && (a[1] <= b[0] || b[1] <= a[0]);
};

const HAPPENED = new Set(["occurred", "ongoing"]);
const statusesDiffer: Clash = ({ telling: { status: a } }, { telling: { status: b } }) =>
  (a === "denied" && HAPPENED.has(b)) || (b === "denied" && HAPPENED.has(a));

interface Aspect {
  readonly aspect: Contradiction["aspect"];
  readonly versionOf: ValueOf;
  readonly clash: Clash;
}

const ASPECTS: readonly Aspect[] = [
  { aspect: "status", versionOf: ({ telling }) => telling.status, clash: statusesDiffer },
  {
    aspect: "actor",
    versionOf: ({ telling }) => (telling.actors.length > 0 ? [...telling.actors].sort().join("+") : null),
    clash: actorsDiffer,
  },
  { aspect: "place", versionOf: ({ telling }) => telling.place, clash: placesDiffer },
  {
    aspect: "date",
    versionOf: (one) => (isDated(one) ? one.telling.time!.map(dateOf).join("/") : null),
    clash: datesDiffer,
  },
];

const clashes = (told: readonly Told[], clash: Clash): boolean =>
  told.some((one, i) => told.slice(i + 1).some((other) => clash(one, other)));

/** Numbers of one kind that differ from report to report. */
function numbers(told: readonly Told[], handOf: Hand): Contradiction[] {
  const kinds = [...new Set(told.flatMap(({ telling }) => telling.counts.map((count) => count.of)))].sort();
  return kinds.flatMap((of) => {
    const versionOf: ValueOf = ({ telling }) => {
      const values = telling.counts.filter((count) => count.of === of).map(({ value }) => value);
      return values.length > 0 ? [...new Set(values)].sort((a, b) => a - b).join("+") : null;
    };
    const versions = versionsOf(told, versionOf, handOf);
    return versions.length > 1 ? [{ aspect: "number" as const, of, versions }] : [];
  });
}

/** What the tellings of one happening say that cannot all be right, side by side with who says it. Nothing is weighed. */
export function contradictionsOf(told: readonly Told[], handOf: Hand): Contradiction[] {
  const others = ASPECTS.flatMap(({ aspect, versionOf, clash }): Contradiction[] =>
    clashes(told, clash) ? [{ aspect, of: null, versions: versionsOf(told, versionOf, handOf) }] : [],
  );
  return [...others, ...numbers(told, handOf)];
}
