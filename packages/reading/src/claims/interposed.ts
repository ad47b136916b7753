import type { Sentence } from "@onrecord/language";
import { base, dependents } from "../tree/subtree.ts";
import { lemmaAt, type Scene } from "./candidate.ts";
import { ROLE } from "./model/roles.ts";
import type { View } from "./model/view.ts";
import { isDay } from "./time-words.ts";

const FINITE = /^(?:VB[DPZ]|MD)$/;
/** Marks that a sentence is parted by. */
const BREAK = /^(?:[;:–—]|--+)$/;
/** Words that a time leads to: "hours before the vote". */
const TIMED = /^(?:after|before|since)$/i;
/** What may stand between the words of saying and the comma behind them: "the army said on Sunday,". */
const AFTER_SAYING = /^(?:NOUN|PROPN|ADP|DET|NUM|ADV|ADJ|PRON|PART)$/;

/** The commas around "the army said" in the midst of what it says. */
function commasAround({ sentence, place }: View, cue: number): [open: number, close: number] | undefined {
  const { tokens } = sentence;
  if (!FINITE.test(tokens[cue]!.xpos) && dependents(sentence, cue, "aux").length === 0) return undefined;
  const subject = dependents(sentence, cue, "nsubj").find(({ i }) => i < cue);
  if (!subject) return undefined;
  const open = tokens.findLastIndex(({ i, form }) => i < subject.i && form === ",");
  const close = tokens.findIndex(({ i, form }) => i > cue && form === ",");
  if (open < 0 || close < 0 || place[open]! < 0 || place[close]! < 0) return undefined;
  return tokens.slice(cue + 1, close).every(({ upos }) => AFTER_SAYING.test(upos)) ? [open, close] : undefined;
}

/** Whether a stretch is a clause of its own: a finite verb with its subject, neither of them opened by a conjunction. */
function isMainClause(sentence: Sentence, from: number, to: number): boolean {
  return sentence.tokens.slice(from, to).some(({ i, xpos }) => {
    const subject = dependents(sentence, i, "nsubj").find((token) => token.i >= from && token.i < i);
    const hasTense =
      FINITE.test(xpos) || dependents(sentence, i, "aux", "cop").some((token) => FINITE.test(token.xpos));
    return subject !== undefined && hasTense && !isSubordinate(sentence, i);
  });
}

const isSubordinate = (sentence: Sentence, verb: number): boolean =>
  base(sentence.tokens[verb]!.deprel) === "acl" || dependents(sentence, verb, "mark").length > 0;

/** Whether a stretch tells how the saying went: "when asked", "before adding that ...". */
function isOfSaying({ cues }: Scene, { tokens }: Sentence, first: number): boolean {
  const verb = tokens.find(({ i, upos }) => i > first && upos === "VERB");
  if (!/^VB[DGN]$/.test(verb?.xpos ?? "") || cues.find("verb", lemmaOf(verb))?.class !== "speech") return false;
  return tokens.slice(first, verb!.i).every(({ deprel }) => !deprel.startsWith("nsubj"));
}

const SPLIT = /^(?:had|has|have|is|are|was|were|will|would|could|should|may|might|must|can)$/i;

/** "They had, he said, paid": the words of saying stand within the verb. */
function splitsVerb({ tokens }: Sentence, before: readonly number[], first: number): boolean {
  const at = tokens[first]!.upos === "ADV" ? first + 1 : first;
  return SPLIT.test(tokens[before.at(-1)!]?.form ?? "") && /^VB[NG]?$/.test(tokens[at]?.xpos ?? "");
}

/** "..., and should not have left": a second verb of what is said, in another tense than the saying. */
function goesOnWithVerb(sentence: Sentence, cue: number, first: number): boolean {
  const { tokens } = sentence;
  if (!/^(?:and|but|or)$/i.test(tokens[first]!.form)) return false;
  const verb = tokens.find(({ i, upos }) => i > first && upos === "VERB");
  if (!verb || dependents(sentence, verb.i, "nsubj").length > 0) return false;
  const between = tokens.slice(first + 1, verb.i).every(({ upos }) => /^(?:AUX|ADV|PART)$/.test(upos));
  return between && (dependents(sentence, verb.i, "aux").length > 0 || verb.xpos !== tokens[cue]!.xpos);
}

/** Whether a stretch goes on with what is said: "after a mine went off", "to keep it out", "hours before the vote" (`dated`: unless a day is named). */
function goesOn({ cues }: Scene, { tokens }: Sentence, first: number, dated: boolean): boolean {
  if (cues.find("going-on", tokens[first]!.form.toLowerCase())) return true;
  let at = first;
  while (/^(?:NUM|DET|ADV|ADJ|NOUN)$/.test(tokens[at]?.upos ?? "")) at++;
  return !dated && TIMED.test(tokens[at]?.form ?? "");
}

const lemmaOf = (token: { readonly lemma: string } | undefined): string => token?.lemma.toLowerCase() ?? "";

/**
 * Makes content parted by "the army said" whole: a clause before it, and the circumstances behind it of what the clause tells. `roles`: of the view's
 * tokens, by their place in it.
 */
export function joinParted(scene: Scene, view: View, cue: number, roles: Uint8Array): void {
  const { sentence, order, place, quote } = view;
  const entry = scene.cues.find("verb", lemmaAt(sentence, cue));
  if (entry?.class !== "speech" || !entry.frames.includes("clause")) return;
  const commas = commasAround(view, cue);
  if (!commas) return;
  const [open, close] = commas;
  const isContent = (i: number) => roles[place[i]!] === ROLE.content;
  const inside = sentence.tokens.slice(open, close);
  const opening = order.findLastIndex((i) => i < open && BREAK.test(sentence.tokens[i]!.form));
  const before = order.slice(opening + 1, place[open]);
  const behind = order.slice(place[close]! + 1);
  const [first] = behind;
  if (first === undefined || inside.some(({ i }) => isContent(i))) return;
  if ([...before, ...behind].some((i) => quote[i]! >= 0)) return;
  if (isOfSaying(scene, sentence, first)) {
    if (before.some(isContent)) give(view, behind, roles, ROLE.none);
    return;
  }
  const dated = inside.some(({ form }) => isDay(form));
  const isWhole = isMainClause(sentence, before[0] ?? open, open);
  const goes = goesOn(scene, sentence, first, dated) || goesOnWithVerb(sentence, cue, first);
  if (!splitsVerb(sentence, before, first) && !(isWhole && goes)) return;
  for (const part of [before, behind]) if (!part.some(isContent)) give(view, part, roles, ROLE.content);
}

function give({ place }: View, tokens: readonly number[], roles: Uint8Array, role: number): void {
  for (const i of tokens) if (roles[place[i]!] !== ROLE.cue) roles[place[i]!] = role;
}
