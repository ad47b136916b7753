import type { ReportPrint } from "../print.ts";
import { cosine } from "../text/vector.ts";
import { STORY_FEATURES, type StoryFeature, type StoryWeights, storyWeights } from "./weights.ts";

const LEAST_BODY = 0.05;
const ALIKE_BODY = 1 / 3;
const WEEK = 7;
const MONTH = 30;
const GRAIN = 4096;

type Terms = ArrayLike<number>;

const differ = (a: Terms, b: Terms, common: number): number => (a.length > 0 && b.length > 0 && common === 0 ? 1 : 0);

const has = (terms: Terms, term: number): boolean => Array.prototype.includes.call(terms, term);

const inBoth = (a: Terms, b: Terms): number => {
  let both = 0;
  for (let i = 0; i < a.length; i++) if (has(b, a[i]!)) both++;
  return both;
};

/** Each is about somebody, and one of the two is not named in the other. */
function protagonistsDiffer(
  { protagonist: one, persons: a }: ReportPrint,
  { protagonist: other, persons: b }: ReportPrint,
) {
  if (one === null || other === null || one === other) return 0;
  return has(b.terms, one) && has(a.terms, other) ? 0 : 1;
}

/** What two reports have in common; null where they hardly share a word. */
export function storyFeatures(a: ReportPrint, b: ReportPrint): Record<StoryFeature, number> | null {
  const body = cosine(a.body, b.body);
  if (body < LEAST_BODY) return null;
  const persons = cosine(a.persons, b.persons);
  const numbers = cosine(a.numbers, b.numbers);
  const years = inBoth(a.years, b.years);
  // A number or a name in common says little where the words differ.
  const support = Math.min(1, body / ALIKE_BODY);
  const apart = a.day === null || b.day === null ? null : Math.abs(a.day - b.day);
  return {
    bias: 1,
    body,
    lead: cosine(a.lead, b.lead),
    names: cosine(a.names, b.names),
    persons: persons * support,
    protagonistsDiffer: protagonistsDiffer(a, b),
    personsDiffer: differ(a.persons.terms, b.persons.terms, persons),
    numbers: numbers * support,
    numbersDiffer: a.numbers.terms.length > 1 && b.numbers.terms.length > 1 && numbers === 0 ? 1 : 0,
    yearsDiffer: differ(a.years, b.years, years),
    sameWeek: apart !== null && apart <= WEEK ? 1 : 0,
    monthApart: apart !== null && apart > MONTH ? 1 : 0,
  };
}

/** Rounded to a multiple of a power of two, so that sums are exact in whatever order they are made. */
export const exactly = (value: number): number => Math.round(value * GRAIN) / GRAIN;

/** Likeness of what two reports tell, 0 to 1; depends on these two alone. */
export function storyLikeness(a: ReportPrint, b: ReportPrint, weights: StoryWeights = storyWeights): number {
  const features = storyFeatures(a, b);
  if (!features) return 0;
  const sum = STORY_FEATURES.reduce((total, name) => total + weights[name] * features[name], 0);
  return exactly(1 / (1 + Math.exp(-sum)));
}
