import type { Sentence } from "@onrecord/language";
import { isOutside, isToInfinitive } from "../tree/clause.ts";
import { base } from "../tree/subtree.ts";
import { isAfterthought } from "./ascribed.ts";
import type { FrameMatch } from "./frame-match.ts";
import { quadOf } from "./quad.ts";

const CARRIERS = new Set(["xcomp", "ccomp", "acl", "advcl", "obl", "nmod", "obj", "conj", "nsubj", "compound"]);
/** Deeds of words whose content is not itself told as done. */
const SPOKEN = new Set(["REQUEST", "THREATEN", "REJECT"]);
/** Deeds that others are sent for or called to hear: "summoned the envoy to complain". */
const VOCAL = new Set(["ACCUSE", "SUPPORT"]);
/** Deeds that people come together for. */
const GATHERING = new Set(["CONSULT", "PROTEST"]);
const LONGEST_PATH = 6;

/** "Handed over details of weapons sent to Chad": what a participle says of a thing is not what is undertaken. */
function isParticiple({ tokens }: Sentence, from: number, to: number): boolean {
  for (let at = from, steps = 0; at !== to && at >= 0 && steps <= LONGEST_PATH; at = tokens[at]!.head, steps++)
    if (tokens[at]!.deprel === "acl" && tokens[at]!.xpos === "VBN") return true;
  return false;
}

/** Relations from a token up to another, the lowest first; undefined if the other is not above it or too far. */
function pathUp(sentence: Sentence, from: number, to: number): string[] | undefined {
  const path: string[] = [];
  for (let at = from; at >= 0 && path.length <= LONGEST_PATH; at = sentence.tokens[at]!.head) {
    if (at === to) return path;
    const { deprel } = sentence.tokens[at]!;
    path.push(deprel === "acl:relcl" ? deprel : base(deprel));
  }
  return undefined;
}

/** The word between a token and another above it that hangs on the latter. */
function lowest(sentence: Sentence, from: number, to: number): number {
  let at = from;
  while (sentence.tokens[at]!.head !== to) at = sentence.tokens[at]!.head;
  return at;
}

/** "After his conviction he agreed to help" agrees to no conviction, nor does "refused to leave days after Chad attacked" refuse the attack. */
function isBeside(sentence: Sentence, from: number, to: number): boolean {
  for (let at = from; at !== to; at = sentence.tokens[at]!.head) if (isOutside(sentence, at)) return true;
  return false;
}

function isContentOf(sentence: Sentence, below: FrameMatch, above: FrameMatch): boolean {
  for (const token of above.trigger.tokens) {
    const path = pathUp(sentence, below.trigger.head, token);
    const top = path?.at(-1);
    if (!path || path.length === 0 || !top || !path.every((relation) => CARRIERS.has(relation))) continue;
    if (isParticiple(sentence, below.trigger.head, token)) return false;
    if (isBeside(sentence, below.trigger.head, token)) return false;
    if (top === "nsubj" || top === "conj" || sentence.tokens[below.trigger.head]!.i === token) return false;
    // "Refusing to leave, he agreed to talks" agrees to no refusal.
    if (
      top === "advcl" &&
      sentence.tokens[lowest(sentence, below.trigger.head, token)]!.xpos === "VBG" &&
      below.trigger.head < token
    )
      return false;
    if (top === "advcl" && above.trigger.part === "verb" && above.frame.type === "REJECT") return false;
    return true;
  }
  return false;
}

/** Whether two tellings are one: a verb and the noun of the same deed that it governs ("imposed sanctions"). */
function isOneTelling(sentence: Sentence, below: FrameMatch, above: FrameMatch): boolean {
  if (below.frame.type !== above.frame.type) return false;
  // Words of one trigger are one: "killed five and wounded ten, an attack blamed on rebels".
  const [path] = above.trigger.tokens
    .flatMap((token) => [pathUp(sentence, below.trigger.head, token) ?? []])
    .filter(({ length }) => length > 0)
    .sort((a, b) => a.length - b.length);
  if (!path || path.length > 2) return false;
  // "Met to discuss trade", "marched to protest"
  const isPurpose = path.length === 1 && path[0] === "advcl" && isToInfinitive(sentence, below.trigger.head);
  if (isPurpose && (GATHERING.has(below.frame.type) || VOCAL.has(below.frame.type))) return true;
  return path.every(
    (relation) =>
      relation === "obj" ||
      relation === "obl" ||
      relation === "nmod" ||
      relation === "nsubj" ||
      relation === "xcomp" ||
      relation === "compound",
  );
}

/** "Provides support", "gave money to support refugees": what is given is no second deed. */
function isGift(sentence: Sentence, below: FrameMatch, above: FrameMatch): boolean {
  if (above.frame.type !== "AID" || below.frame.type !== "SUPPORT") return false;
  const { head, deprel } = sentence.tokens[below.trigger.head]!;
  if (head !== above.trigger.head) return false;
  return below.trigger.part === "noun" ? base(deprel) === "obj" : isToInfinitive(sentence, below.trigger.head);
}

