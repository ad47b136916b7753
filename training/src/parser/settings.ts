import type { LayerShape, ParserShape } from "@onrecord/language/parse/model.ts";
import type { VectorSettings } from "./vectors.ts";

export interface ParserSettings extends ParserShape {
  readonly epochs: number;
  readonly batchTokens: number;
  readonly learningRate: number;
  readonly warmUpSteps: number;
  readonly clip: number;
  readonly wordDropout: number;
  readonly inputDropout: number;
  readonly layerDropout: number;
  readonly headDropout: number;
  /** Decay of the running mean of the weights, per step; the mean is what is kept. */
  readonly meanDecay: number;
  readonly seed: number;
  /** The vectors that the form embeddings start from. */
  readonly vectors: VectorSettings;
  /** Words seen at least so often in the raw text are known to the parser too. */
  readonly rawLeast: number;
  /** Root mean square of the form embeddings at the start. */
  readonly vectorScale: number;
  /** First epochs, over which the teacher's trees are spread. */
  readonly silverEpochs: number;
  /** What differs for the teacher. */
  readonly teacher: { readonly layers: readonly LayerShape[]; readonly epochs: number; readonly seed: number };
}

const convolution = (dilation: number): LayerShape => ({ kind: "convolution", dilation });
const recurrence: LayerShape = { kind: "recurrence" };

export const PARSER_SETTINGS: ParserSettings = {
  embeddings: [100, 48, 24, 32, 20, 48, 16],
  width: 160,
  layers: [convolution(1), recurrence, convolution(2), recurrence, recurrence],
  arcWidth: 128,
  labelWidth: 96,
  labelRank: 64,
  epochs: 22,
  batchTokens: 700,
  learningRate: 2e-3,
  warmUpSteps: 200,
  clip: 5,
  wordDropout: 0.15,
  inputDropout: 0.25,
  layerDropout: 0.2,
  headDropout: 0.3,
  meanDecay: 0.998,
  seed: 20190614,
  vectors: { width: 100, least: 4, epochs: 8, negatives: 5, rate: 0.05, sample: 5e-4, seed: 7 },
  rawLeast: 10,
  vectorScale: 0.3,
  silverEpochs: 4,
  teacher: {
    layers: [convolution(1), convolution(2), recurrence, convolution(4), recurrence],
    epochs: 6,
    seed: 20190615,
  },
};
