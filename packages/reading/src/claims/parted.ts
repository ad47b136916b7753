import type { Sentence } from "@onrecord/language";
import { dependents, isUnder, subtree } from "../tree/subtree.ts";
import { lemmaAt, type Scene } from "./candidate.ts";
import { joinOf } from "./coordinated.ts";
import { ROLE } from "./model/roles.ts";
import type { View } from "./model/view.ts";
import { isMuteThing } from "./thing.ts";

/** A cue with the roles of the tokens of a view, by their place in it. */
interface Labelled {
  readonly token: number;
  readonly roles: Uint8Array;
}

/** A stretch of tokens, both ends inclusive. */
type Stretch = readonly [first: number, last: number];

const DASH = /^(?:[–—―]|--+)$/;
const BESIDE = new Set(["advcl", "ccomp", "conj", "parataxis"]);

/** "Said the bridge was safe, adding that ...": a thing says nothing, so that a participle of speaking in its clause belongs to the verb above. */
function isOfThing(scene: Scene, sentence: Sentence, first: number, second: number): boolean {
  const { head } = sentence.tokens[second]!;
  if (head < 0 || sentence.tokens[head]!.head !== first || sentence.tokens[head]!.deprel !== "ccomp") return false;
  if (scene.cues.find("verb", lemmaAt(sentence, second))?.class !== "speech") return false;
  const [subject] = dependents(sentence, head, "nsubj");
  return subject !== undefined && isMuteThing(scene, sentence, subject.i);
}

/** "..., adding that ...", "Calling it a farce, ...": a participle of a cue's clause, with all that stands under it. */
function participleOf(
  scene: Scene,
  view: View,
  first: number,
  { token: second, roles }: Labelled,
): Stretch | undefined {
  const { sentence, order } = view;
  const { xpos, head, deprel } = sentence.tokens[second]!;
  if (xpos !== "VBG" || !BESIDE.has(deprel)) return undefined;
  const isBeside = sentence.tokens[first]!.upos === "NOUN" && !isUnder(sentence, second, first);
  if (head !== first && !isBeside && !isOfThing(scene, sentence, first, second)) return undefined;
  if (dependents(sentence, second, "nsubj", "aux", "mark", "case").length > 0) return undefined;
  const words = subtree(sentence, second);
  const told = order.filter((i, t) => i > second && roles[t] === ROLE.content);
  const [from, to] = [Math.min(...words), Math.max(...words, ...(second > first ? told : []))];
  const isApart = from === 0 || sentence.tokens[from]!.form === "," || sentence.tokens[from - 1]!.form === ",";
  return isApart && (to < first || from > first) ? [from, to] : undefined;
}

/** "...; the paper reported that ...": a clause with a subject of its own behind a semicolon. */
function clauseOf({ tokens }: Sentence, first: number, second: number): Stretch | undefined {
  const { head, deprel } = tokens[second]!;
  if (head !== first || !/^(?:parataxis|ccomp)$/.test(deprel) || second < first) return undefined;
  const mark = tokens.findLastIndex(({ form, i }) => form === ";" && i > first && i < second);
  const isOwn = tokens.some((token) => token.i > mark && token.head === second && token.deprel === "nsubj");
  return mark > 0 && isOwn ? [mark, tokens.length - 1] : undefined;
}

/** "... — which the paper called unusual — ...": a relative clause between dashes. */
function asideOf({ tokens }: Sentence, second: number): Stretch | undefined {
  if (tokens[second]!.deprel !== "acl:relcl") return undefined;
  const from = tokens.findLastIndex(({ form, i }) => DASH.test(form) && i < second);
  const to = tokens.findIndex(({ form, i }) => DASH.test(form) && i > second);
  return from > 0 && to > 0 && /^(?:which|who)$/i.test(tokens[from + 1]!.form) ? [from, to] : undefined;
}

