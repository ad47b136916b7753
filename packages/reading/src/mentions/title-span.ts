import type { Sentence } from "@onrecord/language";
import type { Actors } from "../lexicon/actors.ts";
import { base } from "../tree/subtree.ts";
import type { Bounds, KnownName } from "./known-name.ts";
import { isCalendar, isTitle } from "./titles.ts";

function hasComma(sentence: Sentence, from: number, to: number): boolean {
  return sentence.tokens
    .slice(from, to)
    .some((token) => token.upos === "PUNCT" && /^[,;:()–—"“”]|^--$/.test(token.form));
}

/** The noun above a name in the tree that it follows directly: "the newspaper Kommersant". */
function nounAbove(sentence: Sentence, name: Bounds, top: number): number {
  const { head, deprel } = sentence.tokens[top]!;
  if (head < 0 || head >= name.first) return -1;
  const relation = base(deprel);
  if (relation !== "appos" && relation !== "flat" && relation !== "compound") return -1;
  const title = sentence.tokens[head]!;
  if (title.upos !== "NOUN" && title.upos !== "PROPN") return -1;
  return hasComma(sentence, head + 1, name.first) || name.first - head > 6 ? -1 : head;
}

/** The post whose complement stands between it and the name: "ambassador to Russia Kazem Jalili", "minister of trade Jane Doe". */
function postBefore(sentence: Sentence, name: KnownName, names: readonly KnownName[], actors: Actors): number {
  if (name.entries.length > 0) return -1;
  const { tokens } = sentence;
  const between = names.find(({ last }) => last === name.first - 1);
  let i = between ? between.first - 1 : name.first - 1;
  while (!between && i > 0 && tokens[i]!.upos === "PROPN" && name.first - i < 4) i--;
  if (i === name.first - 1) return -1;
  while (i > 0 && tokens[i]!.upos === "DET") i--;
  if (tokens[i]?.upos !== "ADP" || i === 0) return -1;
  return isTitle(tokens[i - 1]!, actors) ? i - 1 : -1;
}

/** The singular noun of a post, outlet or group right before a name: "newspaper The Times", "the militant group Hamas". */
function nounBefore(sentence: Sentence, name: KnownName, actors: Actors): number {
  const before = sentence.tokens[name.first - 1];
  if (before?.upos !== "NOUN" || before.xpos !== "NN") return -1;
  const nouns = actors.noun(before.lemma.toLowerCase());
  const told = nouns.some(
    ({ use, kind }) =>
      use === "role" || (use === "body" && (kind === "outlet" || kind === "armed-group" || kind === "organization")),
  );
  const modifier =
    name.entries.some(({ use }) => use === "adjective") || sentence.tokens[name.last]!.deprel === "nmod:poss";
  return told && !modifier ? before.i : -1;
}

/** The title noun that a name belongs to as one phrase though it may hang elsewhere in the tree, or -1. */
export function titleNounOf(
  sentence: Sentence,
  name: KnownName,
  top: number,
  names: readonly KnownName[],
  actors: Actors,
): number {
  const post = postBefore(sentence, name, names, actors);
  if (post >= 0) return post;
  const above = nounAbove(sentence, name, top);
  return above >= 0 ? above : nounBefore(sentence, name, actors);
}

/**
 * Where a title before a name begins: proper nouns, names of states and bodies, possessors and a determiner that stand right before it
 * belong to it whatever the tree says ("the United States President", "Iran's Foreign Minister").
 */
export function titleStart(
  sentence: Sentence,
  first: number,
  name: Bounds,
  names: readonly KnownName[],
  actors: Actors,
): number {
  const { tokens } = sentence;
  let start = first;
  const opensWithTitle = () => {
    for (let i = start; i < name.first; i++) if (isTitle(tokens[i]!, actors)) return true;
    return false;
  };
  while (
    start === name.first &&
    start > 0 &&
    isTitle(tokens[start - 1]!, actors) &&
    /^(?:NNP?|JJ)$/.test(tokens[start - 1]!.xpos)
  )
    start--;
  if (!opensWithTitle()) return first;
  while (start > 0) {
    const before = tokens[start - 1]!;
    const known = names.find(({ last }) => last === start - 1);
    if (known) {
      if (known.type === "person") break;
      start = known.first;
    } else if (before.form === "'s" || before.form === "’s") {
      const owner = names.find(({ last }) => last === start - 2);
      if (!owner) break;
      start = owner.first;
    } else if (before.upos === "PROPN" && !isCalendar(before)) start--;
    else if ((before.form === "-" || before.form === "–") && tokens[start - 2]?.upos === "PROPN") start -= 2;
    else if (isTitle(before, actors) && before.upos === "NOUN" && before.xpos === "NN") start--;
    else if (before.upos === "ADJ" && tokens[start - 1]!.head >= start && tokens[start - 1]!.head <= name.last) start--;
    else {
      if (before.upos === "DET") start--;
      break;
    }
  }
  return start;
}
