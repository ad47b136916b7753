import type { TellingPrint } from "../print.ts";
import { exactly } from "../story/likeness.ts";
import { rarity } from "../text/rarity.ts";
import { cosine } from "../text/vector.ts";
import { synonymGroups } from "./synonyms.ts";
import { TELLING_FEATURES, type TellingFeature, tellingWeights } from "./weights.ts";

const RAREST = 8;

/** Share of the lighter list's rarity that stands in the other as well. */
function common(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const weight = (list: readonly string[]) => list.reduce((sum, term) => sum + rarity(term), 0);
  const both = a.filter((term) => b.includes(term));
  return both.length === 0 ? 0 : weight(both) / Math.max(Math.min(weight(a), weight(b)), 1e-9);
}

const differ = (a: readonly string[], b: readonly string[], shared: number): number =>
  a.length > 0 && b.length > 0 && shared === 0 ? 1 : 0;

const shareSynonym = (a: TellingPrint, b: TellingPrint): boolean => {
  const groups = new Set(a.stems.flatMap(synonymGroups));
  return b.stems.some((word) => synonymGroups(word).some((group) => groups.has(group)));
};

/** What two tellings have in common. `story` is the likeness of their reports, 1 within one report. */
export function tellingFeatures(
  a: TellingPrint,
  b: TellingPrint,
  story: number,
  sameReport: boolean,
): Record<TellingFeature, number> {
  const words = a.stems.filter((word) => b.stems.includes(word));
  const sameWord = words.length > 0 ? 1 : 0;
  const subject = common(a.subject, b.subject);
  const object = common(a.object, b.object);
  const others = common(a.others, b.others);
  const all = (one: TellingPrint) => [...new Set([...one.subject, ...one.object, ...one.others])];
  const context = cosine(a.context, b.context);
  const meet = a.time && b.time ? a.time[0] < b.time[1] && b.time[0] < a.time[1] : null;
  const place = a.place !== null && b.place !== null ? a.place === b.place : null;
  return {
    bias: 1,
    sameWord,
    rareWord: Math.min(Math.max(0, ...words.map(rarity)), RAREST),
    synonym: !sameWord && shareSynonym(a, b) ? 1 : 0,
    samePart: sameWord && a.part === b.part ? 1 : 0,
    sameType: a.type !== null && a.type === b.type ? 1 : 0,
    typesDiffer: a.type !== null && b.type !== null && a.type !== b.type ? 1 : 0,
    subject,
    subjectsDiffer: differ(a.subject, b.subject, subject),
    object,
    objectsDiffer: differ(a.object, b.object, object),
    changedRoles: Math.max(
      common(a.subject, b.object),
      common(a.object, b.subject),
      common(a.subject, b.others),
      common(a.others, b.subject),
      common(a.object, b.others),
      common(a.others, b.object),
    ),
    others,
    othersDiffer: differ(a.others, b.others, others),
    anyRole: common(all(a), all(b)),
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
