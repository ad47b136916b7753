import type { Sentence } from "@onrecord/language";
import type { Agreement } from "@onrecord/record";
import type { AgreementWords } from "../lexicon/agreements.ts";
import { base, dependents, subtree } from "../tree/subtree.ts";
import { fieldsIn, withoutField } from "./fields.ts";
import { type AgreementMention, isMeasure, type Seen } from "./found.ts";
import { phraseList, type Stretch } from "./lists.ts";
import { tellersOf } from "./tellers.ts";

type Subject = Agreement["subjects"][number];

const LONGEST = 14;
/** Nouns that say nothing of what is covered. */
const EMPTY =
  /^(it|this|that|which|what|way|thing|issue|matter|topic|subject|part|term|condition|time|year|day|month|week|side|sideline|occasion|eve|behalf|basis|camera|television|country|nation|party)$/;

interface Found extends Stretch {
  readonly sentence: Sentence;
}

const lemmaAt = (sentence: Sentence, i: number) => sentence.tokens[i]!.lemma.toLowerCase();

/** What stands before the noun: "trade" of "trade deal". */
function fromMarks({ sentence, head, marks, named }: AgreementMention, words: AgreementWords): Stretch[] {
  if (named || marks.length === 0) return [];
  let last = head - 1;
  while (last >= 0 && sentence.tokens[last]!.xpos === "HYPH") last--;
  let first = last + 1;
  while (first > 0 && isTopic(sentence, first - 1, words)) first--;
  return first <= last && isTopic(sentence, last, words) ? [{ first, last }] : [];
}

function isTopic(sentence: Sentence, i: number, words: AgreementWords): boolean {
  const { xpos, upos } = sentence.tokens[i]!;
  const lemma = lemmaAt(sentence, i);
  if (isMeasure(sentence, i)) return false;
  return /^(NNS?|JJ)$/.test(xpos) && upos !== "PROPN" && !words.in("plain", lemma) && !words.in("comprehensive", lemma);
}

/** What follows it: "on trade and transit", "to exchange prisoners". */
function fromComplements({ sentence, head, tail }: AgreementMention, words: AgreementWords): Stretch[] {
  const found: Stretch[] = [];
  const next = sentence.tokens[tail + 1];
  if (next && words.in("about", next.lemma.toLowerCase()) && !isTime(sentence, tail + 2))
    found.push(...phraseList(sentence, tail + 2));
  // "The deal with Norway on fishing quotas": the tree hangs the quotas on Norway as often.
  const partners = dependents(sentence, tail, "nmod").filter(({ i }) =>
    dependents(sentence, i, "case").some(({ form }) => /^(with|between|among)$/.test(form)),
  );
  const complements = [...new Set([head, tail, ...partners.map(({ i }) => i)])].flatMap((at) =>
    dependents(sentence, at, "nmod"),
  );
  for (const { i } of complements) {
    const lead = dependents(sentence, i, "case")[0];
    if (lead && lead.i > head && words.in("about", lead.lemma.toLowerCase()) && !isTime(sentence, i))
      found.push(...phraseList(sentence, lead.i + 1));
  }
  for (const { i, xpos } of dependents(sentence, head, "acl")) {
    if (xpos !== "VB" || words.verb(lemmaAt(sentence, i))) continue;
    const all = subtree(sentence, i).sort((a, b) => a - b);
    const from = all.find((token) => sentence.tokens[token]!.form !== "to") ?? i;
    const last = all.at(-1) ?? i;
    if (last - from < LONGEST) found.push({ first: Math.min(from, i), last: lastWord(sentence, i, last) });
  }
  return found;
}

const isTime = (sentence: Sentence, i: number) => /^(CD|NNP|NNPS)$/.test(sentence.tokens[i]?.xpos ?? "");

function lastWord(sentence: Sentence, first: number, last: number): number {
  let at = last;
  while (at > first && /^(PUNCT|CCONJ)$/.test(sentence.tokens[at]!.upos)) at--;
  return at;
}

