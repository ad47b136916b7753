import type { Sentence, Token } from "@onrecord/language";
import type { Status } from "@onrecord/record";
import type { Frames } from "../lexicon/frames.ts";
import type { Aspect } from "../lexicon/frames.types.ts";
import { isToInfinitive } from "../tree/clause.ts";
import { base, dependents } from "../tree/subtree.ts";
import { prepositionsOf } from "./arguments.ts";
import { isDefinite, isIndefinite } from "./article.ts";

const FUTURE = new Set(["will", "shall", "'ll", "wo", "ll"]);
const UNCERTAIN = new Set(["may", "might", "could", "can"]);
const ABLE = new Set(["can", "could"]);
const OBLIGED = new Set(["should", "must", "ought"]);
const CONDITIONAL = new Set(["if", "unless", "whether"]);
const NEGATIVE = new Set(["not", "never", "no", "n't", "neither", "nor", "hardly"]);
/** "Fourth", "14th", "thirtieth": who is the fourteenth to be arrested was. */
const ORDINAL = /^\d+(?:st|nd|rd|th)$|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|teen|tie)th$/i;
const WITHOUT = new Set(["without", "instead"]);
const HABITUAL = new Set([
  "sometimes",
  "often",
  "regularly",
  "routinely",
  "frequently",
  "usually",
  "occasionally",
  "always",
]);
const TOWARD = new Set(["for", "to", "about", "of", "with", "against", "from", "on", "in"]);
const HAPPENING = new Set([
  "happen",
  "occur",
  "take",
  "begin",
  "start",
  "continue",
  "resume",
  "go",
  "come",
  "end",
  "be",
  "follow",
]);
/** What stands below these in a finite clause is not yet so; other verbs of saying leave it a fact. */
const WISHING = new Set([
  "hope",
  "want",
  "expect",
  "wish",
  "propose",
  "demand",
  "ask",
  "urge",
  "require",
  "recommend",
  "request",
  "order",
  "insist",
]);
const LONGEST_CLIMB = 12;

/** `open`: what is not ruled out. */
type Change = Status | "negated" | "open";

/** What a higher word makes of a status found below it. */
function combine(below: Status | undefined, change: Change): Status | undefined {
  if (change === "open") return "possible";
  if (change === "negated") return below === "denied" ? "occurred" : below === "possible" ? below : "denied";
  if (change === "occurred") return below ?? "occurred";
  if (change === "denied") return below === "denied" ? "occurred" : below === "possible" ? below : "denied";
  if (below === undefined || below === "occurred" || below === "ongoing") return change;
  // "If they fail to sign", "might refuse to sign": nothing is settled.
  if (change === "possible" && (below === "planned" || below === "denied")) return "possible";
  return below;
}

/** Reads from tense, modals, negation and the words above whether a deed is told as a plain fact. */
export class StatusReader {
  readonly #sentence: Sentence;
  readonly #frames: Frames;
  readonly #isHeadline: boolean;

  constructor(sentence: Sentence, frames: Frames, isHeadline: boolean) {
    this.#sentence = sentence;
    this.#frames = frames;
    this.#isHeadline = isHeadline;
  }

