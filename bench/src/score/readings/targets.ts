import type { ReadingFigure } from "./tally.ts";

/** Percent of F1 that readings are asked for. */
export const F1_TARGETS: Partial<Record<ReadingFigure, number>> = {
  "claims.detection": 90,
  "claims.source_exact": 80,
  "claims.source_name": 80,
  "claims.full": 72,
  "claims.parent_nested": 65,
  "claims.via_stated": 70,
  "events.detection": 72,
  "events.type": 62,
  "events.type_actors": 55,
  "events.full": 48,
  "events.time": 75,
  "events.place": 65,
};

/** Percent of the pairs of claims, or of events, that are to be right in something. */
export const CLAIM_ACCURACIES: Partial<Record<ReadingFigure, number>> = { "claims.sourceKind": 88, "claims.form": 92 };
export const EVENT_ACCURACIES: Partial<Record<ReadingFigure, number>> = {
  "events.status": 88,
  "events.attribution": 88,
};

/** Percent of a content that is to be found, over pairs. */
export const CONTENT_TARGET = 88;
