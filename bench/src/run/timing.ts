/** Reports that each thread reads before the clock starts, so that its code is compiled. */
export const WARM_UP = 20;

/** Words of a report as an editor counts them: parted by blanks. */
export const countWords = (text: string): number => text.split(/\s+/).filter((word) => word !== "").length;

/** Processor time of this process, all threads, since `from`. */
export const cpuMilliseconds = (from: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
};

/** The value below which the share of the sorted values lies (nearest rank). */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? 0;
};

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
