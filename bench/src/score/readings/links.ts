import type { Pair } from "./pairing.ts";
import type { GoldClaim } from "./types.ts";

/** Tells whether references to claims of both sides mean the same claim, stepping over optional gold claims. */
export interface ClaimLinks {
  readonly gold: ReadonlyMap<string, GoldClaim>;
  readonly predicted: ReadonlyMap<string, GoldClaim>;
  /** The gold claim that is meant: an optional one that nobody found gives way to the one around it. */
  effective(id: string | null | undefined): string | null;
  /** True when both are null, or when the predicted claim is paired with the gold one. */
  same(gold: string | null | undefined, predicted: string | null | undefined): boolean;
}

export const claimLinks = (
  golds: readonly GoldClaim[],
  predictions: readonly GoldClaim[],
  pairs: readonly Pair[],
): ClaimLinks => {
  const gold = new Map(golds.map((claim) => [claim.id, claim]));
  const predicted = new Map(predictions.map((claim) => [claim.id, claim]));
  const partner = new Map(pairs.map(([i, j]) => [predictions[j]!.id, golds[i]!.id]));
  const found = new Set(pairs.map(([i]) => golds[i]!.id));
  const isOptional = (id: string): boolean => gold.get(id)?.optional === true;
  const parentOf = (id: string): string | null => gold.get(id)?.parent ?? null;

  const effective = (id: string | null | undefined): string | null => {
    let at = id ?? null;
    const seen = new Set<string>();
    while (at !== null && isOptional(at) && !found.has(at) && !seen.has(at)) {
      seen.add(at);
      at = parentOf(at);
    }
    return at;
  };

  const same = (goldId: string | null | undefined, predictedId: string | null | undefined): boolean => {
    const meant = effective(goldId);
    if (!predictedId) return meant === null;
    let at = partner.get(predictedId) ?? null;
    const seen = new Set<string>();
    while (at !== null && at !== meant && isOptional(at) && !seen.has(at)) {
      seen.add(at);
      at = parentOf(at);
    }
    return at === meant && (meant !== null || seen.size > 0);
  };

  return { gold, predicted, effective, same };
};
