import type { Sentence } from "@onrecord/language";
import type { TimeMention } from "../stage.ts";
import { carriers, type Reports } from "../tree/circumstances.ts";
import { base } from "../tree/subtree.ts";

/** Relations by which a time modifies the word that it dates. */
const DATING = new Set([
  "obl",
  "advmod",
  "nmod",
  "compound",
  "amod",
  "nummod",
  "advcl",
  "appos",
  "dep",
  "parataxis",
  "nsubj",
]);

/** Words of time that stand between a time and what it dates: "the evening of May 3", "the week of June 10". */
const BETWEEN =
  /^(day|night|morning|afternoon|evening|week|weekend|month|hour|hours|end|beginning|start|middle|eve|part|parts|period)$/;

/** Sentences open with a time within their first tokens ("Early on Friday,"). */
const OPENING = 3;

/** The word that a time modifies, or -1. */
function datedBy(sentence: Sentence, time: TimeMention): number {
  for (let i = time.first; i <= time.last; i++) {
    const token = sentence.tokens[i]!;
    if (token.head >= time.first && token.head <= time.last) continue;
    let [outer, above] = [token, sentence.tokens[token.head]];
    while (above && BETWEEN.test(above.lemma)) [outer, above] = [above, sentence.tokens[above.head]];
    return above && DATING.has(base(outer.deprel)) ? above.i : -1;
  }
  return -1;
}

/** The times of a report by sentence, for `timeOf`. */
export function timesBySentence(times: readonly TimeMention[]): (sentence: number) => readonly TimeMention[] {
  const lists = Map.groupBy(times, (time) => time.sentence);
  return (sentence) => lists.get(sentence) ?? [];
}

/** The finer of two times that date the same word: "next month on August 2" is August 2. */
const finer = (a: TimeMention, b: TimeMention) =>
  Date.parse(b.end) - Date.parse(b.start) < Date.parse(a.end) - Date.parse(a.start);

/**
 * The time at which what a token tells of happens: its own adverbial or modifier, that of the clause it stands in, or the one that
 * opens the sentence. A date on a word of saying dates the saying alone; "until Friday" dates nothing.
 * @param times those of the sentence
 */
export function timeOf(
  sentence: Sentence,
  token: number,
  times: readonly TimeMention[],
  reports: Reports,
): TimeMention | undefined {
  const usable = times.filter(({ bound }) => bound !== "until");
  if (usable.length === 0) return undefined;
  const dated = usable.map((time) => datedBy(sentence, time));
  for (const carrier of carriers(sentence, token, reports)) {
    let best: TimeMention | undefined;
    usable.forEach((time, i) => {
      if (dated[i] !== carrier.token || (carrier.opening && time.first > carrier.token)) return;
      if (time.first <= token && token <= time.last) return;
      if (!best || finer(best, time)) best = time;
    });
    if (best) return best;
  }
  return openingTime(sentence, token, usable, dated, reports);
}

/** A time that opens the sentence holds for its main clause, unless that is one of saying. */
function openingTime(
  sentence: Sentence,
  token: number,
  times: readonly TimeMention[],
  dated: readonly number[],
  reports: Reports,
): TimeMention | undefined {
  const i = times.findIndex((time) => time.first <= OPENING);
  const time = times[i];
  if (!time || token <= time.last) return undefined;
  const chain = carriers(sentence, token, reports).map((carrier) => carrier.token);
  const main = chain.includes(sentence.root) && !reports(sentence.root);
  return main && (dated[i] === sentence.root || dated[i] === -1 || !reports(dated[i]!)) ? time : undefined;
}
