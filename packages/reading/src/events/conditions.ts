import type { Sentence } from "@onrecord/language";
import { conjunctsOf } from "../entities/conjuncts.ts";
import type { Conditions } from "../lexicon/frames.ts";
import { base, dependents, subtree } from "../tree/subtree.ts";
import { isToInfinitive } from "./arguments.ts";
import type { PartyFinder } from "./parties.ts";
import type { SlotReader } from "./slots.ts";
import type { Trigger } from "./triggers.ts";

/** Checks what a frame asks of the words around its trigger. */
export class ConditionChecker {
  readonly #sentence: Sentence;
  readonly #trigger: Trigger;
  readonly #slots: SlotReader;
  readonly #parties: PartyFinder;

  constructor(sentence: Sentence, trigger: Trigger, slots: SlotReader, parties: PartyFinder) {
    this.#sentence = sentence;
    this.#trigger = trigger;
    this.#slots = slots;
    this.#parties = parties;
  }

  /** Whether at least one condition holds. */
  any(conditions: Conditions): boolean {
    return Object.entries(conditions).some(([slot, words]) => this.#holds(slot, words));
  }

  #holds(slot: string, words: true | readonly string[]): boolean {
    if (slot === "lemma")
      return words !== true && this.#trigger.tokens.some((token) => words.includes(this.#lemma(token)));
    if (slot === "passive") return this.#slots.isPassive;
    if (slot === "objectKind") return this.#isOf("object", words);
    if (slot === "subjectKind") return this.#isOf("subject", words);
    if (slot === "objectAndXcomp") return this.#infinitives().length > 0 && this.#slots.at("object").length > 0;
    const tokens = this.#tokens(slot);
    if (words === true) return tokens.length > 0;
    return tokens.some((token) => words.includes(this.#lemma(token)) || words.includes(this.#form(token)));
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
      case "when":
        return dependents(this.#sentence, head, "advcl").flatMap((found) => subtree(this.#sentence, found.i));
      case "adverb":
        return dependents(this.#sentence, head, "advmod").map((found) => found.i);
      case "modifier":
        return [...this.#slots.at("modifier"), ...this.#slots.at("possessor")];
      default:
        return this.#slots.at(slot).flatMap((token) => conjunctsOf(this.#sentence, token));
    }
  }

  #infinitives(): number[] {
    const { head, tokens } = this.#trigger;
    const above = [head, ...tokens.filter((token) => token !== head), ...this.#slots.at("object")];
    return above.flatMap((token) =>
      dependents(this.#sentence, token, "xcomp", "ccomp", "advcl", "acl")
        .filter(
          (found) => isToInfinitive(this.#sentence, found.i) && (token === head || base(found.deprel) !== "advcl"),
        )
        .map((found) => found.i),
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