/** "Signed a memorandum with China on railways": the tree hangs what it is about on the verb. */
function fromTellers(found: AgreementMention, words: AgreementWords): Stretch[] {
  const { sentence, tail } = found;
  return tellersOf(found, words).flatMap(({ token, progress }) => {
    if (token.upos === "NOUN" || !/^(talks|agreed|signed)$/.test(progress)) return [];
    return dependents(sentence, token.i, "obl").flatMap(({ i }) => {
      const lead = dependents(sentence, i, "case")[0];
      const isAbout = lead && lead.i > tail && /^(on|about|regarding|concerning|covering)$/.test(lead.form);
      return isAbout && !isTime(sentence, i) ? phraseList(sentence, lead.i + 1) : [];
    });
  });
}

/** What a verb of covering says of it: "the treaty bans nuclear tests", "the deal covers fisheries and ports". */
function fromVerbs({ sentence, head }: AgreementMention, words: AgreementWords): Stretch[] {
  const subject = sentence.tokens[head]!;
  const verb = sentence.tokens[subject.head];
  if (
    !verb ||
    base(subject.deprel) !== "nsubj" ||
    subject.deprel === "nsubj:pass" ||
    !words.in("covers", verb.lemma.toLowerCase())
  )
    return [];
  const object = dependents(sentence, verb.i, "obj")[0];
  return object ? phraseList(sentence, Math.min(...subtree(sentence, object.i))) : [];
}

/** A sentence about the parties' relations at large: the fields in it are subjects of a comprehensive agreement. */
function fromRelations(seen: Seen, words: AgreementWords): Found[] {
  return seen.analysis.sentences.flatMap((sentence) =>
    fieldsIn(sentence, words).map((stretch) => ({ ...stretch, sentence })),
  );
}

function isSubject({ sentence, last }: Found, seen: Seen, words: AgreementWords): boolean {
  const token = sentence.tokens[last]!;
  const named = seen.entities.mentionAt[sentence.index]?.[last] ?? -1;
  if (named >= 0 && seen.entities.list[seen.entities.entityOfMention[named]!]?.kind === "person") return false;
  const lemma = lemmaAt(sentence, last);
  return !(
    EMPTY.test(lemma) ||
    words.in("fields", lemma) ||
    words.in("relations", lemma) ||
    words.noun(lemma) ||
    token.upos === "PRON"
  );
}

/**
 * What an agreement covers, each subject once, with its words.
 * @param only whether the report tells of no other agreement, so that fields of cooperation named anywhere are this one's
 */
export function subjectsOf(
  group: readonly AgreementMention[],
  only: boolean,
  seen: Seen,
  words: AgreementWords,
): Subject[] {
  const found: Found[] = group.flatMap((mention) => {
    const { sentence } = mention;
    const stretches = [
      ...fromComplements(mention, words),
      ...fromTellers(mention, words),
      ...fromVerbs(mention, words),
    ].flatMap((stretch) => withoutField(sentence, stretch, words));
    return [...fromMarks(mention, words), ...stretches].map((stretch) => ({ ...stretch, sentence }));
  });
  const isComprehensive = group.some(({ before }) => before.some((lemma) => words.in("comprehensive", lemma)));
  if (only && isComprehensive) found.push(...fromRelations(seen, words));
  else
    for (const { sentence } of group)
      found.push(...fieldsIn(sentence, words).map((stretch) => ({ ...stretch, sentence })));
  const { text } = seen.report;
  const subjects = new Map<string, Subject>();
  for (const one of found) {
    if (!isSubject(one, seen, words)) continue;
    const [start, end] = [one.sentence.tokens[one.first]!.start, one.sentence.tokens[one.last]!.end];
    const key = text.slice(start, end).toLowerCase();
    if (!subjects.has(key))
      subjects.set(key, { text: text.slice(start, end), span: { start, end, text: text.slice(start, end) } });
  }
  return [...subjects.values()];
}
