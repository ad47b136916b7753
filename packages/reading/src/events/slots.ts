import type { Sentence } from "@onrecord/language";
import { conjunctsOf } from "../entities/conjuncts.ts";
import type { Frames } from "../lexicon/frames.ts";
import { isToInfinitive } from "../tree/clause.ts";
import { base, dependents } from "../tree/subtree.ts";
import { type ArgumentReader, prepositionsOf } from "./arguments.ts";
import { isDefinite } from "./article.ts";
import { ascribes } from "./ascribed.ts";
import type { Trigger } from "./triggers.ts";

/** Prepositional phrases that the parser often hangs on the noun or verb beside the one they belong to. */
const FRAMING = new Set(["in", "at", "during", "after", "following"]);
const LOOSE = new Set(["on", "against", "with", "to", "between", "for", "from", "of", "by", "among", "into", "at"]);

/** Prepositions of the parties of what is done together, and of what may stand before them. */
const WITHIN = new Set(["with", "between", "among"]);
const ABOUT = new Set(["on", "about", "over", "regarding", "concerning", "in", "at"]);

/** Conjunctions of clauses that stand beside what a verb tells. */
const BESIDE = new Set(["while", "as", "after", "before", "when", "because", "although", "though", "since", "whereas"]);

/** What stands in the slots of one trigger. */
export class SlotReader {
  readonly #sentence: Sentence;
  readonly #trigger: Trigger;
  readonly #reader: ArgumentReader;
  readonly #frames: Frames;

  constructor(sentence: Sentence, trigger: Trigger, reader: ArgumentReader, frames: Frames) {
    this.#sentence = sentence;
    this.#trigger = trigger;
    this.#reader = reader;
    this.#frames = frames;
  }

  get isPassive(): boolean {
    const { head, part } = this.#trigger;
    return part === "verb" && this.#reader.of(head).passive && !this.#keepsComplement();
  }

