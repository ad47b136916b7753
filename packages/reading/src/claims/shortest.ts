import type { Sentence } from "@onrecord/language";
import { actors } from "../lexicon/actors.ts";
import { dependents, subtree } from "../tree/subtree.ts";
import { isForm, type Piece, type Scene } from "./candidate.ts";
import { beforeTime, isDay } from "./time-words.ts";

const DASH = /^[,;:—–―-]+$/;

/** The token of a run that the tree hangs outside of it. */
export function headIn({ tokens }: Sentence, first: number, last: number): number {
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
    const isParticiple = deprel === "acl" && tokens[i]!.xpos === "VBG" && from === i;
    const isClause = (deprel === "acl:relcl" || isParticiple) && apart < from - 1;
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

/** The last token before a clause that lost its verb with what was left out: "the treaty that the two leaders | signed on Friday". */
function withoutStub(sentence: Sentence, first: number, last: number): number {
  const head = headIn(sentence, first, last);
  const stub = dependents(sentence, head, "acl").find(({ i }) => i > last);
  const from = stub ? subtree(sentence, stub.i).find((token) => token > head)! : Number.POSITIVE_INFINITY;
  return Math.min(last, Math.max(head, from - 1));
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

/** The last token before a clause behind a comma that is not said of the source: "says the study, it melts the ice". */
function ofOneClause(sentence: Sentence, first: number, last: number): number {
  const { tokens } = sentence;
  const comma = tokens.findIndex(({ form, i }) => form === "," && i > first && i < last);
  if (comma < 0) return last;
  const own = new Set(subtree(sentence, headIn(sentence, first, last)));
  const isOther = tokens.slice(comma + 1, last + 1).some(({ i, xpos }) => !own.has(i) && /^(?:VB[DPZ]|MD)$/.test(xpos));
  return isOther ? comma - 1 : last;
}

/** A description behind a name is left out, and so are marks and a possessive at the ends. */
export function shortest(scene: Scene, sentence: Sentence, piece: Piece): Piece {
  const { tokens } = sentence;
  let { first, last } = piece;
  while (first < last && DASH.test(tokens[first]!.form)) first++;
  last = ofOneClause(sentence, first, last);
  const told = last;
  last = beforeTime(sentence, first, last);
  if (last < told && last > first && tokens[last]!.xpos === "VBN" && tokens[last]!.deprel === "acl") last--;
  const day = tokens.findIndex(({ i, form }) => i >= first && i < Math.min(last, first + 2) && isDay(form));
  if (day >= 0) first = day + 1;
  while (last > first && (DASH.test(tokens[last]!.form) || tokens[last]!.xpos === "POS")) last--;
  last = withoutStub(sentence, first, undescribed(sentence, first, last));
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
  const next = tokens[person.last + 1]!;
  const cut = next.upos === "ADP" || next.upos === "SCONJ" || /^WP/.test(next.xpos) || DASH.test(next.form);
  return cut ? { ...piece, first, last: person.last } : { ...piece, first, last };
}
