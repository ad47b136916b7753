/** One pair to learn from: its feature values and whether both tell the same. */
export interface Pair {
  readonly values: readonly number[];
  readonly same: boolean;
}

/** Solves `matrix * x = vector` by Gaussian elimination with partial pivoting; both are overwritten. */
function solve(matrix: Float64Array[], vector: Float64Array): Float64Array {
  const n = vector.length;
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let row = column + 1; row < n; row++)
      if (Math.abs(matrix[row]![column]!) > Math.abs(matrix[pivot]![column]!)) pivot = row;
    [matrix[column], matrix[pivot]] = [matrix[pivot]!, matrix[column]!];
    [vector[column], vector[pivot]] = [vector[pivot]!, vector[column]!];
    for (let row = column + 1; row < n; row++) {
      const factor = matrix[row]![column]! / matrix[column]![column]!;
      if (factor === 0) continue;
      for (let k = column; k < n; k++) matrix[row]![k]! -= factor * matrix[column]![k]!;
      vector[row]! -= factor * vector[column]!;
    }
  }
  for (let row = n - 1; row >= 0; row--) {
    for (let k = row + 1; k < n; k++) vector[row]! -= matrix[row]![k]! * vector[k]!;
    vector[row]! /= matrix[row]![row]!;
  }
  return vector;
}

/**
 * Logistic regression by Newton's method with L2 decay; the first value of every pair is the constant 1 and is not decayed. The same
 * pairs give the same weights.
 */
export function newton(pairs: readonly Pair[], size: number, decay: number, rounds = 25): Float64Array {
  const weights = new Float64Array(size);
  for (let round = 0; round < rounds; round++) {
    const gradient = new Float64Array(size);
    const hessian = Array.from({ length: size }, () => new Float64Array(size));
    for (let i = 0; i < size; i++) {
      const pull = i === 0 ? 1e-6 : decay;
      gradient[i]! += pull * weights[i]!;
      hessian[i]![i]! += pull;
    }
    for (const { values, same } of pairs) {
      let sum = 0;
      for (let i = 0; i < size; i++) sum += weights[i]! * values[i]!;
      const p = 1 / (1 + Math.exp(-sum));
      const error = p - (same ? 1 : 0);
      const curve = p * (1 - p);
      for (let i = 0; i < size; i++) {
        const value = values[i]!;
        if (value === 0) continue;
        gradient[i]! += error * value;
        const row = hessian[i]!;
        for (let k = 0; k < size; k++) row[k]! += curve * value * values[k]!;
      }
    }
    const step = solve(hessian, gradient);
    let largest = 0;
    for (let i = 0; i < size; i++) {
      weights[i]! -= step[i]!;
      largest = Math.max(largest, Math.abs(step[i]!));
    }
    if (largest < 1e-8) break;
  }
  return weights;
}
