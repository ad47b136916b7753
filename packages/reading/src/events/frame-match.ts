import type { Sentence, Token } from "@onrecord/language";
import type { Frame, Frames, Slots } from "../lexicon/frames.ts";
import type { Entities } from "../stage.ts";
import { isToInfinitive } from "../tree/clause.ts";
import { dependents } from "../tree/subtree.ts";
import { askedBy, targetedBy } from "./answered.ts";
import type { ArgumentReader } from "./arguments.ts";
import { ascribedTo, behind } from "./ascribed.ts";
import { ConditionChecker } from "./conditions.ts";
import { isAnimal, isCapital } from "./kinds.ts";
import { PartyFinder } from "./parties.ts";
import { SlotReader } from "./slots.ts";
import type { Trigger } from "./triggers.ts";

/** A frame that holds at a trigger, with its parties as positions in `entities.list`. */
export interface FrameMatch {
  readonly trigger: Trigger;
  readonly frame: Frame;
  readonly actors: readonly number[];
  readonly recipients: readonly number[];
  /** The word for a deed told before that names its recipient. */
  readonly deed: string | null;
  /** Told elsewhere in the report: a definite noun without the parties that its frame needs. */
  readonly isTakenUp: boolean;
  /** Tokens that the parties were read from. */
  readonly tokens: readonly number[];
  /** A protest against what governments make: a law, a policy, a price. */
  readonly isAgainstPolicy: boolean;
}

interface Parties {
  readonly isAgainstPolicy: boolean;
  readonly deed: string | null;
  readonly actors: readonly number[];
  readonly recipients: readonly number[];
  readonly tokens: readonly number[];
}

const DEFINITE = /^(?:the|this|that|these|those)$/i;

/** Tries frames at the triggers of one sentence. */
export class FrameMatcher {
  readonly #sentence: Sentence;
  readonly #entities: Entities;
  readonly #frames: Frames;
  readonly #reader: ArgumentReader;
  readonly #finder: PartyFinder;

  constructor(
    sentence: Sentence,
    entities: Entities,
    frames: Frames,
    reader: ArgumentReader,
    speakerAt: (token: number) => number,
  ) {
    this.#sentence = sentence;
    this.#entities = entities;
    this.#frames = frames;
    this.#reader = reader;
    this.#finder = new PartyFinder(sentence, entities, speakerAt);
  }

