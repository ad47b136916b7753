/** What was chosen on the development sets, in one place. */
export const TAGGER = { runs: 2, epochs: 10, dropout: 0.3, least: 1, rowLeast: 2.1, scale: 8, goldShare: 0.02 };

/** Taggers for the jackknife: the tags that they give need not be the very best. */
export const FOLDS = { count: 5, block: 50, runs: 1, epochs: 5 };

export const NAMES = { seeds: [1, 2, 3], epochs: 8, dropout: 0.2, noise: 0.5, least: 0.5, rowLeast: 1, scale: 16 };
