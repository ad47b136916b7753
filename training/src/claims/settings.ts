export interface FitSettings {
  readonly seed: number;
  readonly epochs: number;
  readonly rate: number;
  readonly dropout: number;
  readonly least: number;
}

/** Chosen by cross-validation on PolNeAR's training articles. */
export const CUES: FitSettings = { seed: 1, epochs: 4, rate: 0.05, dropout: 0.15, least: 4 };
/** Orders in which the cues' examples are learned from; the mean is kept. */
export const CUE_SEEDS = [1, 2, 3];
export const ROLES: FitSettings = { seed: 2, epochs: 4, rate: 0.05, dropout: 0.15, least: 6 };

/** How often each gold reading is seen for once that a PolNeAR article is: they are few, and alone have nested claims. */
export const GOLD_COPIES = 3;
