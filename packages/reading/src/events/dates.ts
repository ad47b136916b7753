import type { Sentence } from "@onrecord/language";
import type { Draft, TimeMention } from "../stage.ts";
import { dependents } from "../tree/subtree.ts";
import type { Candidate } from "./candidate.ts";
import type { Cluster } from "./merge.ts";

type Parts = Pick<Draft, "analysis" | "times">;

/** Sentences after the headline in which a report dates what its headline tells. */
const LEAD_SENTENCES = 2;
/** Sentences over which an account of violence goes on. */
const ACCOUNT = 6;
/** Deeds that are told blow by blow. */
const BLOWS = new Set(["ASSAULT", "PROTEST"]);
const DAY = 86_400_000;

/**
 * The time that a deed told in several ways is given: the word's or the clause's own, then one that the tree may have hung
 * elsewhere, then that of the opening of a sentence; of equal ones that of the body before that of the headline.
 */
function timeToldOf(cluster: Cluster): TimeMention | undefined {
  const weight = ({ time, isTimeFirm, inHeadline }: Candidate) =>
    (time && isTimeFirm ? 4 : time ? 2 : 0) + (inHeadline ? 0 : 1);
  let best: Candidate | undefined;
  for (const one of cluster) {
    if ((one.time || one.nearTime) && (!best || weight(one) > weight(best))) best = one;
  }
  const time = best?.time ?? best?.nearTime;
  return time && finer(time, cluster);
}

const within = (inner: TimeMention, outer: TimeMention) =>
  inner.start >= outer.start && inner.end <= outer.end && (inner.start > outer.start || inner.end < outer.end);

/** "Later this week", and elsewhere in the body "tomorrow": the finer of two that agree. */
function finer(time: TimeMention, cluster: Cluster): TimeMention {
  if (time.bound || time.grain === "day") return time;
  const times = cluster.flatMap((one) => (one.isTimeFirm ? one.time : one.nearTime) ?? []);
  return times.find((other) => other.grain === "day" && !other.bound && within(other, time)) ?? time;
}

/** Whether a word stands in the main clause of its sentence, or is what that clause is about. */
function isMain({ tokens, root }: Sentence, token: number): boolean {
  for (let at = token, steps = 0; steps < 2; steps++) {
    if (at === root) return true;
    const { deprel, head } = tokens[at]!;
    if (!/^(nsubj|obj|conj)/.test(deprel) || head < 0) return false;
    at = head;
  }
  return token === root;
}

/** The first day that the opening sentences of the body name. */
function leadTime({ times, analysis }: Parts, headline: number): TimeMention | undefined {
  return times.find(
    ({ sentence, grain, bound, start, end }) =>
      sentence > headline &&
      sentence <= headline + LEAD_SENTENCES &&
      grain === "day" &&
      !bound &&
      Date.parse(end) - Date.parse(start) === DAY &&
      analysis.sentences[sentence] !== undefined,
  );
}

const isPerfect = (sentence: Sentence, token: number) =>
  dependents(sentence, token, "aux").some(({ lemma }) => lemma === "have");

/**
 * When each deed happens, by cluster in text order. What the headline tells happened when the opening of the body says, and a blow told
 * without a date in an account of violence when the one before it did.
 */
export function datesOf(
  clusters: readonly Cluster[],
  wholes: ReadonlyMap<Cluster, Cluster>,
  draft: Parts,
): Map<Cluster, TimeMention> {
  const { sentences } = draft.analysis;
  const found = new Map<Cluster, TimeMention>();
  let last: { time: TimeMention; sentence: number } | undefined;
  for (const cluster of clusters) {
    const isDone = cluster.every(({ status }) => status === "occurred");
    const whole = wholes.get(cluster);
    let time = timeToldOf(cluster) ?? (whole && (found.get(whole) ?? timeToldOf(whole)));
    const headline = cluster.find(
      ({ inHeadline, trigger, sentence }) => inHeadline && isMain(sentences[sentence]!, trigger.head),
    );
    if (!time && headline && isDone) time = leadTime(draft, headline.sentence);
    const { frame, sentence, trigger } = cluster[0]!;
    const isBlow = BLOWS.has(frame.type) && frame.aspect !== "process" && isDone;
    if (
      !time &&
      isBlow &&
      last &&
      sentence - last.sentence <= ACCOUNT &&
      !isPerfect(sentences[sentence]!, trigger.head)
    )
      time = last.time;
    if (!time) continue;
    found.set(cluster, time);
    if (isBlow && time.grain === "day" && !time.bound) last = { time, sentence: cluster.at(-1)!.sentence };
  }
  return found;
}
