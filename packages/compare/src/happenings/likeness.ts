import type { TellingPrint } from "../print.ts";
import { exactly } from "../story/likeness.ts";
import { rarity } from "../text/rarity.ts";
import { cosine } from "../text/vector.ts";
import { synonymGroups } from "./synonyms.ts";
import { TELLING_FEATURES, type TellingFeature, type TellingWeights, tellingWeights } from "./weights.ts";

interface Terms {
  readonly list: readonly string[];
  readonly weight: number;
}

/** A telling as it is compared again and again. */
interface Prepared {
  readonly subject: Terms;
  readonly object: Terms;
  readonly others: Terms;
  readonly all: Terms;
  readonly persons: Terms;
  readonly places: Terms;
  readonly bodies: Terms;
  readonly numbers: Terms;
  readonly groups: ReadonlySet<number>;
}

const known = new WeakMap<TellingPrint, Prepared>();
const termsOf = (list: readonly string[]): Terms => ({
  list,
  weight: list.reduce((sum, term) => sum + rarity(term), 0),
});

function prepared(telling: TellingPrint): Prepared {
  const before = known.get(telling);
  if (before) return before;
  const { subject, object, others, stems, near } = telling;
  const made: Prepared = {
    subject: termsOf(subject),
    object: termsOf(object),
    others: termsOf(others),
    all: termsOf([...new Set([...subject, ...object, ...others])]),
    persons: termsOf(near.persons),
    places: termsOf(near.places),
    bodies: termsOf(near.bodies),
    numbers: termsOf(near.numbers),
    groups: new Set(stems.flatMap(synonymGroups)),
  };
  known.set(telling, made);
  return made;
}

/** Share of the lighter list's rarity that stands in the other as well. */
function common(a: Terms, b: Terms): number {
  let both = 0;
  for (const term of a.list) if (b.list.includes(term)) both += rarity(term);
  return both === 0 ? 0 : both / Math.max(Math.min(a.weight, b.weight), 1e-9);
}

/** Both lists say something, and nothing of it is in both. */
const differ = (a: Terms, b: Terms): number =>
  a.list.length > 0 && b.list.length > 0 && !a.list.some((term) => b.list.includes(term)) ? 1 : 0;

const apart = (a: TellingPrint["time"], b: TellingPrint["time"]): boolean =>
  a !== null && b !== null && (a[0] >= b[1] || b[0] >= a[1]);

/** What two tellings have in common. `story` is the likeness of their reports, 1 within one report. */
export function tellingFeatures(
  a: TellingPrint,
  b: TellingPrint,
  story: number,
  sameReport: boolean,
): Record<TellingFeature, number> {
  const sameWord = a.stems.some((word) => b.stems.includes(word)) ? 1 : 0;
  const [p, q] = [prepared(a), prepared(b)];
  const context = cosine(a.context, b.context);
  return {
    bias: 1,
    sameWord,
    synonym: !sameWord && !p.groups.isDisjointFrom(q.groups) ? 1 : 0,
    samePart: sameWord && a.part === b.part ? 1 : 0,
    sameType: a.type !== null && a.type === b.type ? 1 : 0,
    typesDiffer: a.type !== null && b.type !== null && a.type !== b.type ? 1 : 0,
    subjectsDiffer: differ(p.subject, q.subject),
    object: common(p.object, q.object),
    objectsDiffer: differ(p.object, q.object),
    othersDiffer: differ(p.others, q.others),
    anyRole: common(p.all, q.all),
    context,
    sameWordInContext: sameWord * context,
    story,
    timesDiffer: apart(a.time, b.time) ? 1 : 0,
    placesDiffer: a.place !== null && b.place !== null && a.place !== b.place ? 1 : 0,
    reporting: a.reports && b.reports ? 1 : 0,
    statusesDiffer: a.status === b.status ? 0 : 1,
    sameReport: sameReport ? 1 : 0,
    nearPersonsDiffer: differ(p.persons, q.persons),
    nearPlacesDiffer: differ(p.places, q.places),
    nearBodiesDiffer: differ(p.bodies, q.bodies),
    nearNumbers: common(p.numbers, q.numbers),
    nearNumbersDiffer: differ(p.numbers, q.numbers),
    pluralsDiffer: a.plural === b.plural ? 0 : 1,
    repeated: Math.log(Math.min(a.repeated, b.repeated)),
    repeatedApart: Math.abs(Math.log(a.repeated / b.repeated)),
  };
}

/** Likeness of two tellings, 0 to 1; depends on these two and their reports alone. */
export function tellingLikeness(
  a: TellingPrint,
  b: TellingPrint,
  story: number,
  sameReport: boolean,
  weights: TellingWeights = tellingWeights,
): number {
  const features = tellingFeatures(a, b, story, sameReport);
  const sum = TELLING_FEATURES.reduce((total, name) => total + weights[name] * features[name], 0);
  return exactly(1 / (1 + Math.exp(-sum)));
}
