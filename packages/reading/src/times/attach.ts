import type { Sentence, Token } from "@onrecord/language";
import { frames } from "../lexicon/frames.ts";
import type { TimeMention } from "../stage.ts";
import { type Carrier, carriers, type Reports } from "../tree/circumstances.ts";
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
  "flat",
  "obj",
]);

/** Words of time that stand between a time and what it dates: "the evening of May 3", "the week of June 10". */
const BETWEEN =
  /^(day|night|morning|afternoon|evening|week|weekend|month|hour|end|beginning|start|middle|eve|part|period|early|late|shortly)$/;

/** Sentences open with a time within their first tokens ("Early on Friday,"). */
const OPENING = 3;

interface Dated {
  readonly time: TimeMention;
  /** The word that the time modifies in the tree, or -1. */
  readonly word: number;
  /** The verb above that word, where the word is a thing, which has no date: "met Putin on Friday", "left the base on Friday". */
  readonly verb: number;
}

/** A noun that does not tell of a happening, so that a date beside it belongs to the verb. */
const isThing = ({ upos, lemma }: Token) =>
  /^(PROPN|PRON|NUM)$/.test(upos) || (upos === "NOUN" && frames.triggers("noun", lemma).length === 0);

function dated(sentence: Sentence, time: TimeMention): Dated {
  for (let i = time.first; i <= time.last; i++) {
    let outer = sentence.tokens[i]!;
    if (outer.head >= time.first && outer.head <= time.last) continue;
    let above = sentence.tokens[outer.head];
    while (above && BETWEEN.test(above.lemma)) [outer, above] = [above, sentence.tokens[above.head]];
    if (!above || !DATING.has(base(outer.deprel))) break;
    const word = above.i;
    while (above && isThing(above)) above = sentence.tokens[above.head];
    return { time, word, verb: above && above.i !== word && /^(VERB|AUX)$/.test(above.upos) ? above.i : -1 };
  }
  return { time, word: -1, verb: -1 };
}

/** The times of a report by sentence, for `timeOf`. */
export function timesBySentence(times: readonly TimeMention[]): (sentence: number) => readonly TimeMention[] {
  const lists = Map.groupBy(times, (time) => time.sentence);
  return (sentence) => lists.get(sentence) ?? [];
}

const length = ({ start, end }: TimeMention) => Date.parse(end) - Date.parse(start);

/** The finest of the times at a word: "next month on August 2" is August 2. */
function finest(times: readonly Dated[]): TimeMention | undefined {
  let best: TimeMention | undefined;
  for (const { time } of times) if (!best || length(time) < length(best)) best = time;
  return best;
}

/** A time that opens the sentence holds for its main verb, and for what takes part in its clause, unless it is one of saying. */
function opening(
  sentence: Sentence,
  chain: readonly Carrier[],
  times: readonly Dated[],
  reports: Reports,
): TimeMention | undefined {
  const first = times.find(({ time, word }) => time.first <= OPENING && (word < 0 || !reports(word)));
  if (!first || first.time.last >= chain[0]!.token || reports(sentence.root)) return undefined;
  const verb = sentence.tokens.find(
    ({ i, xpos, deprel }) => i > first.time.last && /^VB[DPZN]$/.test(xpos) && !/^a(cl|ux)/.test(deprel),
  );
  return chain.some(({ token }) => token === sentence.root || token === verb?.i) ? first.time : undefined;
}

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
  const all = times
    .filter(({ bound, first, last }) => bound !== "until" && !(first <= token && token <= last))
    .map((time) => dated(sentence, time));
  if (all.length === 0) return undefined;
  const chain = carriers(sentence, token, reports);
  for (const carrier of chain) {
    const usable = all.filter(({ time }) => !carrier.opening || time.first < carrier.token);
    const best =
      finest(usable.filter(({ word }) => word === carrier.token)) ??
      finest(usable.filter(({ verb }) => verb === carrier.token));
    if (best) return best;
  }
  return opening(sentence, chain, all, reports);
}
