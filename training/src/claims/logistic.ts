/** One thing to learn from: its features, as positions, and whether it is one. */
export interface Example {
  readonly features: Int32Array;
  readonly label: boolean;
}

export interface LogisticSettings {
  readonly epochs: number;
  readonly rate: number;
  /** Pull of every weight towards zero, per example that has it. */
  readonly decay: number;
}

/** Order in which examples are seen: a fixed stride that is coprime to their number, so that neighbours in the text stand apart. */
function strideFor(count: number): number {
  const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
  let stride = Math.max(1, Math.floor(count * 0.618));
  while (gcd(stride, count) !== 1) stride++;
  return stride;
}

/** Logistic regression with AdaGrad and L2 decay. The same examples give the same weights. */
export function fit(examples: readonly Example[], size: number, settings: LogisticSettings): Float64Array {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-6);
  const stride = strideFor(examples.length);
  let at = 0;
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (let n = 0; n < examples.length; n++) {
      at = (at + stride) % examples.length;
      const { features, label } = examples[at]!;
      let sum = 0;
      for (const f of features) sum += weights[f]!;
      const error = 1 / (1 + Math.exp(-sum)) - (label ? 1 : 0);
      for (const f of features) {
        const gradient = error + settings.decay * weights[f]!;
        squares[f]! += gradient * gradient;
        weights[f]! -= (settings.rate * gradient) / Math.sqrt(squares[f]!);
      }
    }
  }
  return weights;
}
