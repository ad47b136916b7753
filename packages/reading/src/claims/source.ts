import type { Sentence } from "@onrecord/language";
import { actors } from "../lexicon/actors.ts";
import { dependents, isUnder, subtree } from "../tree/subtree.ts";
import {
  type Candidate,
  isForm,
  lemmaAt,
  type Piece,
  type Scene,
  type SourceRule,
  type SourceWords,
} from "./candidate.ts";
import { agentOf } from "./issuer.ts";
import { subjectNear } from "./model/subject.ts";
import type { View } from "./model/view.ts";

const DASH = /^[,;:—–―-]+$/;
/** Words for times, which a parser may take for subjects ("this time not only implying ..."). */
export const TIMES = new Set([
  "time",
  "day",
  "week",
  "month",
  "year",
  "morning",
  "afternoon",
  "evening",
  "night",
  "today",
]);
/** A day before a source tells when, not who. */
const DAY = /^(?:yesterday|today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i;
const WHEN = /^(?:week|month|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i;
const FURTHER = new Set(["of", "from", "who", "on"]);
const FINITE = /^VB[DZP]?$|^VBG$/;

/** The token of a run that the tree hangs outside of it. */
function headIn({ tokens }: Sentence, first: number, last: number): number {
  for (let token = first; token <= last; token++) {
    const { head, upos } = tokens[token]!;
    if ((head < first || head > last) && upos !== "PUNCT" && upos !== "ADP") return token;
  }
  return last;
}

/** The person that a run of tokens names first; of names side by side ("Secretary of State Jan Novak"), the last. */
function personIn({ analysis }: Scene, sentence: Sentence, { sentence: s, first, last }: Piece) {
  const persons = analysis.names.filter(
    (name) => name.type === "person" && name.sentence === s && name.first >= first && name.last <= last,
  );
  return persons.findLast(({ first: start }) =>
    sentence.tokens
      .slice(persons[0]!.last + 1, start)
      .every(({ upos, form }) => upos !== "CCONJ" && upos !== "VERB" && !DASH.test(form)),
  );
}

/** Whoever made a document that speaks ("a memo posted by the senator"): the words behind "by". "The report by the bank" as a subject stays whole. */
function agentIn(scene: Scene, sentence: Sentence, piece: Piece): Piece | undefined {
  const head = headIn(sentence, piece.first, piece.last);
  if (!scene.cues.find("document", lemmaAt(sentence, head)) && !scene.cues.find("noun", lemmaAt(sentence, head))) {
    return undefined;
  }
  const by = dependents(sentence, head, "nmod").find((phrase) =>
    dependents(sentence, phrase.i, "case").some(({ i }) => isForm(sentence, i, "by")),
  );
  if (by && /^nsubj/.test(sentence.tokens[head]!.deprel)) return undefined;
  const agents = [by?.i, ...dependents(sentence, head, "acl").map(({ i }) => agentOf(sentence, i))];
  const agent = agents.find((token) => typeof token === "number" && token > head && token <= piece.last);
  if (typeof agent !== "number") return undefined;
  const words = subtree(sentence, agent).filter((token) => token > head && token <= piece.last);
  const first = words.find((token) => sentence.tokens[token]!.upos !== "ADP");
  return first === undefined ? undefined : { ...piece, first, last: piece.last };
}

/** The last token of a name with a comma behind it and no other name that it is joined to or that stands for it; else the last token. */
function nameAlone({ tokens }: Sentence, head: number, last: number): number {
  const comma = tokens.findIndex(({ form, i }) => i > head && i < last && form === ",");
  if (comma < 0 || tokens[comma - 1]!.upos !== "PROPN" || tokens[head]!.upos !== "PROPN") return last;
  const rest = tokens.slice(comma + 1, last + 1);
  const isJoined = rest.some(
    ({ upos, deprel, head: above }) =>
      upos === "CCONJ" || (upos === "PROPN" && (deprel === "appos" || deprel === "conj" || above <= comma)),
  );
  return isJoined ? last : comma - 1;
}

/** The last token before what is told of a source behind a comma, or of where a named body is ("..., which ...", "the Court of Appeal in Oslo"). */
function undescribed(sentence: Sentence, first: number, last: number): number {
  const { tokens } = sentence;
  const head = headIn(sentence, first, last);
  let end = last;
  for (const { i, deprel } of dependents(sentence, head, "appos", "acl", "nmod")) {
    const from = subtree(sentence, i).find((token) => tokens[token]!.upos !== "PUNCT")!;
    if (i <= head || from <= head || from > end) continue;
    const apart = tokens[from - 1]!.form === "," ? from - 2 : from - 1;
    const isClause = deprel === "acl:relcl" && apart < from - 1;
    const isOther = deprel === "appos" && apart < from - 1 && tokens[i]!.upos !== "PROPN";
    const isNamed =
      tokens[head]!.upos === "PROPN" ||
      tokens[from - 1]!.upos === "PROPN" ||
      dependents(sentence, head, "compound").some(({ upos }) => upos === "PROPN");
    const isPlace = deprel === "nmod" && isForm(sentence, from, "in") && isNamed;
    if (isClause || isOther || isPlace) end = Math.max(head, apart);
  }
  return Math.min(end, nameAlone(sentence, head, end));
}

/** "President Jan Novak of Latvia": the state belongs to the title before the name, as a home ("Senator Jane Roe of Ohio") does not. */
function isOfState(
  { tokens }: Sentence,
  first: number,
  person: { first: number; last: number },
  last: number,
): boolean {
  if (first === person.first || tokens[person.last + 1]!.form !== "of") return false;
  const words = tokens.slice(person.last + 2, last + 1).map(({ form }) => form);
  return actors.name(words.join(" ")).some(({ actor }) => actor.type === "state");
}

/** A description behind a name is left out, and so are marks and a possessive at the ends. */
function shortest(scene: Scene, sentence: Sentence, piece: Piece): Piece {
  const { tokens } = sentence;
  let { first, last } = piece;
  while (first < last && DASH.test(tokens[first]!.form)) first++;
  while (last > first + 1 && WHEN.test(tokens[last]!.form) && /^(?:last|this|next)$/i.test(tokens[last - 1]!.form))
    last -= 2;
  while (last > first && DAY.test(tokens[last]!.form)) last--;
  const day = tokens.findIndex(({ i, form }) => i >= first && i < Math.min(last, first + 2) && DAY.test(form));
  if (day >= 0) first = day + 1;
  while (last > first && (DASH.test(tokens[last]!.form) || tokens[last]!.xpos === "POS")) last--;
  last = undescribed(sentence, first, last);
  const person = personIn(scene, sentence, { ...piece, first, last });
  if (!person || person.last >= last) return { ...piece, first, last };
  const apart = tokens.slice(first, person.first).some(({ upos, form, head }) => {
    const leads = upos === "ADP" && head >= person.first && head <= person.last;
    return leads || upos === "CCONJ" || DASH.test(form);
  });
  const more = tokens.slice(person.last + 1, last + 1).some(({ i, deprel, head }) => {
    return /^conj/.test(deprel) && head >= first && head <= person.last && i > person.last;
  });
  if (apart || more || isOfState(sentence, first, person, last)) return { ...piece, first, last };
  const next = tokens[person.last + 1]!.form.toLowerCase();
  const cut = FURTHER.has(next) || DASH.test(next);
  return cut ? { ...piece, first, last: person.last } : { ...piece, first, last };
}

/** "The vice president, Jane Roe": the name behind a comma belongs to who is described before it. */
function withName({ analysis: { names } }: Scene, sentence: Sentence, piece: Piece): Piece {
  const head = headIn(sentence, piece.first, piece.last);
  const from = piece.last + 2;
  if (sentence.tokens[head]?.upos !== "NOUN" && sentence.tokens[head]?.upos !== "PROPN") return piece;
  if (!isForm(sentence, piece.last + 1, ",")) return piece;
  const name = names.find((one) => one.type === "person" && one.sentence === piece.sentence && one.first === from);
  const appended = dependents(sentence, head, "appos").some(({ i }) => name && i >= from && i <= name.last);
  const isPost = (token: number) => actors.noun(lemmaAt(sentence, token)).some(({ use }) => use === "role");
  const isPerson = names.some(
    (one) =>
      one.type === "person" &&
      one.sentence === piece.sentence &&
      one.last >= piece.first &&
      one.last <= piece.last &&
      !isPost(one.last),
  );
  return name && appended && !isPerson ? { ...piece, last: name.last } : piece;
}

/** The shortest words for a source in a run of tokens. */
export function sourceAt(scene: Scene, sentence: Sentence, piece: Piece, rule: SourceRule): SourceWords {
  const agent = agentIn(scene, sentence, piece);
  const span = withName(scene, sentence, shortest(scene, sentence, agent ?? piece));
  return { span, head: headIn(sentence, span.first, span.last), rule: agent ? "agent" : rule };
}

/** Whether a verb is active: what its subject does. */
function isActive(sentence: Sentence, token: number): boolean {
  const { xpos } = sentence.tokens[token]!;
  if (dependents(sentence, token, "aux:pass").length > 0) return false;
  return FINITE.test(xpos) || (xpos === "VBN" && dependents(sentence, token, "aux").some((a) => a.lemma === "have"));
}

/** The subject that a verb shares ("..., saying that", "left and said that"), where the model gives it no source. */
function sharedSubject(scene: Scene, view: View, cue: Piece, token: number, content: ReadonlySet<number>) {
  const { sentence } = view;
  if (!isActive(sentence, token)) return undefined;
  const { subject } = subjectNear(view, token);
  if (subject < 0 || TIMES.has(lemmaAt(sentence, subject))) return undefined;
  if (content.has(subject) || isUnder(sentence, token, subject)) return undefined;
  if (subject >= cue.first && subject <= cue.last) return undefined;
  const words = subtree(sentence, subject).filter((i) => view.inside[i] && !content.has(i));
  let [first, last] = [subject, subject];
  while (words.includes(first - 1)) first--;
  while (words.includes(last + 1)) last++;
  if (cue.first <= last && cue.first >= first) return undefined;
  return sourceAt(scene, sentence, { sentence: view.s, first, last }, "subject");
}

/** "The mayor was said to have left", "the factors cited": whoever or whatever a passive is about does not say it. */
function isPassiveSubject({ tokens }: Sentence, cue: number, source: number): boolean {
  const { xpos, deprel, head } = tokens[cue]!;
  if (xpos !== "VBN") return false;
  return (
    (tokens[source]!.deprel === "nsubj:pass" && tokens[source]!.head === cue) || (deprel === "acl" && head === source)
  );
}

/** The source of a cue: the words that the model labels, else the subject that the cue shares. */
export function sourceFor(
  scene: Scene,
  view: View,
  cue: Piece,
  token: number,
  labelled: Piece | undefined,
  content: ReadonlySet<number>,
): Candidate["source"] {
  const { deprel, xpos } = view.sentence.tokens[token]!;
  if (deprel === "amod" && /^(?:JJ|VBN)/.test(xpos)) return null;
  const words = labelled && sourceAt(scene, view.sentence, labelled, "model");
  if (words && !isPassiveSubject(view.sentence, token, words.head)) return words;
  return sharedSubject(scene, view, cue, token, content) ?? null;
}

/** The words up to a comma right before a cue, if a verb is among them. */
function clauseBefore({ sentence, order }: View, cue: Piece): number[] | undefined {
  if (sentence.tokens[cue.first - 1]?.form !== ",") return undefined;
  const words = order.filter((i) => i < cue.first - 1);
  return words.some((i) => sentence.tokens[i]!.upos === "VERB" || sentence.tokens[i]!.upos === "AUX")
    ? words
    : undefined;
}

/**
 * "..., argued the lawyer": words right behind a verb that has content before it, if the model took them for content too, are who speaks.
 * Gives the source and the content without it.
 */
export function inverted(
  scene: Scene,
  view: View,
  cue: Piece,
  token: number,
  content: ReadonlySet<number>,
): { source: SourceWords; content: Set<number> } | undefined {
  const { sentence, s } = view;
  const next = cue.last + 1;
  if (cue.first !== cue.last || !/^VB[DZP]$/.test(sentence.tokens[token]!.xpos)) return undefined;
  if (!content.has(next)) return undefined;
  const clause = [...content].some((i) => i < cue.first) ? [] : clauseBefore(view, cue);
  if (!clause) return undefined;
  const subject = dependents(sentence, token, "nsubj").find(({ i }) => i >= next);
  const object = subject ?? dependents(sentence, token, "obj").find(({ i }) => i >= next);
  const before = sentence.tokens[cue.first - 1];
  if (!object || (!subject && !/[,"”’']/.test(before?.form ?? ""))) return undefined;
  if (dependents(sentence, token, "nsubj").some(({ i }) => i < token)) return undefined;
  const words = subtree(sentence, object.i);
  if (!words.includes(next)) return undefined;
  let last = next;
  while (words.includes(last + 1) && !/["“”]/.test(sentence.tokens[last + 1]!.form)) last++;
  if (last < object.i) return undefined;
  const rest = new Set([...clause, ...[...content].filter((i) => i < next || i > last)]);
  return { source: sourceAt(scene, sentence, { sentence: s, first: next, last }, "inverted"), content: rest };
}
