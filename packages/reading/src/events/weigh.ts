import weights from "../lexicon/event-weights.packed.json" with { type: "json" };

interface Weights {
  /** Log-odds by feature. */
  readonly features: Readonly<Record<string, number>>;
  /** What makes log-odds a share of right events on whole reports. */
  readonly scale: number;
  readonly shift: number;
  /** Events less sure than this are left out. */
  readonly veto: number;
}

const { features: listed, scale, shift, veto } = weights as Weights;
const table = new Map(Object.entries(listed));

/** Share of events with these features whose type is right: a logistic regression (training/src/events). */
export function confidenceOf(features: readonly string[]): number {
  let sum = 0;
  for (const feature of features) sum += table.get(feature) ?? 0;
  return 1 / (1 + Math.exp(-(sum * scale + shift)));
}

export const isSure = (confidence: number) => confidence >= veto;