  /** @param isShown a deed that those who assemble for it do: "gathered to protest" */
  of(trigger: number, aspect: Aspect, isShown = false): Status {
    let status: Status | undefined;
    let at = trigger;
    let from = -1;
    let finite = false;
    for (let steps = 0; steps < LONGEST_CLIMB; steps++) {
      const token = this.#sentence.tokens[at]!;
      const isVerb = token.upos === "VERB" || token.upos === "AUX" || dependents(this.#sentence, at, "cop").length > 0;
      if (isVerb) {
        if (!finite)
          for (const change of this.#verbal(token, aspect, at === trigger, from)) status = combine(status, change);
        finite = this.#isFinite(token);
      } else for (const change of this.#nominal(token)) status = combine(status, change);
      if (at === trigger && aspect === "process" && this.#isToBeEnded(token)) break;
      const step =
        isShown && this.#isAssembled(token)
          ? { to: token.head, changes: [], sharesTense: true }
          : isVerb
            ? this.#aboveVerb(token)
            : this.#aboveNoun(token);
      if (!step) break;
      for (const change of step.changes) status = combine(status, change);
      from = at;
      at = step.to;
      if (step.sharesTense) finite = false;
    }
    // The noun of a process ("the war") is under way unless its words say otherwise.
    const standing = aspect === "process" && this.#sentence.tokens[trigger]!.upos !== "VERB";
    return status ?? (standing ? "ongoing" : "occurred");
  }

  /** "Efforts to end the war": it goes on. */
  #isToBeEnded(noun: Token): boolean {
    const above = this.#sentence.tokens[noun.head];
    if (noun.upos !== "NOUN" || above?.upos !== "VERB" || base(noun.deprel) !== "obj") return false;
    const isOpen = isToInfinitive(this.#sentence, above.i) || above.xpos === "VBG";
    return isOpen && this.#frames.inClass("ending", above.lemma.toLowerCase());
  }

  /** "Gathered to march": the purpose of those who come together. */
  #isAssembled(token: Token): boolean {
    const above = this.#sentence.tokens[token.head];
    if (above?.upos !== "VERB" || !/^(?:advcl|xcomp)/.test(token.deprel)) return false;
    return isToInfinitive(this.#sentence, token.i) && this.#frames.inClass("assembling", above.lemma.toLowerCase());
  }

  /** What a verb makes of what stands below it, with its particle ("ruled out") or alone. */
  #ofVerb(verb: Token): Status | undefined {
    const lemma = verb.lemma.toLowerCase();
    for (const particle of dependents(this.#sentence, verb.i, "compound:prt", "advmod")) {
      const status = this.#frames.status("verbs", `${lemma} ${particle.lemma.toLowerCase()}`);
      if (status) return status;
    }
    return this.#frames.status("verbs", lemma);
  }

  #isFinite(token: Token): boolean {
    return (
      /^VB[DZP]$|^MD$/.test(token.xpos) ||
      dependents(this.#sentence, token.i, "aux", "aux:pass", "cop").some((aux) => /^VB[DZP]$|^MD$/.test(aux.xpos))
    );
  }

  /** @param from the argument of the verb that was read before it, whose "no" is known */
  #verbal(token: Token, aspect: Aspect, isTrigger: boolean, from: number): Change[] {
    const sentence = this.#sentence;
    const changes: Change[] = [];
    const auxiliaries = dependents(sentence, token.i, "aux", "aux:pass", "cop");
    const words = auxiliaries.map((aux) => aux.lemma.toLowerCase());
    if (isTrigger) {
      const present = auxiliaries.some((aux) => /^VB[ZP]$/.test(aux.xpos));
      const isContinuous = token.xpos === "VBG" && words.includes("be");
      const isLoose = token.xpos === "VBG" && words.length === 0 && aspect !== "act" && !this.#isResult(token);
      if ((isContinuous && (present || aspect !== "act")) || isLoose) changes.push("ongoing");
      const isBare =
        token.xpos === "VB" && auxiliaries.length === 0 && dependents(sentence, token.i, "nsubj").length > 0;
      if (!this.#isHeadline && (isBare || /^VB[ZP]$/.test(token.xpos)) && aspect !== "act") changes.push("ongoing");
      if (aspect === "state" && token.xpos === "VBN" && present && words.includes("be")) changes.push("ongoing");
    }
    const adverbs = dependents(sentence, token.i, "advmod").map((adverb) => adverb.lemma.toLowerCase());
    for (const adverb of adverbs) {
      const status = this.#frames.status("adverbs", adverb);
      if (status === "possible" || (status === "ongoing" && isTrigger)) changes.push(status);
    }
    const isNegated =
      adverbs.some((adverb) => NEGATIVE.has(adverb)) ||
      this.#isNeither(token.i) ||
      dependents(sentence, token.i, "nsubj", "obj").some(({ i }) => i !== from && this.#isNegatedPhrase(i)) ||
      dependents(sentence, token.i, "aux").some((aux) => NEGATIVE.has(aux.form.toLowerCase()));
    if (words.some((word) => FUTURE.has(word))) changes.push(this.#isConditional(token) ? "possible" : "planned");
    // "Would sometimes kill": they did.
    else if (words.includes("would") && adverbs.some((adverb) => HABITUAL.has(adverb))) changes.push("ongoing");
    else if (words.includes("would")) changes.push(this.#isReported(token) ? "planned" : "possible");
    // "Could not agree": they did not.
    else if (words.some((word) => UNCERTAIN.has(word)) && !(isNegated && words.some((word) => ABLE.has(word))))
      changes.push("possible");
    else if (words.some((word) => OBLIGED.has(word))) changes.push("possible");
    if (
      isToInfinitive(sentence, token.i) &&
      ((this.#isBound(token, auxiliaries) && !words.includes("have")) || token.deprel === "root")
    )
      changes.push("planned");
    if (this.#isImperative(token)) changes.push("planned");
    const isOpen = !isTrigger && this.#frames.inClass("unsettled", token.lemma.toLowerCase());
    if (isNegated) changes.push(isOpen ? "open" : "negated");
    if (this.#isInverted(token, auxiliaries)) changes.push("possible");
    const marks = dependents(sentence, token.i, "mark", "case").map((mark) => mark.lemma.toLowerCase());
    if (marks.some((mark) => CONDITIONAL.has(mark)) || this.#isAwaited(token, marks)) changes.push("possible");
    if (marks.some((mark) => WITHOUT.has(mark))) changes.push("negated");
    if (token.deprel === "root" && this.#sentence.tokens.at(-1)?.form === "?") changes.push("possible");
    return changes;
  }

  /** "Is to leave", but not "to be left". */
  #isBound({ i }: Token, auxiliaries: readonly Token[]): boolean {
    const [to] = dependents(this.#sentence, i, "mark").filter(({ lemma }) => lemma.toLowerCase() === "to");
    return auxiliaries.some((aux) => aux.lemma.toLowerCase() === "be" && to !== undefined && aux.i < to.i);
  }

  /** "The governor signed the law, outlawing rallies": over with the verb before it. */
  #isResult(token: Token): boolean {
    const above = this.#sentence.tokens[token.head];
    return token.deprel === "advcl" && above?.xpos === "VBD" && this.#sentence.tokens[token.i - 1]?.form === ",";
  }

  /** "Read the report", "please send it": asked for, not told. */
  #isImperative(token: Token): boolean {
    if (this.#isHeadline || token.xpos !== "VB" || !/^(?:root|conj|parataxis)$/.test(token.deprel)) return false;
    if (isToInfinitive(this.#sentence, token.i) || dependents(this.#sentence, token.i, "nsubj").length > 0)
      return false;
    if (dependents(this.#sentence, token.i, "aux").some((aux) => aux.lemma.toLowerCase() !== "do")) return false;
    const above = this.#sentence.tokens[token.head];
    return token.deprel !== "conj" || (above !== undefined && this.#isImperative(above));
  }

  /** "Had to leave", "was able to leave": they left. */
  #isAchieved(above: Token): boolean {
    const lemma = above.lemma.toLowerCase();
    if (lemma === "have") return above.xpos === "VBD";
    return lemma === "able" && dependents(this.#sentence, above.i, "cop").some((cop) => cop.xpos === "VBD");
  }

  /** "Will hold them until Chad pays": whether it ever does is open. */
  #isAwaited({ head }: Token, marks: readonly string[]): boolean {
    if (head < 0 || !marks.some((mark) => mark === "until" || mark === "till")) return false;
    return dependents(this.#sentence, head, "aux").some(({ lemma }) => /^(?:will|would|must|shall)$/i.test(lemma));
  }

  /** "Had Chad attacked, Mali would have answered": a condition without "if". */
  #isInverted({ i, deprel }: Token, auxiliaries: readonly Token[]): boolean {
    if (deprel !== "advcl" || dependents(this.#sentence, i, "mark").length > 0) return false;
    const [subject] = dependents(this.#sentence, i, "nsubj");
    return auxiliaries.some((aux) => /^(?:had|were|should)$/i.test(aux.form) && subject && aux.i < subject.i);
  }

  /** "Will attack if the talks fail", but not "even if". */
  #isConditional({ i }: Token): boolean {
    return dependents(this.#sentence, i, "advcl").some((clause) =>
      dependents(this.#sentence, clause.i, "mark").some(
        (mark) =>
          CONDITIONAL.has(mark.lemma.toLowerCase()) &&
          this.#sentence.tokens[mark.i - 1]?.lemma.toLowerCase() !== "even",
      ),
    );
  }

  /** "Would" after a past verb of saying tells a plan, elsewhere a supposition. */
  #isReported(token: Token): boolean {
    const above = this.#sentence.tokens[token.head];
    const relation = base(token.deprel);
    const conditional = this.#sentence.children[token.i]!.some((child) =>
      this.#sentence.children[child]!.some((mark) => CONDITIONAL.has(this.#sentence.tokens[mark]!.lemma.toLowerCase())),
    );
    if (conditional) return false;
    if (relation === "conj" && above) return this.#isReported(above);
    return relation === "ccomp" && above !== undefined && /^VB[DN]$/.test(above.xpos);
  }

  #isNegatedPhrase(token: number): boolean {
    return dependents(this.#sentence, token, "det", "cc").some(({ lemma }) => /^(?:no|neither)$/i.test(lemma));
  }

  /** "Neither confirmed", "neither Chad nor Mali signed": the word hangs on the verb or on its subject. */
  #isNeither(verb: number): boolean {
    return dependents(this.#sentence, verb, "cc").some(({ lemma }) => /^(?:neither|nor)$/i.test(lemma));
  }

  #nominal(token: Token): Change[] {
    const changes: Change[] = [];
    for (const modifier of dependents(this.#sentence, token.i, "amod", "compound", "advmod")) {
      const word = modifier.lemma.toLowerCase();
      const status =
        this.#frames.status("adjectives", word) ??
        this.#frames.status("adjectives", modifier.form.toLowerCase()) ??
        undefined;
      if (status) changes.push(status);
    }
    if (this.#isNegatedPhrase(token.i)) changes.push("negated");
    return changes;
  }

  #aboveVerb(token: Token): { to: number; changes: Change[]; sharesTense?: boolean } | undefined {
    const above = this.#sentence.tokens[token.head];
    if (!above) return undefined;
    const relation = base(token.deprel);
    const lemma = above.lemma.toLowerCase();
    const infinitive = isToInfinitive(this.#sentence, token.i);
    const nonFinite = infinitive || ((token.xpos === "VBG" || token.xpos === "VB") && !this.#isFinite(token));
    const isVerb = above.upos === "VERB" || above.upos === "AUX";
    if (relation === "conj") {
      // "To boycott parliament and hold rallies": the base form of the second may be read as a present.
      const isBase = token.xpos === "VB" || (token.xpos === "VBP" && above.xpos === "VB");
      const sameForm = above.xpos === token.xpos || isBase;
      const own = dependents(this.#sentence, token.i, "aux", "aux:pass", "nsubj").length > 0;
      return sameForm && !own ? { to: above.i, changes: [], sharesTense: true } : undefined;
    }
    if (
      relation === "xcomp" ||
      (relation === "ccomp" && nonFinite) ||
      (relation === "advcl" && isVerb && token.xpos === "VBG" && this.#isComplement(token, above))
    ) {
      if (lemma === "be" && infinitive) return { to: above.i, changes: ["planned"] };
      if (infinitive && this.#isAchieved(above)) return { to: above.i, changes: [] };
      // "Warned against sending troops"
      const markers = dependents(this.#sentence, token.i, "mark", "case").map((mark) => mark.lemma.toLowerCase());
      if (markers.includes("against")) return { to: above.i, changes: ["possible"] };
      // "Is said to have fled" tells what is over.
      const isPerfect =
        infinitive && dependents(this.#sentence, token.i, "aux").some((aux) => /^have$/i.test(aux.form));
      if (isPerfect && this.#frames.status("verbs", lemma) !== "denied") return { to: above.i, changes: [] };
      const status = isVerb
        ? this.#ofVerb(above)
        : this.#frames.status(above.upos === "NOUN" ? "nouns" : "adjectives", lemma);
      if (status) return { to: above.i, changes: [status] };
      return { to: above.i, changes: infinitive ? ["planned"] : [] };
    }
    if (relation === "ccomp") {
      const status = isVerb ? this.#ofVerb(above) : undefined;
      const bears = status === "denied" || status === "possible" || WISHING.has(lemma);
      return bears && status ? { to: above.i, changes: [status] } : undefined;
    }
    // "It is hard to leave", "to leave would be a mistake"
    if (relation === "csubj" && infinitive && this.#frames.status("adjectives", lemma) !== "occurred")
      return { to: above.i, changes: ["possible"] };
    // "Issued a statement to condemn the attack": it does.
    if (relation === "acl" && infinitive && this.#frames.inClass("statement", lemma))
      return { to: above.i, changes: [] };
    if (relation === "acl" && infinitive) {
      // "The first president to refuse" did.
      const isCounted = dependents(this.#sentence, above.i, "amod").some(
        ({ lemma: quality }) =>
          this.#frames.status("adjectives", quality.toLowerCase()) === "occurred" || ORDINAL.test(quality),
      );
      if (isCounted && this.#frames.status("nouns", lemma) === undefined) return { to: above.i, changes: [] };
      const status = this.#frames.status("nouns", lemma) ?? this.#frames.status("adjectives", lemma);
      return { to: above.i, changes: [status ?? "planned"] };
    }
    // "The aim of gaining support" is governed by its noun, "the troops gaining ground" is not.
    const isLoose = relation === "acl" && prepositionsOf(this.#sentence, token.i).length === 0;
    if (isLoose && token.deprel !== "acl:relcl" && token.xpos === "VBG") return undefined;
    if (relation === "advcl" && infinitive) {
      // "Was the first to sign", "is unable to sign": hung on the adjective as a purpose.
      const quality = above.upos === "ADJ" ? this.#frames.status("adjectives", lemma) : undefined;
      if (quality) return { to: above.i, changes: [quality] };
      // "Used drones to attack the port".
      if (this.#frames.inClass("using", lemma)) return { to: above.i, changes: [] };
      const status = this.#ofVerb(above);
      // "Confessed to killing him".
      if (token.xpos === "VBG" && status === "occurred") return { to: above.i, changes: [] };
      return { to: above.i, changes: [status === "denied" || status === "possible" ? status : "planned"] };
    }
    if ((relation === "obl" || relation === "nmod" || relation === "acl") && token.xpos === "VBG") {
      const status = isVerb ? this.#ofVerb(above) : this.#frames.status("nouns", lemma);
      return status ? { to: above.i, changes: [status] } : undefined;
    }
    return undefined;
  }

  /** "Plans on leaving", "refrained from attacking", "stopped short of": a gerund that the verb asks for. */
  #isComplement(token: Token, verb: Token): boolean {
    const status = this.#ofVerb(verb);
    if (status === "denied") return true;
    const introduced = prepositionsOf(this.#sentence, token.i).some(
      (word) => word === "on" || word === "of" || word === "from" || word === "against",
    );
    return introduced && (status === "planned" || status === "possible");
  }

  #isSupposed({ i }: Token): boolean {
    return dependents(this.#sentence, i, "aux").some(({ form }) => /^(?:would|could|might|may)$/i.test(form));
  }

  #aboveNoun(token: Token): { to: number; changes: Change[]; sharesTense?: boolean } | undefined {
    const above = this.#sentence.tokens[token.head];
    if (!above) return undefined;
    const relation = base(token.deprel);
    const lemma = above.lemma.toLowerCase();
    if (relation === "conj" || relation === "compound") {
      const status = relation === "compound" ? this.#frames.status("nouns", lemma) : undefined;
      return relation === "conj" || status ? { to: above.i, changes: status ? [status] : [] } : undefined;
    }
    if (above.upos === "NOUN" || above.upos === "ADJ") {
      if (relation !== "nmod" && relation !== "obl" && relation !== "amod") return undefined;
      // "Concern about the attack": there was one.
      if (this.#frames.inClass("feeling", lemma) && isDefinite(this.#sentence, token.i)) return undefined;
      const status = this.#frames.status(above.upos === "NOUN" ? "nouns" : "adjectives", lemma);
      // "A call about the attack": there was one.
      if (lemma === "call" && prepositionsOf(this.#sentence, token.i).includes("about")) return undefined;
      if (status) return { to: above.i, changes: [status] };
      return this.#frames.isTransparent(lemma) ? { to: above.i, changes: [] } : undefined;
    }
    if (above.upos !== "VERB" && above.upos !== "AUX") return undefined;
    // "Called the inquiry a farce" says nothing of whether there is one.
    const isNamed =
      lemma === "call" &&
      (relation === "obj" || token.deprel === "nsubj:pass") &&
      (dependents(this.#sentence, above.i, "xcomp").length > 0 || isDefinite(this.#sentence, token.i));
    const isAhead = lemma === "face" && this.#frames.inClass("prospect", token.lemma.toLowerCase());
    const status = isNamed ? undefined : isAhead ? "possible" : this.#ofVerb(above);
    if (relation === "obj" || token.deprel === "nsubj:pass") {
      if (this.#frames.light(lemma, "doer") || this.#frames.light(lemma, "undergoer") || status)
        return { to: above.i, changes: status ? [status] : [] };
      return undefined;
    }
    // "An attack could lead to war": none is told of.
    if (relation === "nsubj" && isIndefinite(this.#sentence, token.i) && this.#isSupposed(above))
      return { to: above.i, changes: ["possible"] };
    if (relation === "nsubj")
      return HAPPENING.has(lemma) || status === "denied"
        ? { to: above.i, changes: status && status !== "planned" ? [status] : [] }
        : undefined;
    // What stands before the verb only frames it: "in talks with Chad, Togo agreed to pay".
    if (relation === "obl" && token.i < above.i) {
      const isComing = dependents(this.#sentence, above.i, "aux").some((aux) => FUTURE.has(aux.lemma.toLowerCase()));
      return isComing ? { to: above.i, changes: [] } : undefined;
    }
    // "Will meet at the request of Chad": it was made.
    const isAsked = this.#frames
      .triggers("noun", token.lemma.toLowerCase())
      .some(({ frame }) => this.#frames.list[frame]!.type === "REQUEST");
    if (relation === "obl" && isAsked && prepositionsOf(this.#sentence, token.i).includes("at")) return undefined;
    if (relation === "obl") {
      const toward = prepositionsOf(this.#sentence, token.i).some((word) => TOWARD.has(word));
      return status && toward && status !== "occurred" && status !== "ongoing"
        ? { to: above.i, changes: [status] }
        : undefined;
    }
    return undefined;
  }
}
