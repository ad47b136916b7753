import { join } from "node:path";
import type { Reader } from "@onrecord/reading";
import { type JudgedReading, judgeBy, judgedBy, readJudged } from "@onrecord/reading/events";
import type { Reading } from "@onrecord/record";
import { type Labelled, ofCodedSentence, ofReport, ofStatement, trainEvents } from "@onrecord/training/events";
import { readLines } from "../data/files.ts";
import { percent, type Row } from "../rows.ts";
import { f1 } from "../score/figures.ts";
import { resolved } from "../score/readings/resolve.ts";
import { scoreReading } from "../score/readings/score.ts";
import { addReadingTallies, noReadingTallies, type ReadingFigure } from "../score/readings/tally.ts";
import type { GoldReading } from "../score/readings/types.ts";
import { type RootRow, scoreRoots } from "../score/roots.ts";

type Log = (message: string) => void;

/** A text read without a veto, and what can be learned from it. */
interface Lesson {
  readonly judged: JudgedReading;
  readonly rows: readonly Labelled[];
}

const FIGURES: readonly ReadingFigure[] = ["events.detection", "events.type", "events.type_actors", "events.full"];

/** Texts of one kind, read by weights that were learned from the other parts of all kinds. */
const readParts = (
  reports: readonly Lesson[],
  sentences: readonly Lesson[],
  count: number,
  log: Log,
): readonly [reports: Reading[], sentences: Reading[]] => {
  const found: [Reading[], Reading[]] = [[], []];
  for (let part = 0; part < count; part++) {
    log(`events, part ${part + 1} of ${count}`);
    const others = (lessons: readonly Lesson[]) => lessons.filter((_, i) => i % count !== part);
    const weights = trainEvents(
      others(reports).map(({ rows }) => rows),
      others(sentences).flatMap(({ rows }) => rows),
      () => {},
    );
    const judge = judgeBy(weights);
    [reports, sentences].forEach((lessons, kind) => {
      lessons.forEach(({ judged }, i) => {
        if (i % count === part) found[kind]![i] = judgedBy(judge, judged);
      });
    });
  }
  return found;
};

/** Figures of events whose confidence and veto come from weights that had seen neither the report nor the sentence. */
export const eventRows = (
  data: string,
  golds: readonly GoldReading[],
  count: number,
  reader: Reader,
  log: Log,
): Row[] => {
  const reports = golds.map((gold, i): Lesson => {
    log(`reading gold: ${i + 1} of ${golds.length}`);
    const { text, published, outlet } = gold;
    const judged = readJudged({ text, ...(published && { published }), ...(outlet && { outlet }) }, reader);
    return { judged, rows: ofReport({ ...gold, published: published ?? "", outlet: outlet ?? "" }, judged) };
  });
  const read = (file: string): readonly RootRow[] => readLines<RootRow>(join(data, "events", file));
  const [plv, cameo] = [read("plv-train.jsonl"), read("conflibert-cameo-dev.jsonl")];
  const sentences = [...plv, ...cameo].map((row): Lesson => {
    log("reading sentences");
    const judged = readJudged({ text: row.text }, reader);
    const isStatement = row.event === undefined && row.penta === 0;
    const rows = row.event !== undefined ? ofCodedSentence(row, judged) : isStatement ? ofStatement(judged) : [];
    return { judged, rows };
  });
  const [readings, coded] = readParts(reports, sentences, count, log);
  const tallies = noReadingTallies();
  golds.forEach((gold, i) => {
    addReadingTallies(tallies, scoreReading(gold, resolved(readings[i]!, gold.id)));
  });
  const roots = scoreRoots(plv, coded.slice(0, plv.length));
  const statements = scoreRoots(cameo, coded.slice(plv.length));
  const row = (name: string, value: number | null): Row => ({ section: "held-out", name, value });
  return [
    ...FIGURES.map((figure) => row(`gold ${figure} F1`, percent(f1(tallies.figures[figure])))),
    row("PLV root macro-F1", percent(roots.macroF1)),
    row("PLV root accuracy", percent(roots.accuracy)),
    row("PLV any event", percent(roots.coverage)),
    row("CAMEO dev statements coded", percent(statements.statementFalse)),
    row("the same, with appeals, which PLOVER leaves out", percent(statements.statementTold)),
  ];
};
