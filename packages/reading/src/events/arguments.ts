import type { Sentence, Token } from "@onrecord/language";
import type { Frames } from "../lexicon/frames.ts";
import { isToInfinitive } from "../tree/clause.ts";
import { base, dependents } from "../tree/subtree.ts";

/** Who does what to whom by a verb, with subjects that the grammar leaves unsaid filled in. Token positions. */
export interface Arguments {
  readonly passive: boolean;
  readonly subject: readonly number[];
  readonly object: readonly number[];
  readonly iobj: readonly number[];
}

const NOTHING: Arguments = { passive: false, subject: [], object: [], iobj: [] };
const RELATIVE = new Set(["who", "which", "that", "whom"]);
/** "Before resigning he appointed her": who does what comes before or after is the subject. */
const BESIDE = new Set(["before", "after", "while", "by", "without", "since", "when", "upon"]);
const CLAUSAL = new Set(["xcomp", "ccomp", "advcl", "acl", "conj", "parataxis", "csubj", "obl", "nmod"]);

/** Lower-case prepositions that introduce a phrase; several for "out of". */
export function prepositionsOf(sentence: Sentence, token: number): string[] {
  const words: string[] = [];
  for (const marker of dependents(sentence, token, "case", "mark")) {
    words.push(marker.lemma.toLowerCase());
    for (const part of dependents(sentence, marker.i, "fixed")) words.push(part.lemma.toLowerCase());
  }
  return words;
}

/** "Residents told to leave": as headlines leave out the auxiliary, a verb that needs somebody to command is passive without him. */
function isCommanded(sentence: Sentence, verb: Token, frames: Frames): boolean {
  if (
    !/^VB[DN]$/.test(verb.xpos) ||
    verb.deprel === "acl:relcl" ||
    !frames.inClass("commanding", verb.lemma.toLowerCase())
  )
    return false;
  if (dependents(sentence, verb.i, "aux", "obj", "iobj", "ccomp").length > 0) return false;
  const [clause] = dependents(sentence, verb.i, "xcomp", "advcl").filter(({ i }) => isToInfinitive(sentence, i));
  return clause !== undefined && sentence.tokens[verb.i + 1]?.form === "to";
}

function isPassive(sentence: Sentence, verb: Token, frames: Frames): boolean {
  if (dependents(sentence, verb.i, "nsubj:pass", "aux:pass", "csubj:pass").length > 0) return true;
  if (isCommanded(sentence, verb, frames)) return true;
  if (verb.xpos !== "VBN" || followsActive(sentence, verb, frames)) return false;
  // "An allegation the junta denied": with a subject of its own a relative clause is active.
  const isClause = verb.deprel !== "acl" && dependents(sentence, verb.i, "nsubj").length > 0;
  if (isClause) return false;
  return dependents(sentence, verb.i, "aux").length === 0;
}

/** A participle joined to an active verb in the past is that verb's like: "met and called for a truce". */
function followsActive(sentence: Sentence, verb: Token, frames: Frames): boolean {
  const above = sentence.tokens[verb.head];
  if (base(verb.deprel) !== "conj" || above?.upos !== "VERB" || above.xpos !== "VBD") return false;
  return !isPassive(sentence, above, frames) && verb.form.endsWith("ed");
}

/** "A ban on the editor, who was held": a deed is no "who", so the noun behind it is. */
function personIn(sentence: Sentence, noun: number, before: number, frames: Frames): number {
  if (frames.triggers("noun", sentence.tokens[noun]!.lemma.toLowerCase()).length === 0) return noun;
  return dependents(sentence, noun, "nmod").findLast(({ i }) => i < before)?.i ?? noun;
}

/** "A woman linked to Boko Haram who shot at soldiers": the participle is over, so the noun before it is "who". */
function beforeParticiple(sentence: Sentence, noun: number): number {
  const { head, deprel, upos } = sentence.tokens[noun]!;
  const participle = sentence.tokens[head];
  if (upos !== "PROPN" || base(deprel) !== "obl" || participle?.deprel !== "acl") return noun;
  return sentence.tokens[participle.head]?.upos === "NOUN" ? participle.head : noun;
}

/** "The attack on the mosques that killed ten", "a fire in Lima that killed ten": what kills is the attack, the fire. */
function deedOf(sentence: Sentence, noun: number, clause: Token, frames: Frames): number {
  const { head, deprel } = sentence.tokens[noun]!;
  const above = sentence.tokens[head];
  const strikes = frames
    .triggers("verb", clause.lemma.toLowerCase())
    .some(({ frame }) => frames.list[frame]!.type === "ASSAULT");
  if (!strikes || !above || base(deprel) !== "nmod") return noun;
  const isHit = prepositionsOf(sentence, noun).some((word) => /^(?:on|at|in|against)$/.test(word));
  const isDeadly = ["violence", "mishap"].some((name) => frames.inClass(name, above.lemma.toLowerCase()));
  return isHit && isDeadly ? above.i : noun;
}

