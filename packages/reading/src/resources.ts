import type { ClaimModel } from "./claims/find.ts";
import type { Lexicon } from "./lexicon/types.ts";
import type { Gazetteer } from "./places/gazetteer.ts";

/** What the stages look things up in. Loaded once, read only. */
export interface Resources {
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
  readonly claims: ClaimModel;
}
