import { join } from "node:path";
import type { TaggedWords } from "@onrecord/language";
import { FLAT, GUM } from "@onrecord/language/names/features.ts";
import type { NameModel } from "@onrecord/language/names/file.ts";
import { asHeadlines } from "./headlines.ts";
import { knownNames } from "./known-names.ts";
import { byDocument, type NamedSentence, readFlatNames, readGumNames } from "./name-data.ts";
import { type NameSentence, trainNames } from "./names.ts";
import { NAMES } from "./settings.ts";
import type { WordStatistics } from "./statistics.ts";
import { buildLexicon } from "./tagger.ts";
import { wordKinds } from "./word-kinds.ts";

/** Wikigold does not tell its articles apart: runs of this many sentences are near enough. */
const WIKIGOLD_RUN = 15;

/** Trains the name tagger on GUM, UNER English-EWT, wikigold and CrossNER politics. `tag` gives words their predicted tags. */
export function trainNameModel(
  data: string,
  statistics: WordStatistics,
  tag: (id: string, forms: readonly string[]) => TaggedWords,
  log: (line: string) => void,
): NameModel {
  const flat = (name: string, run?: number) =>
    byDocument(readFlatNames(join(data, "ner", `${name}.jsonl.gz`)), run).map((d) =>
      d.map((s) => flatSentence(s, tag)),
    );
  const gum = byDocument(readGumNames(join(data, "ud", "gum-entities-train.jsonl.gz"))).map((document) =>
    document.map((s): NameSentence => ({ ...tag(s.id, s.forms), names: s.names, convention: GUM })),
  );
  const documents = [
    // Twice, as its customs are the ones to learn.
    ...gum,
    ...gum,
    ...asHeadlines(gum.flat()).map((sentence) => [{ ...sentence, ...tag("", sentence.forms) }]),
    ...flat("uner-ewt-train"),
    ...flat("wikigold", WIKIGOLD_RUN),
    ...flat("crossner-politics-train", 1),
    ...flat("crossner-politics-dev", 1),
  ];
  const lexicon = buildLexicon([statistics.fine, statistics.coarse, statistics.kind, wordKinds()]);
  const known = knownNames();
  return { lexicon, known, rows: trainNames(documents, lexicon, known, { ...NAMES, log }) };
}

/** Adjectives of nationality, which flat sets mark, are no names here. */
function flatSentence(
  sentence: NamedSentence,
  tag: (id: string, forms: readonly string[]) => TaggedWords,
): NameSentence {
  const words = tag(sentence.id, sentence.forms);
  const names = sentence.names.filter(
    ({ first, last, type }) => !(type === "other" && first === last && words.upos[first] === "ADJ"),
  );
  return { ...words, names, convention: FLAT };
}
