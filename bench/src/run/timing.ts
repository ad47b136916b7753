/** What the processes that are timed are given. */
export interface Timed {
  /** Read by each thread before the clock starts, so that its code is compiled. */
  readonly before: readonly string[];
  readonly texts: readonly string[];
}

/** One report in so many is read before the clock starts. */
const WARM_UP = 3;

/** Reports that are timed, and others that are read before. */
export const timedOf = (texts: readonly string[]): Timed => ({
  before: texts.filter((_, i) => i % WARM_UP === 0),
  texts: texts.filter((_, i) => i % WARM_UP !== 0),
});

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
