const LOG2_E = Math.LOG2E;
const LN_2 = Math.LN2;
const LIMIT = 80;

/** 2^i for i from -128 to 127. */
const POWERS = Float64Array.from({ length: 256 }, (_, i) => 2 ** (i - 128));

/**
 * e^x for |x| up to 80 (clipped beyond), within 1e-9 of the value. `Math.exp` may differ in its last bits from engine to
 * engine; this one is made of exactly rounded operations only.
 */
export function exponential(x: number): number {
  const clipped = x > LIMIT ? LIMIT : Math.max(x, -LIMIT);
  const power = Math.floor(clipped * LOG2_E + 0.5);
  const r = clipped - power * LN_2;
  const high = 1 / 24 + r * (1 / 120 + r * (1 / 720 + r * (1 / 5040 + r * (1 / 40320))));
  return (1 + r * (1 + r * (1 / 2 + r * (1 / 6 + r * high)))) * POWERS[power + 128]!;
}

const SIGMOID_RANGE = 16;
const SIGMOID_STEPS = 64;
/** The logistic function at -16, -16 + 1/64, ... 16, to the precision of 32 bits. */
const SIGMOID = Float64Array.from({ length: 2 * SIGMOID_RANGE * SIGMOID_STEPS + 1 }, (_, i) =>
  Math.fround(1 / (1 + exponential(SIGMOID_RANGE - i / SIGMOID_STEPS))),
);
const LOWEST = SIGMOID[0]!;
const HIGHEST = SIGMOID[SIGMOID.length - 1]!;

/** The logistic function, interpolated between table values: within 4e-6, and constant beyond 16. */
export function sigmoid(x: number): number {
  if (x >= SIGMOID_RANGE) return HIGHEST;
  if (x <= -SIGMOID_RANGE) return LOWEST;
  const place = (x + SIGMOID_RANGE) * SIGMOID_STEPS;
  const below = place | 0;
  const low = SIGMOID[below]!;
  return low + (place - below) * (SIGMOID[below + 1]! - low);
}