/** "Claimed that guards were unpaid, a charge the army denied": what others make of what is said. */
function answerTo({ cues }: Scene, sentence: Sentence, first: number, second: number): Stretch | undefined {
  const { deprel, head } = sentence.tokens[second]!;
  if (deprel !== "acl:relcl" || head < first || cues.find("verb", lemmaAt(sentence, second))?.kind !== "deny")
    return undefined;
  if (sentence.tokens[head]!.deprel !== "appos" || !cues.find("noun", lemmaAt(sentence, head))) return undefined;
  const words = subtree(sentence, head);
  const from = Math.min(...words);
  const mark = sentence.tokens[from]!.upos === "PUNCT" ? from : from - 1;
  return sentence.tokens[mark]?.upos === "PUNCT" && mark > first ? [mark, Math.max(...words)] : undefined;
}

const AGAINST = /^(?:while|whereas|though|although)$/i;

/** "While some say that it is safe, ...": a clause told against another one has its content in itself. */
function clauseAgainst({ sentence, place, order }: View, { token, roles }: Labelled): Stretch | undefined {
  if (sentence.tokens[token]!.deprel !== "advcl") return undefined;
  if (!dependents(sentence, token, "mark").some(({ form }) => AGAINST.test(form))) return undefined;
  const own = new Set(subtree(sentence, token));
  const isContent = (i: number) => place[i]! >= 0 && roles[place[i]!] === ROLE.content;
  const clause = order.filter((i) => own.has(i));
  if (!clause.some((i) => i > token && isContent(i))) return undefined;
  return [clause[0]!, clause.at(-1)!];
}

