import type { Sentence, Token } from "@onrecord/language";
import { entitiesOf } from "../entities/conjuncts.ts";
import type { AgreementWords } from "../lexicon/agreements.ts";
import type { EntityDraft } from "../stage.ts";
import { base, dependents } from "../tree/subtree.ts";
import { type AgreementMention, isNear, type Seen } from "./found.ts";
import { cases, type Teller, tellersOf } from "./tellers.ts";

const PARTY_KINDS = new Set(["government", "organization", "armed-group", "group", "person", "place"]);
const WITH = /^(with|between|among|by)$/;
const BETWEEN = /^(between|among)$/;

const isBetween = (sentence: Sentence, token: Token) => cases(sentence, token).some((word) => BETWEEN.test(word));

/** Who makes or unmakes the agreement, by the word that tells of it. */
function partiesOfTeller(
  found: AgreementMention,
  { token: teller, progress }: Teller,
  of: (token: number) => readonly number[],
  words: AgreementWords,
): number[] {
  const { sentence, head } = found;
  const parties: number[] = [];
  const isPartner = (token: Token) => cases(sentence, token).some((word) => WITH.test(word));
  if (teller.upos === "NOUN") {
    // "Talks between A and B", "A's withdrawal", "ratification by A", "A is party to".
    for (const token of dependents(sentence, teller.i, "nmod", "compound", "nsubj")) {
      const isOwn = token.deprel === "nmod:poss" || base(token.deprel) === "compound" || base(token.deprel) === "nsubj";
      if (token.i !== head && !isMention(found, token.i) && (isOwn || isPartner(token))) parties.push(...of(token.i));
    }
    return parties;
  }
  const lemma = teller.lemma.toLowerCase();
  if (words.in("outsiders", lemma) && progress === "agreed")
    return dependents(sentence, teller.i, "obl").flatMap((token) => (isBetween(sentence, token) ? of(token.i) : []));
  const isTheirs =
    (progress !== "in-force" || words.in("kept", lemma)) && (progress !== "talks" || words.in("sought", lemma));
  // "Failed to reach a deal": whoever failed; "accused them of violating it": whoever is accused.
  const up = sentence.tokens[teller.head];
  const outer =
    up && /^(xcomp|advcl|acl)/.test(teller.deprel) && dependents(sentence, teller.i, "nsubj").length === 0
      ? dependents(sentence, up.i, up.lemma === "accuse" ? "obj" : "nsubj")
      : [];
  for (const token of [...dependents(sentence, teller.i, "nsubj", "obl"), ...outer]) {
    const relation = base(token.deprel);
    const isDoer = token.deprel !== "nsubj:pass" && (relation === "nsubj" || outer.includes(token));
    if (isDoer && isTheirs && token.i !== head && !isMention(found, token.i)) parties.push(...of(token.i));
    else if (relation === "obl" && isPartner(token)) parties.push(...of(token.i));
  }
  return parties;
}

/** Positions of the entities that the words around one mention make parties. */
function around(found: AgreementMention, seen: Seen, words: AgreementWords): number[] {
  const { sentence, head, named } = found;
  const of = (token: number) => entitiesOf(seen.entities, sentence, token);
  const parties: number[] = [];
  for (const token of [head, found.tail].flatMap((at) => dependents(sentence, at, "nmod", "obl", "compound", "amod"))) {
    const relation = base(token.deprel);
    const premodifier = relation === "compound" || relation === "amod";
    // "Paris" of the Paris Agreement is no party; "US" of the US-Mexico deal is one, "Brexit" of the Brexit deal is none.
    if (premodifier && !named)
      parties.push(...of(token.i).filter((position) => seen.entities.list[position]!.country !== undefined));
    else if (token.deprel === "nmod:poss") parties.push(...of(token.i));
    else if (cases(sentence, token).some((word) => WITH.test(word))) parties.push(...of(token.i));
  }
  for (const teller of tellersOf(found, words)) parties.push(...partiesOfTeller(found, teller, of, words));
  // "Leave without a deal": whoever leaves; "are close to a deal": who are close to it.
  const above = sentence.tokens[sentence.tokens[head]!.head];
  const isWithout = cases(sentence, sentence.tokens[head]!).includes("without");
  if (above && (isWithout || isNear(sentence, head, words)))
    for (const token of dependents(sentence, above.i, "nsubj")) parties.push(...of(token.i));
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

/** The states and bodies between whom a known agreement was made, as far as the report names them. */
function ofKnown(group: readonly AgreementMention[], list: readonly EntityDraft[]): number[] {
  const codes = group.find(({ known }) => known)?.known?.parties ?? [];
  const isBody = ({ kind, country, sector, noun }: EntityDraft) =>
    kind === "government" || (country === "EUR" && kind !== "person" && sector === undefined && noun === undefined);
  return codes.flatMap((code) => {
    const position = list.findIndex((entity) => entity.country === code && isBody(entity));
    return position < 0 ? [] : [position];
  });
}

const isState = (kind: string) => /^(government|person|place|group)$/.test(kind);

/** Parties of an agreement: positions of entities, each state once. */
export function partiesOf(group: readonly AgreementMention[], seen: Seen, words: AgreementWords): number[] {
  const { list } = seen.entities;
  const found: number[] = [];
  const own = new Set(group.map(({ mention }) => seen.entities.entityOfMention[mention.index]));
  for (const position of [...group.flatMap((mention) => around(mention, seen, words)), ...ofKnown(group, list)]) {
    const entity = list[position]!;
    if (own.has(position)) continue;
    if (
      !PARTY_KINDS.has(entity.kind) ||
      !(entity.country || entity.sector || entity.kind !== "group") ||
      (entity.noun !== undefined && !entity.country && !/^(REB|MIL|UAF)$/.test(entity.sector ?? ""))
    )
      continue;
    const party = stateOf(entity, list) ?? position;
    const { kind, country } = list[party]!;
    const known = found.some(
      (other) =>
        other === party ||
        (country !== undefined && list[other]!.country === country && isState(kind) && isState(list[other]!.kind)),
    );
    if (!known) found.push(party);
  }
  return found;
}