  /** "Some called for reform", read as a passive or a participle: one would leave the preposition without its phrase. */
  #keepsComplement(): boolean {
    const { head, complement } = this.#trigger;
    const { lemma } = this.#sentence.tokens[head]!;
    const isPrepositional = this.#reader.of(head).passive && this.#frames.inClass("prepositional", lemma.toLowerCase());
    return complement.length > 0 && isPrepositional && this.#all(head, "aux").length === 0;
  }

  /** The trigger's head and the nouns that it is part of: "assassination plot", "a wave of arrests". */
  #heads(): readonly number[] {
    const { head, part } = this.#trigger;
    const heads = [head];
    if (part !== "noun") return heads;
    for (let at = head; heads.length < 4; ) {
      const token = this.#sentence.tokens[at]!;
      const above = this.#sentence.tokens[token.head];
      if (above?.upos !== "NOUN") break;
      const lemma = above.lemma.toLowerCase();
      const relation = base(token.deprel);
      const measures = this.#frames.isTransparent(lemma) || this.#frames.status("nouns", lemma) !== undefined;
      if (!measures || (relation !== "compound" && relation !== "nmod")) break;
      heads.push(above.i);
      at = above.i;
    }
    return heads;
  }

  /** Tokens in a slot: `subject object iobj possessor modifier clause-subject clause-party helped wanted object-between`, or any preposition. */
  at(slot: string): readonly number[] {
    const { head, part } = this.#trigger;
    switch (slot) {
      case "subject":
        return this.#subject();
      case "object":
        return part === "verb" ? this.#objects() : [];
      case "iobj":
        return part === "verb" ? this.#reader.of(head).iobj : [];
      case "possessor":
        return this.#heads().flatMap((token) => this.#all(token, "nmod:poss"));
      case "modifier":
        return this.#heads().flatMap((token) => this.#modifiers(token));
      case "clause-subject":
        return this.#clauseSubject();
      case "clause-party":
        return this.#clauseParty();
      case "clause-partner":
        return this.#clausePartner();
      case "helped":
        return this.#helped();
      case "wanted":
        return [];
      case "object-between":
        return this.#objects().flatMap((object) => this.#introduced(object, "between", "nmod"));
      case "object-with":
        return this.#objects().flatMap((object) => this.#introduced(object, "with", "nmod"));
      default:
        return this.#prepositional(slot);
    }
  }

  /** The verb of the clause that a talk or visit frames: "at a meeting with Chad, Togo agreed". Its subject took part. */
  framed(): number | undefined {
    const { head, part, words } = this.#trigger;
    const token = this.#sentence.tokens[head]!;
    const verb = this.#sentence.tokens[token.head];
    if (part !== "noun" || this.#frames.list[words.frame]!.type !== "CONSULT") return undefined;
    if (base(token.deprel) !== "obl" || verb?.upos !== "VERB" || this.#reader.of(verb.i).passive) return undefined;
    return prepositionsOf(this.#sentence, head).some((word) => FRAMING.has(word)) ? verb.i : undefined;
  }

  /** The verb that lends its subject to a noun ("launched an offensive"), and which role that subject has. */
  light(): { readonly verb: number; readonly role: "doer" | "undergoer" } | undefined {
    let at = this.#trigger.head;
    for (let steps = 0; steps < 4; steps++) {
      const token = this.#sentence.tokens[at]!;
      const above = this.#sentence.tokens[token.head];
      if (!above) return undefined;
      const relation = base(token.deprel);
      const outer = above.lemma.toLowerCase();
      // "Voiced concern about the attack" carried none out.
      const measures =
        !this.#frames.inClass("feeling", outer) &&
        (this.#frames.isTransparent(outer) || this.#frames.status("nouns", outer));
      if (relation === "nmod" && above.upos === "NOUN" && measures) {
        at = above.i;
        continue;
      }
      if (relation === "conj" || relation === "compound") {
        at = above.i;
        continue;
      }
      if (above.upos !== "VERB") return undefined;
      const lemma = above.lemma.toLowerCase();
      if (relation === "obl") {
        const words = prepositionsOf(this.#sentence, at);
        const within = words.includes("in") || words.includes("into");
        const isAnswer = words.includes("with") && this.#frames.inClass("retaliating", lemma);
        const lends = isAnswer || (within && this.#frames.light(lemma, "participant"));
        return lends ? { verb: above.i, role: "doer" } : undefined;
      }
      const isObject =
        relation === "obj" ||
        (relation === "xcomp" && token.upos === "ADJ") ||
        token.deprel === "nsubj:pass" ||
        (relation === "nsubj" && this.#reader.of(above.i).passive);
      // Who "called the stabbing barbaric" did not do it.
      const isJudged = dependents(this.#sentence, above.i, "xcomp").some(
        (found) => found.i !== at && found.upos !== "VERB",
      );
      const isNamed = lemma === "call" && (isJudged || isDefinite(this.#sentence, at));
      if (!isObject || isNamed) return undefined;
      if (this.#frames.light(lemma, "doer")) return { verb: above.i, role: "doer" };
      return this.#frames.light(lemma, "undergoer") ? { verb: above.i, role: "undergoer" } : undefined;
    }
    return undefined;
  }

  /** What stands before a noun, and whose forces: the state in "a Syrian army offensive". */
  #modifiers(token: number): number[] {
    return this.#all(token, "amod", "compound", "nmod:desc").flatMap((one) =>
      this.#frames.inClass("troops", this.#lemma(one)) ? [one, ...this.#all(one, "amod", "compound")] : [one],
    );
  }

  #all(token: number, ...relations: string[]): number[] {
    return dependents(this.#sentence, token, ...relations).map((found) => found.i);
  }

  #subject(): readonly number[] {
    const { head, part } = this.#trigger;
    if (part === "verb") {
      const { subject, object } = this.#reader.of(head);
      return this.#keepsComplement() ? object : subject;
    }
    // "Norway is the largest donor": the subject of a noun that is a predicate.
    const isPredicate = part === "adjective" || dependents(this.#sentence, head, "cop").length > 0;
    return isPredicate ? this.#all(head, "nsubj") : [];
  }

  #objects(): readonly number[] {
    const { head, part, tokens, complement } = this.#trigger;
    if (part !== "verb") return [];
    if (this.#keepsComplement()) return complement;
    const own = this.#reader.of(head).object.filter((object) => !tokens.includes(object) || object === head);
    if (own.length > 0) return own;
    return complement.length > 0 ? complement : this.#swallowed();
  }

  /** "Found the minister guilty": the object read as part of a word of the trigger. */
  #swallowed(): number[] {
    const { head, tokens } = this.#trigger;
    return tokens.flatMap((token) =>
      token === head
        ? []
        : dependents(this.#sentence, token, "nsubj", "compound", "nmod")
            .filter(({ i, upos }) => i > head && i < token && !tokens.includes(i) && upos !== "ADJ")
            .map(({ i }) => i),
    );
  }

  #clauseSubject(): readonly number[] {
    const clauses = this.#trigger.tokens.flatMap((token) =>
      dependents(this.#sentence, token, "ccomp", "xcomp", "advcl"),
    );
    const clause = clauses.find(
      (found) =>
        dependents(this.#sentence, found.i, "nsubj").length > 0 &&
        // "Britain called for a truce, while France was silent": a clause beside it names nobody in it.
        !dependents(this.#sentence, found.i, "mark").some(({ lemma }) => BESIDE.has(lemma.toLowerCase())),
    );
    if (!clause) return this.#forInfinitive();
    const { passive, subject, object } = this.#reader.of(clause.i);
    // Nobody to whom something is to be done is asked for it, but who is to do it is.
    if (passive) return this.#frames.list[this.#trigger.words.frame]!.type === "REQUEST" ? subject : object;
    return subject.length > 0 ? subject : this.#all(clause.i, "nsubj");
  }

  /** "Pressed hard for Mali to pay": the subject of the infinitive, read as a phrase of its own. */
  #forInfinitive(): readonly number[] {
    const [phrase] = this.#introduced(this.#trigger.head, "for", "obl");
    if (phrase === undefined) return [];
    const clauses = dependents(this.#sentence, this.#trigger.head, "advcl", "xcomp");
    return clauses.some(({ i }) => i > phrase && isToInfinitive(this.#sentence, i)) ? [phrase] : [];
  }

  /** Whom the infinitive concerns: "refused to hand the papers to Congress", "agreed to meet the president". */
  #clauseParty(): readonly number[] {
    const clause = [this.#trigger.head, ...this.#objects()]
      .flatMap((token) => dependents(this.#sentence, token, "xcomp", "acl", "ccomp"))
      .find((found) => found.xpos === "VB");
    if (!clause) return [];
    const { iobj, object } = this.#reader.of(clause.i);
    if (iobj.length > 0) return iobj;
    const below = new SlotReader(
      this.#sentence,
      { ...this.#trigger, head: clause.i, part: "verb", tokens: [clause.i], complement: [] },
      this.#reader,
      this.#frames,
    );
    const linked = ["to", "with", "for", "from"].map((word) => below.at(word)).find((found) => found.length > 0);
    // "Refused to send troops to Chad": what is sent is no party.
    const isSent = object.length > 0 && below.at("to").length > 0;
    return isSent ? (linked ?? []) : [...(linked ?? []), ...object];
  }

  /** Whom what is given is to help: "gave 2 million euros to support refugees in Mali". */
  #helped(): readonly number[] {
    const purposes = [this.#trigger.head, ...this.#objects()]
      .flatMap((token) => dependents(this.#sentence, token, "advcl", "acl", "xcomp"))
      .filter(({ i }) => isToInfinitive(this.#sentence, i) && this.#frames.inClass("helping", this.#lemma(i)));
    return purposes.flatMap(({ i }) => this.#reader.of(i).object);
  }

  /** With whom it is agreed to trade: "signed an accord to supply Togo with wheat". */
  #clausePartner(): readonly number[] {
    const trades = [this.#trigger.head, ...this.#objects()]
      .flatMap((token) => dependents(this.#sentence, token, "xcomp", "acl", "advcl"))
      .filter(({ i }) => isToInfinitive(this.#sentence, i) && this.#frames.inClass("trading", this.#lemma(i)));
    return trades.flatMap(({ i }) => {
      const { iobj, object } = this.#reader.of(i);
      return [...iobj, ...object, ...["to", "from"].flatMap((word) => this.#introduced(i, word, "obl"))];
    });
  }

  /** The first of two parties that was read as part of the second: "between Iran and European powers". */
  #misplaced(token: number): number[] {
    return dependents(this.#sentence, token, "compound", "amod")
      .filter((found) => dependents(this.#sentence, found.i, "cc", "conj").length > 0)
      .map((found) => found.i);
  }

  #lemma(token: number): string {
    return this.#sentence.tokens[token]!.lemma.toLowerCase();
  }

  /** A noun, those coordinated with it, and those it is "of": "tonnes of wheat and rice". */
  #within(token: number, depth: number): number[] {
    const heads = conjunctsOf(this.#sentence, token);
    if (depth > 1) return heads;
    const inner = heads.flatMap((head) => this.#introduced(head, "of", "nmod"));
    return [...heads, ...inner.flatMap((one) => this.#within(one, depth + 1))];
  }

  #introduced(token: number, preposition: string, ...relations: string[]): number[] {
    const phrases = dependents(this.#sentence, token, ...relations);
    // "Talks within Europe and with Canada": a second phrase with a preposition of its own.
    const further = phrases.flatMap(({ i }) =>
      dependents(this.#sentence, i, "conj").filter((found) => dependents(this.#sentence, found.i, "case").length > 0),
    );
    return [...phrases, ...further]
      .filter((found) => {
        const words = prepositionsOf(this.#sentence, found.i);
        return words.includes(preposition) && !words.includes("accord") && !words.includes("according");
      })
      .map((found) => found.i);
  }

  /** "Talks on the dam with Egypt", "met on Monday with the envoy": a party hung on what the deed is about, or on its day. */
  #belowCircumstances(head: number, preposition: string): readonly number[] {
    return dependents(this.#sentence, head, "nmod", "obl")
      .filter(({ i }) => i > head && prepositionsOf(this.#sentence, i).some((word) => ABOUT.has(word)))
      .flatMap(({ i }) => this.#introduced(i, preposition, "nmod", "obl"));
  }

  #prepositional(preposition: string): readonly number[] {
    const { head, part, tokens, complement } = this.#trigger;
    const own = [...tokens, ...this.#heads()].flatMap((token) =>
      this.#introduced(token, preposition, "obl", "nmod", "advcl"),
    );
    const named = complement.filter((token) => prepositionsOf(this.#sentence, token).includes(preposition));
    const listed = preposition === "between" ? [...own, ...own.flatMap((token) => this.#misplaced(token))] : own;
    const found = [...new Set([...listed, ...named])].filter((token) => !tokens.includes(token));
    if (found.length > 0 || !LOOSE.has(preposition)) return found;
    if (preposition === "by" && part !== "verb") {
      // "The attack on Sudan by Egypt": the doer hung on the one it is done to.
      const low = this.#all(head, "nmod").flatMap((token) => this.#introduced(token, "by", "nmod"));
      if (low.length > 0) return low;
    }
    if (WITHIN.has(preposition)) {
      const below = this.#belowCircumstances(head, preposition);
      if (below.length > 0) return below;
    }
    if (part === "verb") {
      // "Gave 2 million euros in aid to Chad", "for relief in Chad"
      const given = ["in", "for"]
        .flatMap((word) => this.#introduced(head, word, "obl"))
        .filter((one) => this.#frames.inClass("aid", this.#lemma(one)));
      const objects = [
        ...this.#reader.of(head).object,
        ...complement,
        ...tokens.filter((token) => token !== head),
        ...given,
      ];
      return objects
        .flatMap((object) => this.#within(object, 0))
        .flatMap((object) => (object < head ? [] : this.#introduced(object, preposition, "nmod", "obl")));
    }
    const token = this.#sentence.tokens[this.#heads().at(-1)!]!;
    const above = this.#sentence.tokens[token.head];
    const relation = base(token.deprel);
    const comes = relation === "nsubj" && preposition === "from" && above?.lemma === "come";
    // "Fighting broke out between the two", "talks resumed with Chad"
    const isUnderWay =
      relation === "nsubj" &&
      WITHIN.has(preposition) &&
      this.#frames.inClass("happening", above?.lemma.toLowerCase() ?? "");
    const isArgument = relation === "obj" || token.deprel === "nsubj:pass" || comes || isUnderWay;
    if (above?.upos !== "VERB" || !isArgument) return [];
    // "The bombing was blamed on rebels" hit none of them.
    if (ascribes(above.lemma.toLowerCase(), preposition)) return [];
    // "The invasion was condemned by Germany": who condemned did not invade.
    if (preposition === "by" && !this.#frames.light(above.lemma.toLowerCase(), "doer")) return [];
    return this.#introduced(above.i, preposition, "obl").filter((one) => one > head);
  }
}
