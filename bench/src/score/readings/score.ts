import { tallyClaims } from "./claims.ts";
import { tallyEvents } from "./events.ts";
import { claimLinks } from "./links.ts";
import { pairClaims } from "./pairing.ts";
import { noReadingTallies, type ReadingTallies } from "./tally.ts";
import type { GoldReading } from "./types.ts";

/** Tallies of the claims and events of one report against its gold reading. */
export const scoreReading = (
  gold: Pick<GoldReading, "claims" | "events">,
  predicted: Pick<GoldReading, "claims" | "events">,
): ReadingTallies => {
  const tallies = noReadingTallies();
  const pairs = pairClaims(gold.claims, predicted.claims);
  const links = claimLinks(gold.claims, predicted.claims, pairs);
  tallyClaims(gold.claims, predicted.claims, pairs, links, tallies);
  tallyEvents(gold.events, predicted.events, links, tallies);
  return tallies;
};
