import type { Sentence } from "@onrecord/language";
import type { Claims, TimeMention } from "../stage.ts";
import { saysWhich } from "../times/attach.ts";
import { isBeyond, shareClause } from "../tree/clause.ts";
import type { Candidate } from "./candidate.ts";

/** Words between a deed and a time that may still be its own. */
const NEAR = 14;

/** The outermost word of a time in the tree. */
const headOf = (sentence: Sentence, { first, last }: TimeMention) => {
  for (let i = first; i <= last; i++) {
    const { head } = sentence.tokens[i]!;
    if (head < first || head > last) return i;
  }
  return first;
};

/**
 * Gives each time that no deed of a sentence has, and that dates no word of saying, to the nearest deed of its clause without one, as
 * its `nearTime`: the tree may hang it elsewhere.
 */
export function withNearTimes(
  sentence: Sentence,
  told: readonly Candidate[],
  times: readonly TimeMention[],
  cues: ReadonlySet<number>,
  claims: Claims,
): readonly Candidate[] {
  const free = times.filter(
    (time) => time.bound !== "until" && !saysWhich(sentence, time) && !told.some((one) => one.time === time),
  );
  if (free.length === 0 || told.length === 0) return told;
  const near = new Map<Candidate, TimeMention>();
  const claimAt = claims.claimAt[sentence.index];
  for (const time of free) {
    const head = headOf(sentence, time);
    const { head: up } = sentence.tokens[head]!;
    const saying = [up, sentence.tokens[up]?.head ?? -1].find((token) => cues.has(token));
    const inside = claims.list[claimAt?.[head] ?? -1];
    // What stands in the words said does not date the saying.
    const dates = saying !== undefined && inside?.cueAt?.token !== saying ? saying : undefined;
    let best: Candidate | undefined;
    let least = NEAR;
    for (const one of told) {
      const at = one.trigger.head;
      if (one.time || near.has(one) || (dates !== undefined && !one.trigger.tokens.includes(dates))) continue;
      if (one.first <= head && head <= one.last && one.trigger.tokens.includes(head)) continue;
      const sameWords = claimAt?.[at] === claimAt?.[head] || inside?.cueAt?.token === at;
      const distance = Math.abs(at - head);
      if (!sameWords || distance >= least || !shareClause(sentence, at, head) || isBeyond(sentence, at, head)) continue;
      [best, least] = [one, distance];
    }
    if (best) near.set(best, time);
  }
  return told.map((one) => {
    const nearTime = near.get(one);
    return nearTime ? { ...one, nearTime } : one;
  });
}
