import type { Claim, Reading } from "./schema.ts";

/** One step of the chain of attribution: who, in which words, and the claim that says so. */
export interface ChainStep {
  /** Entity id, or null where the source is not stated. */
  entity: string | null;
  /** How this one comes into the chain: as the source of the claim, or as the outlet the source spoke to. */
  as: "source" | "via";
  claim: Claim;
}

/**
 * The chain of attribution of what stands in a claim, from the report's own side inward: the outermost source first, each
 * source's `via` before the source itself. Empty for the report's own voice. A cycle among parents ends the chain.
 */
export function chainOf(reading: Pick<Reading, "claims">, claimId: string | null): ChainStep[] {
  const byId = new Map(reading.claims.map((claim) => [claim.id, claim]));
  const steps: ChainStep[] = [];
  const seen = new Set<string>();
  let id = claimId;
  while (id !== null && !seen.has(id)) {
    seen.add(id);
    const claim = byId.get(id);
    if (!claim) break;
    steps.unshift({ entity: claim.source?.entity ?? null, as: "source", claim });
    if (claim.via) steps.unshift({ entity: claim.via, as: "via", claim });
    id = claim.parent;
  }
  return steps;
}
