import type { Analysis } from "@onrecord/language";
import { articlesOf, labelled } from "./examples.ts";
import { type Example, fit } from "./logistic.ts";

const SEEN_AT_LEAST = 2;
const WORTH = 0.02;

/** Weights of the features of reporting words, learned from the attributions of `path`; `analyse` parses a text. */
export function trainClaims(
  path: string,
  analyse: (text: string) => Analysis,
  log: (line: string) => void,
): Record<string, number> {
  const rows = articlesOf(path).flatMap((article) => labelled(article, analyse(article.text)));
  const counts = new Map<string, number>();
  for (const { features } of rows) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1);
  const names = [...counts]
    .filter(([, n]) => n >= SEEN_AT_LEAST)
    .map(([f]) => f)
    .sort();
  const index = new Map(names.map((f, i) => [f, i]));
  const examples = rows.map(
    ({ features, label }): Example => ({
      features: Int32Array.from(features.flatMap((f) => index.get(f) ?? [])),
      label,
    }),
  );
  const weights = fit(examples, names.length, { epochs: 12, rate: 0.2, decay: 0.002 });
  const right = examples.filter(
    ({ features, label }) => features.reduce((sum, f) => sum + weights[f]!, 0) > 0 === label,
  ).length;
  log(
    `${examples.length} candidates, ${rows.filter(({ label }) => label).length} of them cues, ${names.length} features, ${((100 * right) / examples.length).toFixed(1)} % right`,
  );
  return Object.fromEntries(
    names.flatMap((f, i) => (Math.abs(weights[i]!) < WORTH ? [] : [[f, Math.round(weights[i]! * 1000) / 1000]])),
  );
}
