/** The value below which the share of the sorted values lies (nearest rank). */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? 0;
};

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
