import type { Sentence } from "@onrecord/language";
import { conjunctsOf, entitiesOf } from "../entities/conjuncts.ts";
import { frames } from "../lexicon/frames.ts";
import type { Entities } from "../stage.ts";
import { base, dependents } from "../tree/subtree.ts";
import { prepositionsOf } from "./arguments.ts";
import { isAnimal, isCapital, isOfKind } from "./kinds.ts";

const OWNING = new Set(["by", "of", "from", "between", "with"]);
/** What ties a building or a base to the place that is hit with it. */
const STANDING = new Set(["in", "at", "near", "outside", "of"]);
const ABOUT = new Set(["on", "about", "over", "regarding"]);
const EXEMPLIFYING = new Set(["include", "including", "such", "like"]);
const FRACTION = /^(?:half|third|quarter|fifth|majority|minority)$/;
const FIRST_PERSON = /^(?:I|we|us|me|my|our)$/i;

/** The adjectives and nouns before a noun, and those before them. */
function premodifiersOf(sentence: Sentence, token: number): number[] {
  return dependents(sentence, token, "amod", "compound")
    .filter(({ i }) => i < token)
    .flatMap(({ i }) => [i, ...premodifiersOf(sentence, i)]);
}

/** Finds the entities that act, or are acted on, among what stands in a slot. */
export class PartyFinder {
  readonly #sentence: Sentence;
  readonly #entities: Entities;

  readonly #speakerAt: (token: number) => number;

  /** @param speakerAt the entity whose words a token stands in, or -1: who "I" and "we" are */
  constructor(sentence: Sentence, entities: Entities, speakerAt: (token: number) => number) {
    this.#sentence = sentence;
    this.#entities = entities;
    this.#speakerAt = speakerAt;
  }

