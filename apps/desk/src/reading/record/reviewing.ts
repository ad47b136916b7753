import type { ReviewActions } from "../use-review.ts";

/** What a person may do to the chosen mark, and which of its drawers is open. */
export interface Reviewing {
  may: boolean;
  actions: ReviewActions;
  correcting: boolean;
  setCorrecting: (open: boolean) => void;
  why: boolean;
  setWhy: (open: boolean) => void;
}
