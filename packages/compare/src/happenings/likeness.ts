import type { TellingPrint } from "../print.ts";
import { exactly } from "../story/likeness.ts";
import { rarity } from "../text/rarity.ts";
import { cosine } from "../text/vector.ts";
import { synonymGroups } from "./synonyms.ts";
import { TELLING_FEATURES, type TellingFeature, tellingWeights } from "./weights.ts";

const RAREST = 8;

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
  const { subject, object, others, stems } = telling;
  const made: Prepared = {
    subject: termsOf(subject),
    object: termsOf(object),
    others: termsOf(others),
    all: termsOf([...new Set([...subject, ...object, ...others])]),
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

const differ = (a: Terms, b: Terms, shared: number): number =>
  a.list.length > 0 && b.list.length > 0 && shared === 0 ? 1 : 0;

/** What two tellings have in common. `story` is the likeness of their reports, 1 within one report. */
export function tellingFeatures(
  a: TellingPrint,
  b: TellingPrint,
  story: number,
  sameReport: boolean,
): Record<TellingFeature, number> {
  const words = a.stems.filter((word) => b.stems.includes(word));
  const sameWord = words.length > 0 ? 1 : 0;
  const [p, q] = [prepared(a), prepared(b)];
  const subject = common(p.subject, q.subject);
  const object = common(p.object, q.object);
  const others = common(p.others, q.others);
  const context = cosine(a.context, b.context);
  const meet = a.time && b.time ? a.time[0] < b.time[1] && b.time[0] < a.time[1] : null;
  const place = a.place !== null && b.place !== null ? a.place === b.place : null;
  return {
    bias: 1,
    sameWord,
    rareWord: Math.min(Math.max(0, ...words.map(rarity)), RAREST),
    synonym: !sameWord && !p.groups.isDisjointFrom(q.groups) ? 1 : 0,
    samePart: sameWord && a.part === b.part ? 1 : 0,
    sameType: a.type !== null && a.type === b.type ? 1 : 0,
    typesDiffer: a.type !== null && b.type !== null && a.type !== b.type ? 1 : 0,
    subject,
    subjectsDiffer: differ(p.subject, q.subject, subject),
    object,
    objectsDiffer: differ(p.object, q.object, object),
    changedRoles: Math.max(
      common(p.subject, q.object),
      common(p.object, q.subject),
      common(p.subject, q.others),
      common(p.others, q.subject),
      common(p.object, q.others),
      common(p.others, q.object),
    ),
    others,
    othersDiffer: differ(p.others, q.others, others),
    anyRole: common(p.all, q.all),
    context,
    story,
    time: meet === true ? 1 : 0,
    timesDiffer: meet === false ? 1 : 0,
    place: place === true ? 1 : 0,
    placesDiffer: place === false ? 1 : 0,
    reporting: a.reports && b.reports ? 1 : 0,
    statusesDiffer: a.status === b.status ? 0 : 1,
    sameReport: sameReport ? 1 : 0,
    sameWordInContext: sameWord * context,
  };
}

/** Likeness of two tellings, 0 to 1; depends on these two and their reports alone. */
export function tellingLikeness(a: TellingPrint, b: TellingPrint, story: number, sameReport: boolean): number {
  const features = tellingFeatures(a, b, story, sameReport);
  const sum = TELLING_FEATURES.reduce((total, name) => total + tellingWeights[name] * features[name], 0);
  return exactly(1 / (1 + Math.exp(-sum)));
}