/** The noun that a relative pronoun stands for, or the token itself. */
function antecedent(sentence: Sentence, token: number, frames: Frames): number {
  const pronoun = sentence.tokens[token]!;
  if (!RELATIVE.has(pronoun.lemma.toLowerCase()) || !/^W/.test(pronoun.xpos)) return token;
  let at = token;
  for (let steps = 0; steps < 8 && at >= 0; steps++) {
    const { deprel, head } = sentence.tokens[at]!;
    if (deprel === "acl:relcl" && head >= 0)
      return /^who/i.test(pronoun.form)
        ? beforeParticiple(sentence, personIn(sentence, head, token, frames))
        : deedOf(sentence, head, sentence.tokens[at]!, frames);
    at = head;
  }
  return token;
}

/** Reads the arguments of verbs; each verb of a sentence once. */
export class ArgumentReader {
  readonly #sentence: Sentence;
  readonly #frames: Frames;
  readonly #known = new Map<number, Arguments>();

  constructor(sentence: Sentence, frames: Frames) {
    this.#sentence = sentence;
    this.#frames = frames;
  }

  of(verb: number): Arguments {
    const known = this.#known.get(verb);
    if (known) return known;
    this.#known.set(verb, NOTHING);
    const found = this.#read(verb);
    this.#known.set(verb, found);
    return found;
  }

