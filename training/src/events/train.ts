import type { EventWeights } from "@onrecord/reading/events";
import { type Example, fit } from "../claims/logistic.ts";
import type { Labelled } from "./examples.ts";

const SEEN_AT_LEAST = 3;
const WORTH = 0.02;
const SETTINGS = { epochs: 10, rate: 0.1, decay: 0.02 };
const FOLDS = 10;
/** An event less sure than this is more often wrong than the one that it would have to replace. */
const VETO = 0.25;

type Table = ReadonlyMap<string, number>;

function learn(rows: readonly Labelled[]): Table {
  const counts = new Map<string, number>();
  for (const { features } of rows) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1);
  const names = [...counts].flatMap(([f, n]) => (n >= SEEN_AT_LEAST ? [f] : [])).sort();
  const index = new Map(names.map((f, i) => [f, i]));
  const examples = rows.map(
    ({ features, label }): Example => ({
      features: Int32Array.from(features.flatMap((f) => index.get(f) ?? [])),
      label,
    }),
  );
  const weights = fit(examples, names.length, SETTINGS);
  return new Map(
    names.flatMap((f, i) =>
      Math.abs(weights[i]!) < WORTH ? [] : [[f, Math.round(weights[i]! * 1000) / 1000] as const],
    ),
  );
}

const oddsOf = (table: Table, features: readonly string[]) =>
  features.reduce((sum, feature) => sum + (table.get(feature) ?? 0), 0);

const share = (odds: number) => 1 / (1 + Math.exp(-odds));

interface Judgement {
  readonly odds: number;
  readonly label: boolean;
}

/** Scale and shift that make log-odds shares of right ones: Platt (1999), by gradient descent. */
function calibrate(judged: readonly Judgement[]): { scale: number; shift: number } {
  let [scale, shift] = [1, 0];
  for (let step = 0; step < 4000; step++) {
    let [byScale, byShift] = [0, 0];
    for (const { odds, label } of judged) {
      const error = share(scale * odds + shift) - Number(label);
      byScale += error * odds;
      byShift += error;
    }
    scale -= (0.05 * byScale) / judged.length;
    shift -= (0.05 * byShift) / judged.length;
  }
  return { scale: Math.round(scale * 1000) / 1000, shift: Math.round(shift * 1000) / 1000 };
}

/**
 * Judges each whole report by weights learned from the other reports and from the sentences, fold by fold.
 * @param reports labelled events, one list a report
 */
function crossValidate(reports: readonly (readonly Labelled[])[], sentences: readonly Labelled[]): Judgement[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const seen = reports.flatMap((rows, i) => (i % FOLDS === fold ? [] : rows));
    const table = learn([...seen, ...sentences]);
    const held = reports.flatMap((rows, i) => (i % FOLDS === fold ? rows : []));
    return held.map(({ features, label }) => ({ odds: oddsOf(table, features), label }));
  }).flat();
}

/** Weights of all features, calibrated on reports that they were not learned from. */
export function trainEvents(
  reports: readonly (readonly Labelled[])[],
  sentences: readonly Labelled[],
  log: (line: string) => void,
): EventWeights {
  const judged = crossValidate(reports, sentences);
  const { scale, shift } = calibrate(judged);
  const sure = judged.map(({ odds, label }) => ({ confidence: share(scale * odds + shift), label }));
  const loss = sure.reduce((sum, { confidence, label }) => sum - Math.log(label ? confidence : 1 - confidence), 0);
  log(
    `${sure.length} events of whole reports, ${sure.filter(({ label }) => label).length} right, log loss ${(loss / sure.length).toFixed(3)}`,
  );
  for (const from of [0, 0.25, 0.5, 0.6, 0.7, 0.8, 0.9]) {
    const until = [0.25, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01].find((one) => one > from)!;
    const some = sure.filter(({ confidence }) => confidence >= from && confidence < until);
    const right = some.filter(({ label }) => label).length;
    log(`  confidence ${from} to ${Math.min(until, 1)}: ${right} right of ${some.length}`);
  }
  const features = learn([...reports.flat(), ...sentences]);
  log(`${features.size} features`);
  return { features: Object.fromEntries(features), scale, shift, veto: VETO };
}
