import { join } from "node:path";
import { read } from "@onrecord/reading";
import { readLines } from "../data/files.ts";
import { percent, type Row } from "../rows.ts";
import { type DyadRow, scoreDyads } from "../score/dyads.ts";
import { f1 } from "../score/figures.ts";
import { type RootFigures, type RootRow, scoreRoots } from "../score/roots.ts";
import type { Context } from "./context.ts";

const dyadF1 = async (context: Context): Promise<{ all: number | null; named: number | null }> => {
  const reader = await context.reader();
  const rows = readLines<DyadRow>(join(context.data, "events", "uds-unit.jsonl"));
  context.progress("roots: unit sentences");
  const readings = rows.map(({ text }) => read({ text }, reader));
  return { all: f1(scoreDyads(rows, readings)), named: f1(scoreDyads(rows, readings, true)) };
};

const figuresOf = async (file: string, context: Context): Promise<RootFigures> => {
  const reader = await context.reader();
  const rows = readLines<RootRow>(join(context.data, "events", file));
  const readings = rows.map(({ text }, i) => {
    if (i % 100 === 0) context.progress(`roots: ${file} ${i} of ${rows.length}`);
    return read({ text }, reader);
  });
  return scoreRoots(rows, readings);
};

export const rootsRows = async (context: Context): Promise<Row[]> => {
  const plv = await figuresOf("plv-train.jsonl", context);
  const statements = await figuresOf("conflibert-cameo-dev.jsonl", context);
  const dyads = await dyadF1(context);
  const row = (name: string, share: number | null, marks: Partial<Row> = {}): Row => ({
    section: "roots",
    name,
    value: percent(share),
    ...marks,
  });
  return [
    row("PLV root macro-F1", plv.macroF1, {
      target: 65,
      published: "UniversalPetrarch 46.3, GPT-4 61.5 (test, parties given)",
    }),
    row("PLV root accuracy", plv.accuracy, { published: "UniversalPetrarch 35-47 (from raw text)" }),
    row("PLV dyad found", plv.linked),
    row("PLV root right of dyads found", plv.linkedAccuracy),
    row("PLV direction right", plv.direction),
    row("PLV any event", plv.coverage, { target: 85 }),
    row("CAMEO dev statements coded", statements.statementFalse, { target: 25, atMost: true }),
    row("the same, with appeals, which PLOVER leaves out", statements.statementTold),
    row("CAMEO dev quad class right", statements.quadAccuracy),
    row("unit sentences: dyads F1", dyads.all, { target: 70 }),
    row("the same, parties that the sentence names", dyads.named),
  ];
};
