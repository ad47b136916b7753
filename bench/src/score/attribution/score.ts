import { addCounts, type Counts, countSets, noCounts } from "../figures.ts";
import { type Attribution, ROLES, type Role, ScoredDocument, type TokenSets } from "./document.ts";

export const ATTRIBUTION_FIGURES = [
  "cue.overlap",
  "source.overlap",
  "source.exact",
  "content.overlap",
  "content.exact",
  "attr.overlap",
  "attr.soft75",
  "attr.exact",
  "span.source",
  "span.cue",
  "span.content",
  "tok.source",
  "tok.cue",
  "tok.content",
  "quote.direct",
] as const;
export type AttributionFigure = (typeof ATTRIBUTION_FIGURES)[number];
export type AttributionCounts = Record<AttributionFigure, Counts>;

export const noAttributionCounts = (): AttributionCounts =>
  Object.fromEntries(ATTRIBUTION_FIGURES.map((figure) => [figure, noCounts()])) as AttributionCounts;

export const addAttributionCounts = (to: AttributionCounts, from: AttributionCounts): void => {
  for (const figure of ATTRIBUTION_FIGURES) addCounts(to[figure], from[figure]);
};

const shared = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => a.intersection(b).size;

const equal = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => a.size === b.size && shared(a, b) === a.size;

/** One to one, best first by shared tokens of cue, content and source; cues must share one. */
const pairOf = (gold: readonly TokenSets[], predicted: readonly TokenSets[]): Map<number, number> => {
  const candidates: [cue: number, content: number, source: number, gold: number, predicted: number][] = [];
  gold.forEach((g, i) => {
    predicted.forEach((p, j) => {
      const cue = shared(g.cue, p.cue);
      if (cue > 0) candidates.push([cue, shared(g.content, p.content), shared(g.source, p.source), i, j]);
    });
  });
  candidates.sort((a, b) => b[0] - a[0] || b[1] - a[1] || b[2] - a[2] || a[3] - b[3] || a[4] - b[4]);
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const [, , , i, j] of candidates) {
    if (pairs.has(i) || taken.has(j)) continue;
    pairs.set(i, j);
    taken.add(j);
  }
  return pairs;
};

type Test = (gold: TokenSets, predicted: TokenSets) => boolean;

const hasSource = (sets: TokenSets): boolean => sets.source.size > 0;
const sourcesOverlap: Test = (g, p) => shared(g.source, p.source) > 0;
const noSources: Test = (g, p) => !hasSource(g) && !hasSource(p);
const contentsOverlap: Test = (g, p) => shared(g.content, p.content) > 0;

const contentJaccard = (g: TokenSets, p: TokenSets): number => {
  const both = shared(g.content, p.content);
  return both / Math.max(1, g.content.size + p.content.size - both);
};

/** Each stretch that an attribution marks, once for the article, as its first and last token. */
const spansOf = (document: ScoredDocument, attributions: readonly Attribution[], role: Role): Set<string> =>
  new Set(
    attributions.flatMap((attribution) =>
      attribution[role].flatMap((piece) => {
        const tokens = [...document.tokens([piece])];
        return tokens.length === 0 ? [] : [`${Math.min(...tokens)} ${Math.max(...tokens)}`];
      }),
    ),
  );

/** Whether all of a content stands between marks of quotation. */
const isDirect = (text: string, { content }: Attribution): boolean => {
  const words = content.map(([start, end]) => text.slice(start, end)).join(" ");
  return /^["“”].*["“”][\s.,;:]*$/s.test(words.trim());
};

/**
 * Counts for the attributions of one article (PolNeAR form), by tokens of the text. `attr.overlap`, the headline figure: cue,
 * content and source all overlap, or both have no source. `span.*` are exact stretches, whatever they belong to (Wang et al. 2022); of
 * `quote.direct`, whole attributions that are direct quotations in the gold, the recall alone tells.
 */
export const scoreAttributions = (
  text: string,
  gold: readonly Attribution[],
  predicted: readonly Attribution[],
): AttributionCounts => {
  const document = new ScoredDocument(text);
  const golds = gold.map((attribution) => document.sets(attribution));
  const predictions = predicted.map((attribution) => document.sets(attribution));
  const positions = pairOf(golds, predictions);
  const pairs = [...positions].map(([i, j]) => [golds[i]!, predictions[j]!] as const);
  const counts = noAttributionCounts();

  const linked = (figure: AttributionFigure, test: Test, counted: (sets: TokenSets) => boolean = () => true): void => {
    counts[figure] = {
      correct: pairs.filter(([g, p]) => counted(g) && counted(p) && test(g, p)).length,
      predicted: predictions.filter(counted).length,
      gold: golds.filter(counted).length,
    };
  };
  const sameHeads: Test = (g, p) =>
    hasSource(g) && hasSource(p) && equal(document.head(g.source), document.head(p.source));
  linked("cue.overlap", () => true);
  linked("source.overlap", sourcesOverlap, hasSource);
  linked("source.exact", (g, p) => equal(g.source, p.source), hasSource);
  linked("content.overlap", contentsOverlap);
  linked("content.exact", (g, p) => equal(g.content, p.content));
  const same: Test = (g, p) => contentsOverlap(g, p) && (sourcesOverlap(g, p) || noSources(g, p));
  linked("attr.overlap", same);
  linked("attr.soft75", (g, p) => contentJaccard(g, p) >= 0.75 && (sameHeads(g, p) || noSources(g, p)));
  linked("attr.exact", (g, p) => ROLES.every((role) => equal(g[role], p[role])));

  const all = (sets: readonly TokenSets[], role: Role): Set<number> => new Set(sets.flatMap((each) => [...each[role]]));
  for (const role of ROLES) {
    counts[`tok.${role}`] = countSets(all(golds, role), all(predictions, role));
    counts[`span.${role}`] = countSets(spansOf(document, gold, role), spansOf(document, predicted, role));
  }
  const direct = golds.flatMap((sets, i) => (isDirect(text, gold[i]!) ? [{ sets, partner: positions.get(i) }] : []));
  const found = direct.filter(({ sets, partner }) => partner !== undefined && same(sets, predictions[partner]!));
  counts["quote.direct"] = { correct: found.length, predicted: direct.length, gold: direct.length };
  return counts;
};