/** "Said that he was a great man, while the mayor noted his wit": a clause of somebody else's word behind a comma. */
function whileClause(
  { sentence, order }: View,
  first: number,
  { token: second, roles }: Labelled,
): Stretch | undefined {
  if (second < first || sentence.tokens[second]!.deprel !== "advcl") return undefined;
  const [mark] = dependents(sentence, second, "mark").filter(({ form }) => /^(?:while|whereas)$/i.test(form));
  const hasSpeaker = dependents(sentence, second, "nsubj").some(({ upos }) => /^(?:NOUN|PROPN)$/.test(upos));
  if (!mark || !hasSpeaker || !/^[,"”]$/.test(sentence.tokens[mark.i - 1]?.form ?? "")) return undefined;
  const told = order.filter((i, t) => i > second && roles[t] === ROLE.content);
  return [mark.i, Math.max(...subtree(sentence, second), ...told)];
}

/** Takes a role from the tokens of a view within a stretch, or outside of it. */
function clear({ order }: View, { roles }: Labelled, [from, to]: Stretch, outside: boolean): void {
  order.forEach((token, t) => {
    if ((token < from || token > to) === outside && roles[t] === ROLE.content) roles[t] = ROLE.none;
  });
}

/** Where "..., further noting Q" begins, which tells what stands behind it alone; -1 for other cues. */
function tellsOnly({ cues }: Scene, { sentence, order }: View, { token, roles }: Labelled): number {
  const { tokens } = sentence;
  if (tokens[token]!.xpos !== "VBG" || cues.find("verb", lemmaAt(sentence, token))?.class !== "speech") return -1;
  const from = tokens[token - 1]?.upos === "ADV" ? token - 1 : token;
  if (!/^[,"”]$/.test(tokens[from - 1]?.form ?? "") || dependents(sentence, token, "nsubj", "aux", "mark").length > 0)
    return -1;
  return order.some((i, t) => i > token && roles[t] === ROLE.content) ? from : -1;
}

/** "According to the police, Roe said P": whether the first cue opens the sentence, and the second was taken to be inside it or around it. */
function opens({ sentence, order, place }: View, first: Labelled, second: Labelled): boolean {
  const { tokens } = sentence;
  if (first.token !== order[0] || tokens[first.token]!.form !== "According" || tokens[second.token]!.upos !== "VERB")
    return false;
  const comma = tokens.findIndex(({ form, i }) => i > first.token && form === ",");
  const [subject] = dependents(sentence, second.token, "nsubj");
  return comma > 0 && subject !== undefined && subject.i > comma && second.roles[place[first.token]!] === ROLE.content;
}

/** Makes all that stands behind the comma content of the first cue, and nothing before it content of the second. */
function layUnder(view: View, first: Labelled, second: Labelled): void {
  const { tokens } = view.sentence;
  const comma = tokens.findIndex(({ form, i }) => i > first.token && form === ",");
  const last = tokens.findLastIndex(({ upos }) => upos !== "PUNCT");
  clear(view, second, [comma, tokens.length - 1], true);
  view.order.forEach((i, t) => {
    if (i > comma && i <= last) first.roles[t] = ROLE.content;
  });
}

/** "The guide said, adding that ...": a participle of speaking right behind the words of saying. */
function goesWith({ cues }: Scene, { tokens }: Sentence, first: number, second: number): boolean {
  const { xpos, head } = tokens[second]!;
  if (xpos !== "VBG" || second !== first + 2 || head !== first || tokens[first + 1]!.form !== ",") return false;
  return cues.find("verb", tokens[second]!.lemma.toLowerCase())?.class === "speech";
}

/** "Said P, adding Q": whether Q was taken for both, or P for what is added. */
function addsTo({ cues }: Scene, { sentence, order }: View, first: Labelled, second: Labelled): boolean {
  if (cues.find("verb", lemmaAt(sentence, second.token))?.kind !== "add") return false;
  const isAdded = order.some((token, t) => token > second.token && second.roles[t] === ROLE.content);
  return isAdded && first.roles.some((role, t) => role === ROLE.content && second.roles[t] === ROLE.content);
}

/**
 * Takes out of the content of each cue what is told beside it: the clause that it is told against, and what other cues tell: verbs joined to it, its participles, clauses behind a semicolon, asides between
 * dashes. Gives the cue before for each that shares the source of one.
 */
export function parted(scene: Scene, view: View, found: readonly Labelled[]): Map<number, number> {
  const { sentence, place } = view;
  const sharing = new Map<number, number>();
  for (const one of found) {
    const from = tellsOnly(scene, view, one);
    if (from >= 0) clear(view, one, [from, sentence.tokens.length - 1], true);
  }
  for (const first of found) {
    for (const second of found) if (opens(view, first, second)) layUnder(view, first, second);
  }
  for (const first of found) {
    const against = clauseAgainst(view, first);
    if (against) clear(view, first, against, true);
    for (const second of found) {
      if (first === second) continue;
      const isHeld = first.roles[place[second.token]!] === ROLE.content;
      if (goesWith(scene, sentence, first.token, second.token)) sharing.set(second.token, first.token);
      const shares = isHeld || addsTo(scene, view, first, second);
      if (!shares && second.roles[place[first.token]!] !== ROLE.content) continue;
      const join = isHeld ? joinOf(scene, sentence, first.token, second.token) : -1;
      if (join >= 0) {
        clear(view, first, [join, sentence.tokens.length - 1], false);
        if (dependents(sentence, second.token, "nsubj").length === 0) sharing.set(second.token, first.token);
        continue;
      }
      const participle = shares ? participleOf(scene, view, first.token, second) : undefined;
      const aside = isHeld
        ? (asideOf(sentence, second.token) ?? answerTo(scene, sentence, first.token, second.token))
        : undefined;
      const other = isHeld ? whileClause(view, first.token, second) : undefined;
      const stretch = participle ?? clauseOf(sentence, first.token, second.token) ?? aside ?? other;
      if (!stretch) continue;
      clear(view, first, stretch, false);
      clear(view, second, stretch, true);
      if (participle) sharing.set(second.token, first.token);
    }
  }
  return sharing;
}
