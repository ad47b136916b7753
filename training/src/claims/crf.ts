/** Log-sum-exp of the first n numbers. */
function logSum(x: Float64Array, n: number): number {
  let high = -Infinity;
  for (let i = 0; i < n; i++) if (x[i]! > high) high = x[i]!;
  if (high === -Infinity) return high;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += Math.exp(x[i]! - high);
  return high + Math.log(sum);
}

/**
 * Gradient of a chain's loss. `unary[t * labels + y]`; `pair(t, a, b)`: what it scores that b at t follows a at t - 1. `allowed(t, y)`
 * leaves labels out. `onPair` gets the gradient of each pair's score; returns the loss.
 */
export function chainLoss(
  length: number,
  labels: number,
  unary: Float64Array,
  pair: (t: number, a: number, b: number) => number,
  gold: Int8Array | Uint8Array,
  gradient: Float64Array,
  onPair: (t: number, a: number, b: number, gradient: number) => void,
): number {
  const forward = new Float64Array(length * labels);
  const backward = new Float64Array(length * labels);
  const work = new Float64Array(labels);
  for (let y = 0; y < labels; y++) forward[y] = unary[y]!;
  for (let t = 1; t < length; t++) {
    for (let b = 0; b < labels; b++) {
      for (let a = 0; a < labels; a++) work[a] = forward[(t - 1) * labels + a]! + pair(t, a, b);
      forward[t * labels + b] = logSum(work, labels) + unary[t * labels + b]!;
    }
  }
  for (let t = length - 2; t >= 0; t--) {
    for (let a = 0; a < labels; a++) {
      for (let b = 0; b < labels; b++)
        work[b] = backward[(t + 1) * labels + b]! + pair(t + 1, a, b) + unary[(t + 1) * labels + b]!;
      backward[t * labels + a] = logSum(work, labels);
    }
  }
  const all = logSum(forward.subarray((length - 1) * labels), labels);
  let right = 0;
  for (let t = 0; t < length; t++) {
    for (let y = 0; y < labels; y++) {
      const p = Math.exp(forward[t * labels + y]! + backward[t * labels + y]! - all);
      gradient[t * labels + y] = p - (gold[t] === y ? 1 : 0);
    }
    right += unary[t * labels + gold[t]!]!;
    if (t === 0) continue;
    right += pair(t, gold[t - 1]!, gold[t]!);
    for (let a = 0; a < labels; a++) {
      for (let b = 0; b < labels; b++) {
        const p = Math.exp(
          forward[(t - 1) * labels + a]! + pair(t, a, b) + unary[t * labels + b]! + backward[t * labels + b]! - all,
        );
        onPair(t, a, b, p - (gold[t - 1] === a && gold[t] === b ? 1 : 0));
      }
    }
  }
  return all - right;
}
