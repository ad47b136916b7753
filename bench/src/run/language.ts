import { join } from "node:path";
import { type Analysis, analyse, analyseTokens, type Language, type Sentence, segment } from "@onrecord/language";
import { readTreebank, type TreebankDocument, type TreebankSentence } from "../data/treebank.ts";
import { percent, type Row } from "../rows.ts";
import { addCounts, countSets, f1, noCounts } from "../score/figures.ts";
import {
  addTreebankCounts,
  noTreebankCounts,
  type ScoredSentence,
  scoreTreebank,
  type TreebankCounts,
  type TreebankFigure,
} from "../score/treebank.ts";
import type { Context } from "./context.ts";

interface Mark {
  readonly target?: number;
  readonly published?: string;
}

interface Treebank {
  readonly name: string;
  readonly file: string;
  readonly gold: Partial<Record<TreebankFigure, Mark>>;
  readonly raw: Partial<Record<TreebankFigure, Mark>>;
}

const TREEBANKS: readonly Treebank[] = [
  {
    name: "EWT-test",
    file: "ewt-test.conllu.gz",
    gold: {
      upos: { target: 95.4, published: "UDPipe 1.2 94.4, UDPipe 2 97.5" },
      xpos: { published: "UDPipe 1.2 93.9" },
      lemma: { target: 96.4, published: "UDPipe 1.2 96.4, UDPipe 2 97.9" },
      uas: { published: "UDPipe 1.2 84.4, UDPipe 2 93.4" },
      las: { target: 84.5, published: "UDPipe 1.2 81.1, UDPipe 2 91.5" },
      clas: { published: "UDPipe 2 88.6" },
    },
    raw: {
      tokens: { published: "UDPipe 1.2 98.9, UDPipe 2 99.2, Stanza 99.2" },
      sentences: { published: "UDPipe 1.2 77.4, UDPipe 2 87.6, Stanza 89.2" },
      las: { published: "UDPipe 1.2 77.0, UDPipe 2 89.1, Stanza 86.8" },
    },
  },
  { name: "EWT-dev", file: "ewt-dev.conllu.gz", gold: {}, raw: {} },
  {
    name: "GUM-dev",
    file: "gum-permissive-dev.conllu.gz",
    gold: { las: { target: 83, published: "UDPipe 1.2 77.9, UDPipe 2 91.9 (GUM test)" } },
    raw: {
      tokens: { target: 99, published: "Stanza 99.8 (GUM test)" },
      sentences: { published: "Stanza 95.3 (GUM test)" },
      las: { published: "UDPipe 1.2 76.2, UDPipe 2 91.2 (GUM test)" },
    },
  },
];

const GOLD_FIGURES = ["upos", "xpos", "lemma", "uas", "las", "clas"] as const;
const RAW_FIGURES = ["tokens", "sentences", "las"] as const;
const MOST_LOST = 1;
const NEWS = /^GUM_news_/;

const scored = (sentence: TreebankSentence): ScoredSentence => ({
  start: sentence.start,
  end: sentence.end,
  words: sentence.words.map((word) => ({ ...word, head: sentence.words[word.head] ?? null })),
});

/** A sentence of our analysis, at the places of the gold words when these were given. */
const analysed = ({ start, end, tokens }: Sentence, given?: TreebankSentence): ScoredSentence => {
  const places = given?.words ?? tokens;
  return {
    start: given?.start ?? start,
    end: given?.end ?? end,
    words: tokens.map(({ upos, xpos, lemma, deprel, head }, i) => ({
      start: places[i]!.start,
      end: places[i]!.end,
      upos,
      xpos,
      lemma,
      deprel,
      head: places[head] ?? null,
    })),
  };
};

const withGoldTokens = ({ sentences }: TreebankDocument, language: Language): TreebankCounts => {
  const { sentences: ours }: Analysis = analyseTokens(
    sentences.map((sentence) => sentence.words.map((word) => word.form)),
    language,
  );
  return scoreTreebank(
    sentences.map(scored),
    ours.map((sentence, i) => analysed(sentence, sentences[i])),
  );
};

const fromRawText = ({ text, sentences }: TreebankDocument, language: Language): TreebankCounts =>
  scoreTreebank(
    sentences.map(scored),
    analyse(text, language).sentences.map((sentence) => analysed(sentence)),
  );

const sumOver = (
  documents: readonly TreebankDocument[],
  score: (document: TreebankDocument) => TreebankCounts,
): TreebankCounts => {
  const sum = noTreebankCounts();
  for (const document of documents) addTreebankCounts(sum, score(document));
  return sum;
};

const treebankRows = async ({ name, file, gold, raw }: Treebank, context: Context): Promise<Row[]> => {
  context.progress(`language: ${name}`);
  const language = await context.language();
  const documents = readTreebank(join(context.data, "ud", file));
  const ours = sumOver(documents, (document) => withGoldTokens(document, language));
  const ourRaw = sumOver(documents, (document) => fromRawText(document, language));
  const lost = (percent(f1(ours.las)) ?? 0) - (percent(f1(ourRaw.las)) ?? 0);
  const isEdited = name !== "EWT-test" && name !== "EWT-dev";
  return [
    ...GOLD_FIGURES.map(
      (figure): Row => ({
        section: "language",
        name: `${name} ${figure.toUpperCase()}`,
        value: percent(f1(ours[figure])),
        digits: 2,
        ...gold[figure],
      }),
    ),
    ...RAW_FIGURES.map(
      (figure): Row => ({
        section: "language",
        name: `${name} raw ${figure === "las" ? "LAS" : `${figure} F1`}`,
        value: percent(f1(ourRaw[figure])),
        digits: 2,
        ...raw[figure],
      }),
    ),
    {
      section: "language",
      name: `${name} LAS lost on raw text`,
      value: lost,
      digits: 2,
      ...(isEdited && { target: MOST_LOST, atMost: true }),
    },
  ];
};

/** Tokens and sentences of all news documents of GUM; no model takes part. */
const newsRows = (context: Context): Row[] => {
  context.progress("language: GUM news");
  const tokens = noCounts();
  const sentences = noCounts();
  for (const file of ["gum-permissive-dev.conllu.gz", "gum-permissive-train.conllu.gz"]) {
    for (const document of readTreebank(join(context.data, "ud", file))) {
      if (!NEWS.test(document.id)) continue;
      const ours = segment(document.text).sentences;
      const place = ({ start, end }: { readonly start: number; readonly end: number }): string => `${start}-${end}`;
      addCounts(sentences, countSets(new Set(document.sentences.map(place)), new Set(ours.map(place))));
      const words = document.sentences.flatMap((sentence) => sentence.words.map(place));
      const found = ours.flatMap((sentence) => sentence.tokens.map(([start, end]) => `${start}-${end}`));
      addCounts(tokens, countSets(new Set(words), new Set(found)));
    }
  }
  return [
    { section: "language", name: "GUM news raw tokens F1", value: percent(f1(tokens)), digits: 2, target: 99 },
    { section: "language", name: "GUM news raw sentences F1", value: percent(f1(sentences)), digits: 2, target: 96 },
  ];
};

export const languageRows = async (context: Context): Promise<Row[]> => {
  const rows: Row[] = [];
  for (const treebank of TREEBANKS) rows.push(...(await treebankRows(treebank, context)));
  return [...rows, ...newsRows(context)];
};