  /** The frame if it holds here; undefined if its voice, conditions or parties do not. */
  match(trigger: Trigger): FrameMatch | undefined {
    const frame = this.#frames.list[trigger.words.frame]!;
    const slots = new SlotReader(this.#sentence, trigger, this.#reader, this.#frames);
    const side = trigger.part === "noun" ? frame.noun : frame.verb;
    if (frame.voice === "passive" && !slots.isPassive) return undefined;
    if (frame.violent && trigger.part === "verb" && this.#isHunt(slots)) return undefined;
    if (slots.isPassive && this.#hitsNobody(slots)) return undefined;
    const checker = new ConditionChecker(this.#sentence, trigger, slots, this.#finder, this.#frames);
    if (side.requires && !checker.any(side.requires)) return undefined;
    if (frame.not && checker.any(frame.not)) return undefined;
    // "No group has claimed the attack" gives it no doer.
    if (frame.anaphoric && slots.at("subject").some((token) => this.#isNobody(token))) return undefined;
    const parties = this.#parties(trigger, frame, side, slots);
    if (this.#isTold(trigger, frame, side, parties, slots)) return { trigger, frame, ...parties, isTakenUp: false };
    // "The invasion", with nobody in it, can only be one that is told elsewhere.
    const canTakeUp = trigger.part === "noun" && this.#isDefinite(trigger.head);
    return canTakeUp ? { trigger, frame, ...parties, isTakenUp: true } : undefined;
  }

  #isNobody(token: number): boolean {
    return (
      /^(?:nobody|none|no-one)$/i.test(this.#sentence.tokens[token]!.form) ||
      dependents(this.#sentence, token, "det").some(({ form }) => /^(?:no|neither)$/i.test(form))
    );
  }

  /** "Shot the dog" */
  #isHunt(slots: SlotReader): boolean {
    const hit = slots.at("object");
    return hit.length > 0 && hit.every((token) => isAnimal(this.#sentence.tokens[token]!.lemma.toLowerCase()));
  }

  /** "No crew were injured" */
  #hitsNobody(slots: SlotReader): boolean {
    const hit = slots.at("object");
    return hit.length > 0 && hit.every((token) => this.#isNobody(token));
  }

  #isDefinite(noun: number): boolean {
    return dependents(this.#sentence, noun, "det").some((det) => DEFINITE.test(det.form));
  }

  #parties(trigger: Trigger, frame: Frame, side: Slots, slots: SlotReader): Parties {
    const tokens: number[] = [];
    const fill = (names: readonly string[], find: (tokens: readonly number[]) => number[], all: boolean): number[] => {
      const found: number[] = [];
      for (const name of names) {
        const at = slots.at(name);
        const named = find(at);
        if (named.length > 0) tokens.push(...at);
        for (const entity of named) if (!found.includes(entity)) found.push(entity);
        if (found.length > 0 && !all) break;
      }
      return found;
    };
    // "Chile's war with Peru": both sides fight.
    const mutual = frame.pattern === "mutual" || (trigger.part === "noun" && side.actor.includes("with"));
    let actors = fill(side.actor, (at) => this.#finder.named(at, frame.actorKind), mutual);
    // "The Vienna talks", "the Ankara bombing": where they are held, or happen.
    if (trigger.part === "noun" && (frame.type === "CONSULT" || frame.violent))
      actors = actors.filter((one) => !this.#isScene(slots, one, trigger));
    if (actors.length === 0 && trigger.part === "verb") actors = this.#issuers(slots.at("subject"), frame.actorKind);
    if (actors.length === 0 && trigger.part === "verb" && frame.violent && side.actor.includes("subject"))
      actors = this.#finder.armed(slots.at("subject"), frame.actorKind);
    if (actors.length === 0 && trigger.part === "noun") {
      const doers = frame.violent ? ascribedTo(this.#sentence, trigger.head) : behind(this.#sentence, trigger.head);
      actors = this.#finder.named(doers, frame.actorKind);
    }
    // "Detected two Chinese jets": whose arms they are.
    if (actors.length === 0 && frame.type === "MOBILIZE" && side.actor.includes("object"))
      actors = this.#finder.armed(slots.at("object"), frame.actorKind);
    let recipients = fill(side.recipient, (at) => this.#finder.namedOrOwning(at, frame.recipientKind, actors), false);
    // "Called for the resignation of the king" is put to the king, "called for younger leaders" to nobody.
    if (recipients.length === 0 && side.recipient.includes("wanted"))
      recipients = this.#finder.owning(slots.at("object"), frame.recipientKind, actors);
    if (recipients.length === 0 && frame.violent)
      recipients = fill(side.recipient, (at) => this.#finder.hit(at), false);
    if (recipients.length === 0 && trigger.part === "noun") {
      const asked = frame.type === "REQUEST" ? askedBy(this.#sentence, trigger.head, this.#reader, this.#frames) : [];
      const at = asked.length > 0 ? asked : targetedBy(this.#sentence, trigger.head, this.#reader);
      recipients = this.#finder.named(at, [...frame.recipientKind, ...(frame.violent ? ["placed"] : [])]);
    }
    if (trigger.part === "noun" && frame.type === "SANCTION" && recipients.length === 0) {
      recipients = this.#namedBefore(slots).filter((one) => actors.includes(one));
      actors = actors.filter((one) => !recipients.includes(one));
    }
    const light = trigger.part === "noun" ? slots.light() : undefined;
    if (light) {
      const { subject } = this.#reader.of(light.verb);
      if (light.role === "doer" && (actors.length === 0 || mutual)) {
        const doers = this.#finder.named(subject, frame.actorKind);
        if (doers.length > 0) tokens.push(...subject, light.verb);
        actors = [...doers, ...actors.filter((one) => !doers.includes(one))];
      }
      if (light.role === "undergoer" && recipients.length === 0 && !mutual) {
        recipients = this.#finder.named(subject, frame.recipientKind);
        if (recipients.length > 0) tokens.push(...subject, light.verb);
      }
    }
    const framed = trigger.part === "noun" && !light ? slots.framed() : undefined;
    // "At the meeting" takes up one that is told elsewhere.
    const isNew = actors.length === 0 && !this.#isDefinite(trigger.head);
    if (framed !== undefined && (isNew || (mutual && slots.at("with").length > 0))) {
      const { subject } = this.#reader.of(framed);
      const doers = this.#finder.named(subject, frame.actorKind);
      if (doers.length > 0) tokens.push(...subject, framed);
      actors = [...doers, ...actors.filter((one) => !doers.includes(one))];
    }
    const deed = recipients.length > 0 ? null : this.#deedIn(side.recipient.flatMap((name) => slots.at(name)));
    return {
      deed,
      actors,
      recipients: recipients.filter((one) => !actors.includes(one)),
      tokens,
      isAgainstPolicy: frame.type === "PROTEST" && this.#isAgainstPolicy(slots),
    };
  }

  /** "The Russia sanctions" are against it; of whom letters or a demonym stand before the noun ("US sanctions"), they are. */
  #namedBefore(slots: SlotReader): number[] {
    const isName = ({ upos, deprel, form }: Token) =>
      upos === "PROPN" && deprel === "compound" && !/^[A-Z.]+$/.test(form);
    return this.#finder.named(
      slots.at("modifier").filter((token) => isName(this.#sentence.tokens[token]!)),
      ["country"],
    );
  }

  /** "The Kabul bombing", "a Niger ambush": where it happened. */
  #isScene(slots: SlotReader, actor: number, { head }: Trigger): boolean {
    const isLocal = this.#frames.inClass("local", this.#sentence.tokens[head]!.lemma.toLowerCase());
    const names = slots.at("modifier").filter((token) => this.#sentence.tokens[token]!.upos === "PROPN");
    const entity = this.#entities.list[actor]!;
    if (!isCapital(entity) && !(isLocal && entity.kind === "government")) return false;
    return this.#finder.named(isCapital(entity) ? slots.at("modifier") : names, ["any"]).includes(actor);
  }

  #isAgainstPolicy(slots: SlotReader): boolean {
    const lemma = (token: number) => this.#sentence.tokens[token]!.lemma.toLowerCase();
    const causes = ["against", "over", "at", "about", "object", "to"].flatMap((slot) => slots.at(slot));
    const nouns = causes.flatMap((token) => [
      token,
      ...dependents(this.#sentence, token, "compound", "nmod", "conj").map(({ i }) => i),
    ]);
    if (nouns.some((token) => this.#frames.inClass("policy", lemma(token)))) return true;
    return slots.at("modifier").some((token) => /^(?:anti-?government|government)$/.test(lemma(token)));
  }

  /** A passive without its doer tells a deed all the same, unless the frame asks who the doer is. */
  #isTold(trigger: Trigger, frame: Frame, side: Slots, { actors, recipients }: Parties, slots: SlotReader): boolean {
    const leavesDoerOut = slots.isPassive && slots.at("subject").length === 0 && slots.at("object").length > 0;
    const done = leavesDoerOut && side.actor.includes("subject") && frame.actorKind.includes("agent");
    switch (side.needs) {
      case "none":
        return true;
      case "actor":
        return actors.length > 0 || done;
      case "recipient":
        return (
          recipients.length > 0 || ((slots.isPassive || side.actor.length === 0) && this.#hitsThing(frame, side, slots))
        );
      case "either":
        return actors.length > 0 || recipients.length > 0;
      case "both":
        return (recipients.length > 0 || this.#hitsThing(frame, side, slots)) && (actors.length > 0 || done);
      case "plural":
        return actors.length > 1 || actors.some((actor) => this.#entities.list[actor]!.number === "many");
      case "pair":
        return actors.length > 1;
      case "both-or-clause":
        return (
          (actors.length > 0 && (recipients.length > 0 || this.#hasClause(trigger.head))) ||
          (done && recipients.length > 0)
        );
      case "both-or-passive":
        return recipients.length > 0 && (actors.length > 0 || done);
    }
  }

  /** Whether violence hits a place or a thing that only a noun tells of: "attacked the town", "shelled a hospital". */
  #hitsThing({ violent }: Frame, { recipient }: Slots, slots: SlotReader): boolean {
    const hit = violent === true ? recipient.flatMap((name) => slots.at(name)) : [];
    // "40 of 60 drones"
    const counted = hit
      .filter((token) => this.#sentence.tokens[token]!.upos === "NUM")
      .flatMap((token) => dependents(this.#sentence, token, "nmod").map(({ i }) => i));
    return [...hit, ...counted].some((token) => {
      const lemma = this.#sentence.tokens[token]!.lemma.toLowerCase();
      return (
        this.#frames.inClass("target", lemma) || (this.#isDefinite(token) && this.#frames.inClass("territory", lemma))
      );
    });
  }

  /** Who acts through words: "signed a decree banning", "issued an order that bars", "a Turkish statement called for". */
  #issuers(tokens: readonly number[], kinds: readonly string[]): number[] {
    for (const token of tokens) {
      const { lemma, head, deprel } = this.#sentence.tokens[token]!;
      if (this.#frames.inClass("statement", lemma.toLowerCase())) {
        const makers = this.#finder.namedOrOwning([token], kinds);
        if (makers.length > 0) return makers;
      }
      const above = this.#sentence.tokens[head];
      const isAct =
        this.#frames.inClass("order", lemma.toLowerCase()) || this.#frames.inClass("law", lemma.toLowerCase());
      if (!isAct || above?.upos !== "VERB" || deprel !== "obj") continue;
      return this.#finder.named(this.#reader.of(head).subject, kinds);
    }
    return [];
  }

  /** A definite noun that takes up what was told: "the move", "the withdrawal". */
  #deedIn(tokens: readonly number[]): string | null {
    for (const token of tokens) {
      const lemma = this.#sentence.tokens[token]!.lemma.toLowerCase();
      const isDeed =
        this.#frames.inClass("move", lemma) ||
        this.#frames.inClass("violence", lemma) ||
        this.#frames.triggers("noun", lemma).length > 0;
      if (isDeed && this.#isDefinite(token)) return lemma;
    }
    return null;
  }

  #hasClause(verb: number): boolean {
    return dependents(this.#sentence, verb, "ccomp", "xcomp", "advcl").some(
      (clause) => isToInfinitive(this.#sentence, clause.i) || (clause.deprel !== "advcl" && clause.xpos !== "VBG"),
    );
  }
}

/** The match that says most: the longest trigger, then the frame put first, then the one with the most parties. */
export function best(matches: readonly FrameMatch[]): FrameMatch | undefined {
  const weight = ({ trigger, frame, actors, recipients, isTakenUp }: FrameMatch) =>
    (isTakenUp ? -1000 : 0) +
    trigger.words.words.length * 100 +
    frame.priority * 20 +
    Math.min(actors.length, 1) * 2 +
    Math.min(recipients.length, 1) * 2 +
    (frame.verb.requires ? 1 : 0);
  let top: FrameMatch | undefined;
  for (const match of matches) if (!top || weight(match) > weight(top)) top = match;
  return top;
}
