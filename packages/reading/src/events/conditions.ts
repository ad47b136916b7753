import type { Sentence } from "@onrecord/language";
import { conjunctsOf } from "../entities/conjuncts.ts";
import type { Conditions, Frames } from "../lexicon/frames.ts";
import { isToInfinitive } from "../tree/clause.ts";
import { base, dependents, subtree } from "../tree/subtree.ts";
import { prepositionsOf } from "./arguments.ts";
import type { PartyFinder } from "./parties.ts";
import type { SlotReader } from "./slots.ts";
import type { Trigger } from "./triggers.ts";

/** Checks what a frame asks of the words around its trigger. */
export class ConditionChecker {
  readonly #sentence: Sentence;
  readonly #trigger: Trigger;
  readonly #slots: SlotReader;
  readonly #parties: PartyFinder;
  readonly #frames: Frames;

  constructor(sentence: Sentence, trigger: Trigger, slots: SlotReader, parties: PartyFinder, frames: Frames) {
    this.#sentence = sentence;
    this.#trigger = trigger;
    this.#slots = slots;
    this.#parties = parties;
    this.#frames = frames;
  }

  /** Whether at least one condition holds. */
  any(conditions: Conditions): boolean {
    return Object.entries(conditions).some(([slot, words]) => this.#holds(slot, words));
  }

  #holds(slot: string, words: true | readonly string[]): boolean {
    if (slot === "lemma")
      return words !== true && this.#trigger.tokens.some((token) => words.includes(this.#lemma(token)));
    if (slot === "passive") return this.#slots.isPassive;
    if (slot === "intransitive") return this.#slots.at("object").length === 0;
    if (slot.endsWith("Kind")) return this.#isOf(slot.slice(0, -"Kind".length), words);
    if (slot === "objectDeed") {
      return this.#slots.at("object").some((token) => this.#frames.triggers("noun", this.#lemma(token)).length > 0);
    }
    if (slot === "withAndThat") return this.#tokens("with").length > 0 && this.#tokens("that").length > 0;
    if (slot === "objectAndXcomp") return this.#infinitives().length > 0 && this.#slots.at("object").length > 0;
    const tokens = this.#tokens(slot);
    if (words === true) return tokens.length > 0;
    return this.#measured(tokens).some(
      (token) =>
        words.includes(this.#lemma(token)) ||
        words.includes(this.#form(token)) ||
        this.#parties.nouns(token).some((noun) => words.includes(noun)),
    );
  }

  #tokens(slot: string): readonly number[] {
    const { head } = this.#trigger;
    switch (slot) {
      case "xcomp":
      case "to-inf":
        return this.#infinitives();
      case "ger":
        return dependents(this.#sentence, head, "xcomp", "ccomp", "advcl", "obj").flatMap((found) =>
          found.xpos === "VBG" ? [found.i] : [],
        );
      case "that":
        return dependents(this.#sentence, head, "ccomp").flatMap((found) =>
          isToInfinitive(this.#sentence, found.i) ? [] : subtree(this.#sentence, found.i),
        );
      case "wanted":
        return dependents(this.#sentence, head, "ccomp").flatMap(({ i }) => (this.#isWanted(i) ? [i] : []));
      case "when":
        return dependents(this.#sentence, head, "advcl").flatMap((found) => subtree(this.#sentence, found.i));
      case "adverb":
        return dependents(this.#sentence, head, "advmod").map((found) => found.i);
      case "particle":
        return dependents(this.#sentence, head, "compound:prt").map((found) => found.i);
      case "predicate":
        return dependents(this.#sentence, head, "xcomp").flatMap((found) => (found.upos === "VERB" ? [] : [found.i]));
      case "subject-part":
        return this.#slots
          .at("subject")
          .flatMap((token) => dependents(this.#sentence, token, "compound", "amod").map((found) => found.i));
      case "modifier":
        return [...this.#slots.at("modifier"), ...this.#slots.at("possessor")];
      default:
        return this.#slots.at(slot).flatMap((token) => conjunctsOf(this.#sentence, token));
    }
  }

  /** "Insisted that they leave", "that they must leave": not what they are said to have done. */
  #isWanted(verb: number): boolean {
    const auxiliaries = dependents(this.#sentence, verb, "aux", "aux:pass", "cop");
    if (auxiliaries.length === 0) return /^VBP?$/.test(this.#sentence.tokens[verb]!.xpos);
    return auxiliaries.some(({ form, xpos }) => xpos === "VB" || /^(?:must|should|shall|ought)$/i.test(form));
  }

  /** Tokens, and what those that only measure are "of": the artefacts in "dozens of artefacts". */
  #measured(tokens: readonly number[]): number[] {
    return tokens.flatMap((token) => {
      const { upos } = this.#sentence.tokens[token]!;
      const measures = /^(?:NUM|DET|ADJ|PRON)$/.test(upos) || this.#frames.isTransparent(this.#lemma(token));
      // "Militia members"
      if (this.#lemma(token) === "member")
        return [token, ...dependents(this.#sentence, token, "compound").map((found) => found.i)];
      if (!measures) return [token];
      const counted = dependents(this.#sentence, token, "nmod").filter((found) =>
        prepositionsOf(this.#sentence, found.i).includes("of"),
      );
      return [token, ...counted.map((found) => found.i)];
    });
  }

  #infinitives(): number[] {
    const { head, tokens } = this.#trigger;
    const objects = this.#slots.at("object");
    const above = [head, ...tokens.filter((token) => token !== head), ...objects, ...this.#misplacedVerbs(objects)];
    return above.flatMap((token) =>
      dependents(this.#sentence, token, "xcomp", "ccomp", "advcl", "acl")
        .filter(
          (found) =>
            isToInfinitive(this.#sentence, found.i) &&
            (token === head || base(found.deprel) !== "advcl" || this.#sentence.tokens[token]!.upos === "VERB"),
        )
        .map((found) => found.i),
    );
  }

  /** Verbs of relative clauses that took the infinitive of the verb above: "asked Lam, who is backed by China, to resign". */
  #misplacedVerbs(objects: readonly number[]): number[] {
    return objects
      .flatMap((object) => dependents(this.#sentence, object, "acl"))
      .filter(({ deprel }) => deprel === "acl:relcl")
      .map(({ i }) => i)
      .filter((verb) =>
        dependents(this.#sentence, verb, "advcl", "xcomp").some(
          ({ i }) =>
            isToInfinitive(this.#sentence, i) &&
            dependents(this.#sentence, i, "mark").some((mark) => this.#sentence.tokens[mark.i - 1]?.form === ","),
        ),
      );
  }

  #isOf(slot: string, kinds: true | readonly string[]): boolean {
    return kinds !== true && this.#parties.named(this.#slots.at(slot), kinds).length > 0;
  }

  #lemma(token: number): string {
    return this.#sentence.tokens[token]!.lemma.toLowerCase();
  }

  #form(token: number): string {
    return this.#sentence.tokens[token]!.form.toLowerCase();
  }
}