  /** Positions in `entities.list` of what these tokens name, of one of these kinds. */
  named(tokens: readonly number[], kinds: readonly string[]): number[] {
    const found: number[] = [];
    for (const token of tokens) {
      for (const entity of this.#meant(token)) {
        if (isOfKind(this.#entities.list[entity]!, kinds) && !found.includes(entity)) found.push(entity);
      }
    }
    return found;
  }

  /**
   * As `named`, and where a token names a thing ("the Turkish operation", "the decision of the court") those it belongs to instead.
   * @param doers who is nobody's recipient: "welcomed their accord with Chad" welcomes Chad's
   */
  namedOrOwning(tokens: readonly number[], kinds: readonly string[], doers: readonly number[] = []): number[] {
    const found = this.named(tokens, kinds);
    return found.length > 0 ? found : this.owning(tokens, kinds, doers);
  }

  /** Those whom the things belong to that these tokens name: the king for "the resignation of the king". */
  owning(tokens: readonly number[], kinds: readonly string[], doers: readonly number[] = []): number[] {
    const found: number[] = [];
    for (const token of tokens) {
      for (const one of conjunctsOf(this.#sentence, token)) {
        for (const owner of this.#owners(one, kinds, doers, 0)) if (!found.includes(owner)) found.push(owner);
      }
    }
    return found;
  }

  /** Whose arms act: Norway for "a Norwegian fighter jet". */
  armed(tokens: readonly number[], kinds: readonly string[]): number[] {
    const arms = tokens.filter((token) =>
      entitiesOf(this.#entities, this.#sentence, token).every((entity) => {
        const { kind, actor, noun } = this.#entities.list[entity]!;
        return kind === "equipment" || (!actor && noun !== undefined && kind !== "place");
      }),
    );
    return this.namedOrOwning(arms, kinds);
  }

  /** What violence hits: the place or installation that a token names, else whose it is or where it stands: "a base in Syria". */
  hit(tokens: readonly number[]): number[] {
    for (const token of tokens) {
      const found = this.named([token], ["placed"]);
      if (found.length > 0) return found;
      const { upos, lemma } = this.#sentence.tokens[token]!;
      if (upos === "PRON" || isAnimal(lemma.toLowerCase())) continue;
      const near = dependents(this.#sentence, token, "amod", "compound", "nmod:poss").map(({ i }) => i);
      const linked = dependents(this.#sentence, token, "nmod")
        .filter(({ i }) => prepositionsOf(this.#sentence, i).some((word) => STANDING.has(word)))
        .map(({ i }) => i);
      const whose = this.named([...near, ...linked], ["party", "placed"]);
      if (whose.length > 0) return whose;
    }
    return [];
  }

  /** What a pronoun stands for, as a common noun: "prisoners" for "they". */
  nouns(token: number): string[] {
    if (this.#sentence.tokens[token]!.upos !== "PRON") return [];
    return entitiesOf(this.#entities, this.#sentence, token).flatMap(
      (entity) => this.#entities.list[entity]!.noun ?? [],
    );
  }

  /** Whom a number or a share is "of": "one of the reporters", "both of them", "two thirds of the council". */
  #counted(token: number): number[] {
    const { upos, xpos, lemma } = this.#sentence.tokens[token]!;
    const isNumber = upos === "NUM" || upos === "DET" || xpos === "CD" || xpos === "DT";
    if (!isNumber && !FRACTION.test(lemma.toLowerCase())) return [];
    return dependents(this.#sentence, token, "nmod")
      .filter((found) => prepositionsOf(this.#sentence, found.i).includes("of"))
      .flatMap((found) => entitiesOf(this.#entities, this.#sentence, found.i));
  }

  /** The person in apposition to a body or a post: "a Republican, Jane Roe,". */
  #inApposition(token: number): number[] {
    return dependents(this.#sentence, token, "appos").flatMap((found) =>
      entitiesOf(this.#entities, this.#sentence, found.i).filter(
        (entity) => this.#entities.list[entity]!.kind === "person",
      ),
    );
  }

  /** Those of a group who are named: "allies such as Germany", "countries including Chad and Mali". */
  #examples(token: number): number[] {
    if (this.#sentence.tokens[token]!.xpos !== "NNS") return [];
    return dependents(this.#sentence, token, "nmod", "obl", "acl", "appos")
      .filter(({ i }) => prepositionsOf(this.#sentence, i).some((word) => EXEMPLIFYING.has(word)))
      .flatMap(({ i }) => entitiesOf(this.#entities, this.#sentence, i));
  }

  #meant(token: number): number[] {
    const found = [...entitiesOf(this.#entities, this.#sentence, token), ...this.#examples(token)];
    if (found.length > 0 && found.every((entity) => this.#entities.list[entity]!.kind !== "person")) {
      // "A Republican, Jane Roe", "two ministers, Jane Roe and John Doe", "his running mate, Jane Roe"
      const isOpen =
        dependents(this.#sentence, token, "det").some((det) => /^an?$/i.test(det.form)) ||
        dependents(this.#sentence, token, "nummod").length > 0;
      const isAnybody = !found.some((entity) => isOfKind(this.#entities.list[entity]!, ["agent"]));
      const named = isOpen || isAnybody ? this.#inApposition(token) : [];
      if (named.length > 0) return named;
    }
    if (!found.some((entity) => isOfKind(this.#entities.list[entity]!, ["agent"]))) {
      const counted = this.#counted(token);
      if (counted.length > 0) return counted;
    }
    if (found.length > 0 || !FIRST_PERSON.test(this.#sentence.tokens[token]!.form)) return found;
    const speaker = this.#speakerAt(token);
    return speaker < 0 ? [] : [speaker];
  }

  #owners(token: number, kinds: readonly string[], doers: readonly number[], depth: number): number[] {
    const { xpos, upos, lemma } = this.#sentence.tokens[token]!;
    if (
      isAnimal(lemma.toLowerCase()) ||
      depth > 2 ||
      upos === "PRON" ||
      upos === "VERB" ||
      xpos === "CD" ||
      this.#isAgent(token)
    )
      return [];
    const near = dependents(this.#sentence, token, "nmod:poss", "amod", "compound", "nmod:desc").map(
      (found) => found.i,
    );
    // "The Beirut attack": where it happened.
    const isViolence = frames.inClass("violence", lemma.toLowerCase());
    const isBorder = /^(?:border|frontier)$/i.test(lemma);
    const owners = this.named(near, kinds)
      .filter((owner) => !doers.includes(owner))
      .filter((owner) => !(isViolence && isCapital(this.#entities.list[owner]!)));
    if (owners.length > 0) return owners;
    // "A Chinese coast guard vessel": the tree hangs the state on the coast.
    const deeper = near.flatMap((one) => premodifiersOf(this.#sentence, one));
    const outer = this.named(deeper, kinds);
    if (outer.length > 0) return outer;
    for (const possessor of near) {
      const further =
        this.#sentence.tokens[possessor]!.deprel === "nmod:poss"
          ? this.#owners(possessor, kinds, doers, depth + 1)
          : [];
      if (further.length > 0) return further;
    }
    const linked = dependents(this.#sentence, token, "nmod")
      .filter(
        (found) =>
          base(found.deprel) === "nmod" &&
          // "The killing of a judge" is not the judge's, nor is "the border with Chad" Chad's.
          prepositionsOf(this.#sentence, found.i).some(
            (word) => OWNING.has(word) && !(isViolence && word === "of") && !(isBorder && word === "with"),
          ),
      )
      .map((found) => found.i);
    const named = this.named(linked, kinds).filter((owner) => !doers.includes(owner));
    if (named.length > 0) return named;
    for (const one of linked) {
      const further = this.#owners(one, kinds, doers, depth + 1);
      if (further.length > 0) return further;
    }
    const from = this.named(this.#senders(token), kinds);
    return from.length > 0 ? from : this.#makers(token, kinds);
  }

  /** Whom it comes from, hung on what it is about: "a report on prices from Chad". Or where a way leads: "the roads leading into Mali". */
  #senders(token: number): number[] {
    const below = (above: number, ...words: string[]) =>
      dependents(this.#sentence, above, "nmod", "obl").flatMap(({ i }) =>
        prepositionsOf(this.#sentence, i).some((word) => words.includes(word)) ? [i] : [],
      );
    const ways = dependents(this.#sentence, token, "acl").filter(({ lemma }) => lemma === "lead");
    return [
      ...below(token, ...ABOUT).flatMap((topic) => below(topic, "from", "by")),
      ...ways.flatMap(({ i }) => below(i, "to", "into")),
    ];
  }

  /** Who made or sent it: "the proposal made by Iran", "a letter sent from Oslo", "the law passed by parliament", "the emergency that the president declared". */
  #makers(token: number, kinds: readonly string[]): number[] {
    for (const clause of dependents(this.#sentence, token, "acl").filter(({ deprel }) => deprel === "acl:relcl")) {
      const subjects = dependents(this.#sentence, clause.i, "nsubj");
      const isWhose = subjects.every(({ deprel, xpos }) => deprel === "nsubj" && !xpos.startsWith("W"));
      const found = isWhose
        ? this.named(
            subjects.map(({ i }) => i),
            kinds,
          )
        : [];
      if (found.length > 0) return found;
    }
    // "Assurances on water sent from Oslo": the tree hangs the participle on what they are about.
    const topics = dependents(this.#sentence, token, "nmod").filter(({ i }) =>
      prepositionsOf(this.#sentence, i).some((word) => ABOUT.has(word)),
    );
    for (const clause of [token, ...topics.map(({ i }) => i)].flatMap((one) =>
      dependents(this.#sentence, one, "acl"),
    )) {
      if (clause.xpos !== "VBN") continue;
      const agents = dependents(this.#sentence, clause.i, "obl").filter((found) =>
        prepositionsOf(this.#sentence, found.i).some((word) => word === "by" || word === "from"),
      );
      const found = this.named(
        agents.map((agent) => agent.i),
        kinds,
      );
      if (found.length > 0) return found;
    }
    return [];
  }

  #isAgent(token: number): boolean {
    return entitiesOf(this.#entities, this.#sentence, token).some((entity) =>
      isOfKind(this.#entities.list[entity]!, ["agent"]),
    );
  }
}
