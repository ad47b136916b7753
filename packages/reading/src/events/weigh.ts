import committed from "../lexicon/event-weights.packed.json" with { type: "json" };

/** What the events stage weighs its events by. */
export interface EventWeights {
  /** Log-odds by feature. */
  readonly features: Readonly<Record<string, number>>;
  /** What makes log-odds a share of right events on whole reports. */
  readonly scale: number;
  readonly shift: number;
  /** Events less sure than this are left out. */
  readonly veto: number;
}

/** Share of events with some features whose type is right, and whether that is enough: a logistic regression (training/src/events). */
export interface Judge {
  confidenceOf(features: readonly string[]): number;
  isSure(confidence: number): boolean;
}

export function judgeBy({ features: listed, scale, shift, veto }: EventWeights): Judge {
  const table = new Map(Object.entries(listed));
  return {
    confidenceOf(features) {
      let sum = 0;
      for (const feature of features) sum += table.get(feature) ?? 0;
      return 1 / (1 + Math.exp(-(sum * scale + shift)));
    },
    isSure: (confidence) => confidence >= veto,
  };
}

export const { confidenceOf, isSure } = judgeBy(committed as EventWeights);