/** "Lifted the sanctions", "suspended the aid", "cancelled the summit": what is ended is told by the verb alone. */
function isEnded(sentence: Sentence, below: FrameMatch, above: FrameMatch): boolean {
  if (below.trigger.part !== "noun" || above.trigger.part !== "verb") return false;
  if (quadOf(above.frame.type).endsWith("conflict") === quadOf(below.frame.type).endsWith("conflict")) return false;
  if (above.frame.type === "ACCUSE" || above.frame.type === "REQUEST" || above.frame.type === "SUPPORT") return false;
  const { head, deprel } = sentence.tokens[below.trigger.head]!;
  return head === above.trigger.head && (base(deprel) === "obj" || deprel === "nsubj:pass");
}

function joined(above: FrameMatch, below: FrameMatch): FrameMatch {
  if (above.frame.anaphoric)
    return joined({ ...below, actors: above.actors }, { ...above, actors: [], recipients: [] });
  const tokens = [
    ...above.trigger.tokens,
    ...below.trigger.tokens.filter((token) => !above.trigger.tokens.includes(token)),
  ];
  const { mode, contexts, cameo } = below.frame;
  return {
    ...above,
    frame:
      (above.frame.mode === null || below.frame.priority > above.frame.priority) && mode !== null
        ? { ...above.frame, mode, contexts, cameo }
        : above.frame,
    trigger: { ...above.trigger, tokens: tokens.sort((a, b) => a - b) },
    actors: above.actors.length > 0 ? above.actors : below.actors,
    recipients: above.recipients.length > 0 ? above.recipients : below.recipients,
    tokens: [...above.tokens, ...below.tokens],
  };
}

/**
 * Leaves out what a request, a threat or a refusal is about (a hostile act or a resignation refused is that act, denied), joins a verb and the noun of its own deed, and lets an undertaking with a
 * deed of its own in it ("agreed to withdraw") be that deed, planned.
 */
export function related(sentence: Sentence, matches: readonly FrameMatch[]): FrameMatch[] {
  const kept = new Map(matches.map((match) => [match.trigger.head, match]));
  const ordered = [...matches].sort((a, b) => a.trigger.head - b.trigger.head);
  const drop = (match: FrameMatch) => kept.delete(match.trigger.head);
  for (const match of ordered) {
    const overhead = pathOf(sentence, match.trigger.head);
    for (const other of ordered) {
      const above = kept.get(other.trigger.head);
      const below = kept.get(match.trigger.head);
      if (!above || !below || above === below) continue;
      if (isPartOf(below, above)) drop(below);
      else if (overhead.has(above.trigger.head)) relate(below, above);
    }
  }
  return [...kept.values()].sort((a, b) => a.trigger.head - b.trigger.head);

  /** "A bomb killed five, another attack ascribed to rebels": the one just told. */
  function isAscribed(below: FrameMatch, above: FrameMatch): boolean {
    return (below.frame.violent && above.frame.violent && isAfterthought(sentence, below.trigger.head)) ?? false;
  }

  function relate(below: FrameMatch, above: FrameMatch): void {
    if (isEnded(sentence, below, above) || isGift(sentence, below, above)) {
      drop(below);
    } else if (isOneTelling(sentence, below, above) || isAscribed(below, above)) {
      kept.set(above.trigger.head, joined(above, below));
      drop(below);
    } else if (SPOKEN.has(above.frame.type) && isContentOf(sentence, below, above)) {
      drop(isRefusedDeed(below, above) ? above : below);
    } else if (above.frame.type === "AGREE" && below.frame.type !== "REQUEST" && isContentOf(sentence, below, above)) {
      const actors = below.actors.length > 0 ? below.actors : above.actors;
      const tokens = [...new Set([...above.trigger.tokens, ...below.trigger.tokens])].sort((a, b) => a - b);
      kept.set(below.trigger.head, { ...below, actors, trigger: { ...below.trigger, tokens } });
      drop(above);
    }
  }
}

/** A token and all that stand above it. */
function pathOf(sentence: Sentence, token: number): ReadonlySet<number> {
  const path = new Set<number>();
  for (let at = token; at >= 0 && !path.has(at); at = sentence.tokens[at]!.head) path.add(at);
  return path;
}

/** A noun that is one of the words of a longer trigger: "talks" in "held talks". */
function isPartOf(below: FrameMatch, above: FrameMatch): boolean {
  return above.trigger.tokens.includes(below.trigger.head) && below.trigger.tokens.length < above.trigger.tokens.length;
}

function isRefusedDeed(below: FrameMatch, above: FrameMatch): boolean {
  if (above.frame.type !== "REJECT" || below.trigger.part !== "verb") return false;
  return below.frame.mode === "resign" || quadOf(below.frame.type) === "material-conflict";
}
