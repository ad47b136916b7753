import type { Sentence, Token } from "@onrecord/language";
import { frames } from "../lexicon/frames.ts";
import type { TimeMention } from "../stage.ts";
import { type Carrier, carriers, type Reports } from "../tree/circumstances.ts";
import { isOutside, isOwnClause } from "../tree/clause.ts";
import { base, dependents } from "../tree/subtree.ts";

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

/** Prepositions of a happening that another is part of. */
const WITHIN = /^(?:in|during|at|amid)$/i;

/** Prepositions of what a happening is about. */
const ABOUT = /^(?:against|over|about|after|before|since|following|despite|amid|on)$/i;

/** Grains of times that, before a noun, say which one is meant rather than when something is done. */
const LONG = new Set(["month", "season", "year", "decade"]);

const LONGEST_WAY = 12;

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

/** Whether a time says which thing is meant and dates no deed: "deployed under a 2010 treaty". */
export function saysWhich(sentence: Sentence, { first, last, grain }: TimeMention): boolean {
  const outer = sentence.tokens.slice(first, last + 1).find(({ head }) => head < first || head > last);
  const above = outer && sentence.tokens[outer.head];
  if (!outer || !above || !LONG.has(grain) || outer.i > above.i || !/^(?:compound|nummod|amod)$/.test(outer.deprel))
    return false;
  return isThing(above) && !BETWEEN.test(above.lemma);
}

function dated(sentence: Sentence, time: TimeMention): Dated {
  for (let i = time.first; i <= time.last; i++) {
    let outer = sentence.tokens[i]!;
    if (outer.head >= time.first && outer.head <= time.last) continue;
    let above = sentence.tokens[outer.head];
    while (above && BETWEEN.test(above.lemma)) [outer, above] = [above, sentence.tokens[above.head]];
    if (!above || !DATING.has(base(outer.deprel))) break;
    const word = above.i;
    if (saysWhich(sentence, time)) return { time, word, verb: -1 };
    while (above && isThing(above)) {
      // "Held until his hearing on Friday": the date is the hearing's.
      if (isOutside(sentence, above.i)) return { time, word, verb: -1 };
      above = sentence.tokens[above.head];
    }
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
  const isMain = (token: number) => token === sentence.root || token === verb?.i;
  return chain.some(({ token }) => isMain(token)) || sharesClause(sentence, chain[0]!.token, isMain, reports)
    ? first.time
    : undefined;
}

/** Whether a token stands in the main clause or in a phrase or participle of it, below no finite clause and no word of saying. */
function sharesClause(sentence: Sentence, at: number, isMain: (token: number) => boolean, reports: Reports): boolean {
  for (let token = sentence.tokens[at], steps = 0; token && steps < LONGEST_WAY; steps++) {
    if (isMain(token.i)) return true;
    if (reports(token.i) || isOwnClause(sentence, token)) return false;
    const above = sentence.tokens[token.head];
    // "On Monday they protested against the ban": the protest has the date, what it is about has not.
    const isAbout =
      above && /^(?:nmod|appos)$/.test(base(token.deprel)) && frames.triggers("noun", above.lemma).length > 0;
    const isAgainst = dependents(sentence, token.i, "case").some((word) => ABOUT.test(word.form));
    if (isAbout || isAgainst) return false;
    token = above;
  }
  return false;
}

/** The time of a phrase that a verb's happening is part of, or of a word that qualifies a noun: "in a call in July", "resignation effective Friday". */
function within(sentence: Sentence, token: number, times: readonly Dated[]): TimeMention | undefined {
  const parts = dependents(sentence, token, "obl", "amod", "acl").filter(({ i, deprel, upos }) =>
    base(deprel) === "obl" ? dependents(sentence, i, "case").some((word) => WITHIN.test(word.form)) : upos === "ADJ",
  );
  return finest(times.filter(({ word }) => parts.some(({ i }) => i === word)));
}

/** A time and whether the word or its clause has it, rather than the sentence as it opens. */
export interface Held {
  readonly time: TimeMention;
  readonly firm: boolean;
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
): Held | undefined {
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
    if (best) return { time: best, firm: true };
  }
  const shared = opening(sentence, chain, all, reports);
  if (shared) return { time: shared, firm: false };
  const part = within(sentence, token, all);
  return part && { time: part, firm: true };
}
