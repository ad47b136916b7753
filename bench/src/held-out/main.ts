#!/usr/bin/env node
import { readFolder, requireFolder } from "../data/files.ts";
import { BenchError } from "../errors.ts";
import type { Row } from "../rows.ts";
import { openReader } from "../run/context.ts";
import type { GoldReading } from "../score/readings/types.ts";
import { tableOf } from "../table.ts";
import { eventRows } from "./events.ts";
import { corpusOf, readHeldOut } from "./folds.ts";
import { HELP, type HeldOutOptions, heldOutOptions } from "./options.ts";
import { goldRows, polnearRows } from "./rows.ts";

const run = async ({ data, gold, folds, polnear, events }: HeldOutOptions): Promise<void> => {
  requireFolder(data, "--data");
  requireFolder(gold, "--gold");
  const started = performance.now();
  let part = "";
  const log = (message: string): void => {
    const [head = ""] = message.split(":");
    if (head !== part) process.stderr.write(`${Math.round((performance.now() - started) / 1000)} s  ${head}\n`);
    part = head;
  };
  const reader = await openReader();
  const rows: Row[] = [];
  const golds = readFolder<GoldReading>(gold);
  const corpus = folds > 0 || polnear > 0 ? corpusOf(data, gold, reader, log) : { polnear: [], gold: [] };
  if (folds > 0) {
    const given = (i: number) => {
      const { published, outlet } = golds[i]!;
      return { ...(published && { published }), ...(outlet && { outlet }) };
    };
    const readings = readHeldOut(corpus.gold, corpus.polnear, folds, reader, given, log);
    rows.push(...goldRows(golds, readings));
  }
  if (polnear > 0) {
    const readings = readHeldOut(corpus.polnear, corpus.gold, polnear, reader, () => ({}), log);
    rows.push(...polnearRows(corpus.polnear, readings));
  }
  if (events > 0) rows.push(...eventRows(data, golds, events, reader, log));
  process.stdout.write(tableOf(rows, (_, text) => text));
};

try {
  const options = heldOutOptions(process.argv.slice(2));
  if (options.help) process.stdout.write(HELP);
  else await run(options);
} catch (error) {
  if (!(error instanceof BenchError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
