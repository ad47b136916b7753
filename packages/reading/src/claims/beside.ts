import type { Sentence } from "@onrecord/language";
import { base } from "../tree/subtree.ts";
import type { Scene } from "./candidate.ts";

const STOPS = new Set([".", ";", "!", "?"]);
/** What may stand between a reporting word and its quotation: who speaks, to whom, when, where, how. */
const BETWEEN = new Set([
  "nsubj",
  "obj",
  "iobj",
  "obl",
  "advmod",
  "aux",
  "compound",
  "discourse",
  "mark",
  "cc",
  "xcomp",
  "advcl",
]);
const FARTHEST = 30;

/** Which dependent of `cue` this token stands under; -1 if it stands elsewhere. */
function branchOf(sentence: Sentence, token: number, cue: number): number {
  let at = token;
  for (let steps = 0; steps < 40 && at >= 0; steps++) {
    const head = sentence.tokens[at]!.head;
    if (head === cue) return at;
    at = head;
  }
  return -1;
}

function mayStandBetween(sentence: Sentence, token: number, cue: number): boolean {
  const { upos, form } = sentence.tokens[token]!;
  if (upos === "PUNCT") return !STOPS.has(form);
  const branch = branchOf(sentence, token, cue);
  return branch >= 0 && BETWEEN.has(base(sentence.tokens[branch]!.deprel));
}

/** Words that a quotation after them belongs to: it is their name or their quality, not somebody's words. */
const HOLDERS = /^(?:ADP|DET|ADJ|NUM)$/;

/** Whether a quotation at this token is part of the phrase that runs up to it ("on "Meet the Press"", "the "experts""). */
function isPartOfPhrase(sentence: Sentence, token: number, cue: number): boolean {
  const before = sentence.tokens[token - 1];
  if (!before || token - 1 === cue || before.upos === "PUNCT") return false;
  if (HOLDERS.test(before.upos) && branchOf(sentence, token - 1, cue) >= 0) return true;
  const inside = sentence.tokens.slice(token + 1, token + 3).find(({ upos }) => upos !== "PUNCT");
  const branch = branchOf(sentence, token - 1, cue);
  return inside !== undefined && branch >= 0 && branchOf(sentence, inside.i, cue) === branch;
}

/** The quotation that begins after a cue with nothing but its own dependents between, also after a colon in the next sentence; or -1. */
export function quotationAfter({ analysis, quotes }: Scene, s: number, cue: number): number {
  const sentence = analysis.sentences[s]!;
  const own = quotes.at[s]![cue]!;
  const end = sentence.tokens.length;
  for (let t = cue + 1; t < Math.min(end, cue + FARTHEST); t++) {
    const q = quotes.at[s]![t]!;
    if (q >= 0 && q !== own) {
      const first = quotes.list[q]!.first;
      return first.sentence === s && first.token === t && !isPartOfPhrase(sentence, t, cue) ? q : -1;
    }
    if (!mayStandBetween(sentence, t, cue)) return -1;
  }
  if (end - cue > FARTHEST || sentence.tokens[end - 1]?.form !== ":") return -1;
  const next = quotes.at[s + 1]?.[0] ?? -1;
  return next >= 0 && quotes.list[next]!.first.sentence === s + 1 ? next : -1;
}

/** The quotation that ends before a cue with nothing but its own dependents between; or -1. */
export function quotationBefore({ analysis, quotes }: Scene, s: number, cue: number): number {
  const sentence = analysis.sentences[s]!;
  const own = quotes.at[s]![cue]!;
  for (let t = cue - 1; t >= Math.max(0, cue - FARTHEST); t--) {
    const q = quotes.at[s]![t]!;
    if (q >= 0 && q !== own) {
      const last = quotes.list[q]!.last;
      return last.sentence === s && last.token === t ? q : -1;
    }
    if (!mayStandBetween(sentence, t, cue)) return -1;
  }
  return -1;
}
