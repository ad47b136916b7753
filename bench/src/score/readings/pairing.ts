import { reduceType } from "@onrecord/record";
import { partiesAgree, partyNames } from "./parties.ts";
import { characters, jaccard, touch, triggerOverlap } from "./spans.ts";
import type { GoldClaim, GoldEvent } from "./types.ts";

/** Positions of a gold item and of the predicted one that goes with it. */
export type Pair = readonly [gold: number, predicted: number];

interface Candidate {
  /** Smaller comes first, compared number by number. */
  readonly key: readonly number[];
  readonly pair: Pair;
}

const compare = (a: Candidate, b: Candidate): number => {
  for (let i = 0; i < a.key.length; i++) {
    const difference = a.key[i]! - b.key[i]!;
    if (difference !== 0) return difference;
  }
  return 0;
};

/** Pairs one to one, best first, with what is paired already left alone. */
const greedy = (candidates: readonly Candidate[], pairs: Pair[]): void => {
  const golds = new Set(pairs.map(([gold]) => gold));
  const predictions = new Set(pairs.map(([, predicted]) => predicted));
  for (const { pair } of candidates.toSorted(compare)) {
    if (golds.has(pair[0]) || predictions.has(pair[1])) continue;
    golds.add(pair[0]);
    predictions.add(pair[1]);
    pairs.push(pair);
  }
};

const sourcesTouch = (a: GoldClaim, b: GoldClaim): boolean => {
  const [x, y] = [a.source?.span ?? null, b.source?.span ?? null];
  return x === null || y === null ? x === y : touch(x, y);
};

/** Claims by overlap of their cues; then, where a cue is missing, by contents that share half of their characters. */
export const pairClaims = (gold: readonly GoldClaim[], predicted: readonly GoldClaim[]): Pair[] => {
  const goldContents = gold.map((claim) => characters(claim.content));
  const contents = predicted.map((claim) => characters(claim.content));
  const byCue: Candidate[] = [];
  const byContent: Candidate[] = [];
  gold.forEach((g, i) => {
    predicted.forEach((p, j) => {
      const content = jaccard(goldContents[i]!, contents[j]!);
      const rest = [Number(!sourcesTouch(g, p)), Number(g.optional === true), i, j];
      if (g.cue && p.cue) {
        const cue = jaccard(characters([g.cue]), characters([p.cue]));
        if (cue > 0) byCue.push({ key: [-cue, -content, ...rest], pair: [i, j] });
      } else if (content >= 0.5) byContent.push({ key: [-content, ...rest], pair: [i, j] });
    });
  });
  const pairs: Pair[] = [];
  greedy(byCue, pairs);
  greedy(byContent, pairs);
  return pairs;
};

/** PLOVER's reduced type of an event. */
export const reducedType = ({ type, status }: GoldEvent): string => reduceType(type, status);

/** Events by overlap of their triggers; `attributed` says whether a pair has the same claim. */
export const pairEvents = (
  gold: readonly GoldEvent[],
  predicted: readonly GoldEvent[],
  attributed: (gold: GoldEvent, predicted: GoldEvent) => boolean,
): Pair[] => {
  const candidates: Candidate[] = [];
  gold.forEach((g, i) => {
    predicted.forEach((p, j) => {
      const overlap = triggerOverlap(g.triggers, p.triggers);
      if (overlap === 0) return;
      const key = [
        Number(reducedType(g) !== reducedType(p)),
        Number(g.type !== p.type || g.status !== p.status),
        -overlap,
        Number(!partiesAgree(g.actors, p.actors)),
        Number(!partiesAgree(g.recipients, p.recipients)),
        Number(!attributed(g, p)),
        -jaccard(partyNames(g.actors), partyNames(p.actors)),
        -jaccard(partyNames(g.recipients), partyNames(p.recipients)),
        Number(g.optional === true),
        i,
        j,
      ];
      candidates.push({ key, pair: [i, j] });
    });
  });
  const pairs: Pair[] = [];
  greedy(candidates, pairs);
  return pairs;
};
