import { join } from "node:path";
import { analyseTokens } from "@onrecord/language";
import { readLines } from "../data/files.ts";
import { percent, type Row } from "../rows.ts";
import { addCounts, f1, noCounts } from "../score/figures.ts";
import { type ScoredName, scoreNames } from "../score/names.ts";
import type { Context } from "./context.ts";

interface GumSentence {
  readonly doc: string;
  readonly genre: string;
  readonly tokens: readonly { readonly f: string }[];
  readonly mentions: readonly { readonly type: string; readonly name: readonly [number, number] | null }[];
}

const GENRES = new Set(["news", "interview"]);

const typeOf = (type: string): string => (/^(?:person|organization|place)$/.test(type) ? type : "other");

/** The proper-name parts of GUM's mentions; of names inside each other the outermost. */
const goldNames = (sentence: GumSentence, index: number): ScoredName[] => {
  const names = new Map<string, ScoredName>();
  for (const { type, name } of sentence.mentions) {
    if (!name) continue;
    const key = name.join("-");
    if (!names.has(key)) names.set(key, { sentence: index, first: name[0], last: name[1] - 1, type: typeOf(type) });
  }
  const all = [...names.values()];
  const holds = (a: ScoredName, b: ScoredName): boolean => a !== b && a.first <= b.first && b.last <= a.last;
  return all.filter((name) => !all.some((other) => holds(other, name)));
};

export const namesRows = async (context: Context): Promise<Row[]> => {
  context.progress("names: GUM news and interviews");
  const language = await context.language();
  const documents = Map.groupBy(
    readLines<GumSentence>(join(context.data, "ud", "gum-entities-dev.jsonl.gz")).filter(({ genre }) =>
      GENRES.has(genre),
    ),
    ({ doc }) => doc,
  );
  const span = noCounts();
  const typed = noCounts();
  for (const sentences of documents.values()) {
    const analysis = analyseTokens(
      sentences.map(({ tokens }) => tokens.map(({ f }) => f)),
      language,
    );
    const counts = scoreNames(sentences.flatMap(goldNames), analysis.names);
    addCounts(span, counts.span);
    addCounts(typed, counts.typed);
  }
  const row = { section: "names", digits: 2 } as const;
  return [
    { ...row, name: "GUM news+interview dev span F1", value: percent(f1(span)), target: 79 },
    {
      ...row,
      name: "GUM news+interview dev typed F1",
      value: percent(f1(typed)),
      target: 70,
      published: "fine-tuned XLM-R 80.1 (UNER PUD)",
    },
  ];
};