  #read(verb: number): Arguments {
    const sentence = this.#sentence;
    const token = sentence.tokens[verb]!;
    const passive = isPassive(sentence, token, this.#frames);
    const at = (...relations: string[]) =>
      dependents(sentence, verb, ...relations).map((found) => antecedent(sentence, found.i, this.#frames));
    const iobj = at("iobj");
    const isLoose = (found: Token) => found.upos === "PROPN" && found.i < verb;
    let subject: readonly number[] = dependents(sentence, verb, "nsubj")
      .filter((found) => found.deprel !== "nsubj:pass" && found.deprel !== "nsubj:outer")
      .filter((found) => !prepositionsOf(sentence, found.i).some((word) => word === "in" || word === "at"))
      .map((found) => antecedent(sentence, found.i, this.#frames));
    if (subject.length === 0 && isToInfinitive(sentence, verb)) subject = at("nsubj:outer");
    // A name before the verb that the parser has no place for.
    if (subject.length === 0)
      subject = dependents(sentence, verb, "discourse", "dislocated", "vocative")
        .filter(isLoose)
        .map((found) => found.i);
    let object: readonly number[] = [...at("obj"), ...at("nsubj:pass")];
    // A finite verb is no modifier: what it is hung on is its object.
    const isMisread = token.deprel === "amod" && (token.xpos === "VBD" || subject.length > 0);
    if (object.length === 0 && isMisread) object = [token.head];
    if (object.length === 0 && !passive) object = this.#bareObliques(verb);
    if (object.length === 0) object = iobj;
    if (passive) {
      if (subject.length > 0 && object.length === 0) [object, subject] = [subject, []];
      const agents = dependents(sentence, verb, "obl").filter(
        (found) => found.deprel === "obl:agent" || prepositionsOf(sentence, found.i).includes("by"),
      );
      if (agents.length > 0) subject = agents.map((found) => antecedent(sentence, found.i, this.#frames));
    }
    const missing = passive ? object.length === 0 : subject.length === 0;
    if (missing) {
      const understood = this.#understood(token, passive);
      if (passive) object = understood;
      else subject = understood;
    } else if (
      token.deprel === "acl:relcl" &&
      !passive &&
      object.length === 0 &&
      token.head >= 0 &&
      !this.#hasRelative(verb)
    ) {
      object = [token.head];
    }
    return { passive, subject, object, iobj };
  }

  /** "Called off the strike": a noun without preposition, read as an oblique. */
  #bareObliques(verb: number): number[] {
    return dependents(this.#sentence, verb, "obl")
      .filter(({ deprel, upos, i }) => deprel === "obl" && upos === "NOUN" && i > verb)
      .filter(({ i }) => prepositionsOf(this.#sentence, i).length === 0)
      .map(({ i }) => i);
  }

  #hasRelative(verb: number): boolean {
    return this.#sentence.children[verb]!.some((child) => {
      const token = this.#sentence.tokens[child]!;
      return (
        /^W/.test(token.xpos) ||
        this.#sentence.children[child]!.some((below) => /^W/.test(this.#sentence.tokens[below]!.xpos))
      );
    });
  }

  /** The subject that the clause above lends. */
  #understood(token: Token, passive: boolean): readonly number[] {
    const { head } = token;
    const relation = base(token.deprel);
    if (head < 0 || !CLAUSAL.has(relation)) return [];
    const above = this.#sentence.tokens[head]!;
    if (relation === "acl") return this.#ofNoun(token, above, passive);
    if (above.upos !== "VERB" && above.upos !== "AUX") {
      if (relation === "nmod") return this.#possessors(head);
      // "Is said to be ready to leave": the subject is above the adjective.
      if (base(above.deprel) === "xcomp" && dependents(this.#sentence, head, "nsubj").length === 0)
        return this.#understood(above, false);
      return dependents(this.#sentence, head, "nsubj").map((found) =>
        antecedent(this.#sentence, found.i, this.#frames),
      );
    }
    const lent = this.of(head);
    if (relation === "conj") return lent.passive ? lent.object : lent.subject;
    if (relation === "parataxis" || relation === "csubj") return [];
    if (relation === "ccomp" && token.xpos !== "VBG" && !isToInfinitive(this.#sentence, token.i)) return [];
    if (lent.passive) return lent.object;
    if (lent.object.length > 0 && relation !== "advcl" && !this.#isNounOfAct(lent.object)) return lent.object;
    const isBeside = relation === "advcl" && prepositionsOf(this.#sentence, token.i).some((word) => BESIDE.has(word));
    const lemma = above.lemma.toLowerCase();
    // "Foils plot to attack": hung on the verb, but the plotter's.
    if (isToInfinitive(this.#sentence, token.i) && lent.object.length > 0 && this.#frames.inClass("thwarting", lemma))
      return [];
    // "Described the plan as violating the treaty": it is the plan that does.
    if (
      relation === "advcl" &&
      token.xpos === "VBG" &&
      lent.object.length > 0 &&
      prepositionsOf(this.#sentence, token.i).includes("as")
    )
      return lent.object;
    const isCause =
      this.#frames.inClass("judging", lemma) &&
      prepositionsOf(this.#sentence, token.i).some((word) => word === "for" || word === "of");
    const givesObject = !isBeside && lent.object.length > 0 && (isCause || this.#frames.controlsByObject(lemma));
    return givesObject && !isToInfinitive(this.#sentence, token.i) ? lent.object : lent.subject;
  }

  #isNounOfAct(tokens: readonly number[]): boolean {
    return tokens.every(
      (token) => this.#frames.status("nouns", this.#sentence.tokens[token]!.lemma.toLowerCase()) !== undefined,
    );
  }

  /** "Welcomed the effort to end the war": whoever praises or blames what is to be done is not its doer. */
  #judges(verb: string): boolean {
    return this.#frames
      .triggers("verb", verb)
      .some(({ words, frame }) => words.length === 1 && /^(?:SUPPORT|ACCUSE)$/.test(this.#frames.list[frame]!.type));
  }

  #possessors(noun: number): number[] {
    return dependents(this.#sentence, noun, "nmod:poss").map((found) => found.i);
  }

  /** A participle or infinitive after a noun: "troops entering", "the man arrested", "his decision to leave". */
  #ofNoun(token: Token, noun: Token, passive: boolean): readonly number[] {
    // "Has no intention of invading": the noun does not invade, who has it does.
    const isMeant = this.#frames.status("nouns", noun.lemma.toLowerCase()) !== undefined;
    const isDoer = token.xpos === "VBG" && !(isMeant && prepositionsOf(this.#sentence, token.i).includes("of"));
    if (passive || token.deprel === "acl:relcl" || isDoer) return [noun.i];
    const possessors = this.#possessors(noun.i);
    if (possessors.length > 0) return possessors;
    const makers = dependents(this.#sentence, noun.i, "nmod").filter((found) =>
      prepositionsOf(this.#sentence, found.i).includes("by"),
    );
    if (makers.length > 0) return makers.map((found) => found.i);
    const above = this.#sentence.tokens[noun.head];
    if (above?.upos === "VERB" && base(noun.deprel) === "obj") {
      const lemma = above.lemma.toLowerCase();
      return this.#judges(lemma) || this.#frames.inClass("thwarting", lemma) ? [] : this.of(above.i).subject;
    }
    return isMeant ? [] : [noun.i];
  }
}
