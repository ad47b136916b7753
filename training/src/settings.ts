/** What was chosen on the development sets, in one place. */
export const TAGGER = { epochs: 10, dropout: 0.3, least: 1.5, scale: 16, goldShare: 0.02 };

/** Taggers for the jackknife: the tags that they give need not be the very best. */
export const FOLDS = { count: 5, block: 50, epochs: 5 };

export const NAMES = { epochs: 6, dropout: 0.2, noise: 0.5, least: 0.5, scale: 16 };
