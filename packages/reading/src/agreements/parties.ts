import type { Sentence, Token } from "@onrecord/language";
import { entitiesOf } from "../entities/conjuncts.ts";
import type { AgreementWords } from "../lexicon/agreements.ts";
import type { EntityDraft } from "../stage.ts";
import { base, dependents } from "../tree/subtree.ts";
import type { AgreementMention, Seen } from "./found.ts";

const PARTY_KINDS = new Set(["government", "organization", "armed-group", "group", "person", "place"]);
const WITH = /^(with|between|among|by)$/;
const THROUGH = /^(from|of|to|on|onto|into|by|out|for)$/;
const BETWEEN = /^(between|among)$/;

const cases = (sentence: Sentence, token: Token) =>
  dependents(sentence, token.i, "case").map((word) => word.form.toLowerCase());

/** "Withdrew from", "signed on to", "comply with"; but "left without a deal" does nothing to the deal. */
function isObject(sentence: Sentence, token: Token, verb: Token): boolean {
  const words = cases(sentence, token);
  if (words.length === 0) return true;
  return words.some((word) => THROUGH.test(word) || (word === "with" && verb.lemma === "comply"));
}

/** The verbs that make or unmake the agreement: what it is the object or passive subject of, and the clauses that hang on it. */
export function verbsOf({ sentence, head }: AgreementMention, words: AgreementWords): Token[] {
  const found = dependents(sentence, head, "acl").filter((token) => words.verb(token.lemma) !== undefined);
  let token = sentence.tokens[head]!;
  for (let steps = 0; steps < 4; steps++) {
    const above = sentence.tokens[token.head];
    if (!above) break;
    if (words.verb(above.lemma) !== undefined && above.upos !== "NOUN") {
      if (isObject(sentence, token, above)) found.push(above);
      break;
    }
    if (!/^(obj|nsubj|obl|nmod|conj|xcomp|compound|appos)/.test(token.deprel)) break;
    token = above;
  }
  return found;
}

/** Positions of the entities that the words around one mention make parties. */
function around(found: AgreementMention, seen: Seen, words: AgreementWords): number[] {
  const { sentence, head, named } = found;
  const of = (token: number) => entitiesOf(seen.entities, sentence, token);
  const parties: number[] = [];
  for (const token of dependents(sentence, head, "nmod", "obl", "compound", "amod")) {
    const relation = base(token.deprel);
    const premodifier = relation === "compound" || relation === "amod";
    // "Paris" of the Paris Agreement is no party; "US" of the US-Mexico deal is one, "Brexit" of the Brexit deal is none.
    if (premodifier && !named)
      parties.push(...of(token.i).filter((position) => seen.entities.list[position]!.country !== undefined));
    else if (token.deprel === "nmod:poss") parties.push(...of(token.i));
    else if (cases(sentence, token).some((word) => WITH.test(word))) parties.push(...of(token.i));
  }
  for (const verb of verbsOf(found, words)) {
    const progress = words.verb(verb.lemma);
    if (progress === "talks" && verb.lemma !== "negotiate") continue;
    // "Failed to reach a deal": whoever failed.
    const above = base(verb.deprel) === "xcomp" ? dependents(sentence, verb.head, "nsubj") : [];
    for (const token of [...dependents(sentence, verb.i, "nsubj", "obl"), ...above]) {
      const passive = token.deprel === "nsubj:pass";
      const subject = base(token.deprel) === "nsubj" && !passive && token.i !== head && !isMention(found, token.i);
      if (subject && progress !== "in-force") parties.push(...of(token.i));
      else if (base(token.deprel) === "obl" && cases(sentence, token).some((word) => WITH.test(word)))
        parties.push(...of(token.i));
    }
  }
  for (const token of sentence.tokens) {
    // The tree often hangs "between A and B" too high; a "between" shortly after the noun is its own.
    if (BETWEEN.test(token.lemma) && token.i > head && token.i <= head + 3 && token.head >= 0)
      parties.push(...of(token.head));
  }
  return parties;
}

const isMention = ({ mention }: AgreementMention, token: number) => mention.first <= token && token <= mention.last;

/** The state that a person, a place or a parliament stands for, if the report has it as a government of its own. */
function stateOf(entity: EntityDraft, list: readonly EntityDraft[]): number | undefined {
  const ofState = /^(person|place|group)$/.test(entity.kind) || /^(LEG|GOV|MIL|JUD|SPY)$/.test(entity.sector ?? "");
  if (!ofState || entity.country === undefined) return undefined;
  const states = list.flatMap(({ kind, country }, i) =>
    kind === "government" && country === entity.country ? [i] : [],
  );
  // The state itself is called by its name alone: "Kenya", not "parliament of Kenya".
  return states.find((i) => list[i]!.rule?.includes("state") || !list[i]!.name.includes(" ")) ?? states[0];
}

/** Parties of an agreement: positions of entities, each state once. */
export function partiesOf(group: readonly AgreementMention[], seen: Seen, words: AgreementWords): number[] {
  const { list } = seen.entities;
  const found: number[] = [];
  const own = new Set(group.map(({ mention }) => seen.entities.entityOfMention[mention.index]));
  for (const position of group.flatMap((mention) => around(mention, seen, words))) {
    const entity = list[position]!;
    if (own.has(position)) continue;
    if (
      !PARTY_KINDS.has(entity.kind) ||
      !(entity.country || entity.sector || entity.kind !== "group") ||
      (entity.noun !== undefined && !entity.country)
    )
      continue;
    const party = stateOf(entity, list) ?? position;
    const { kind, country } = list[party]!;
    const known = found.some(
      (other) =>
        other === party || (country !== undefined && list[other]!.country === country && kind !== "organization"),
    );
    if (!known) found.push(party);
  }
  return found;
}
