#!/usr/bin/env node
import { writeFileSync } from "node:fs";
import { styleText } from "node:util";
import { requireFolder } from "./data/files.ts";
import { HELP, type Options, optionsOf } from "./options.ts";
import type { Row, Section } from "./rows.ts";
import { attributionRows } from "./run/attribution.ts";
import { type Context, contextOf } from "./run/context.ts";
import { factualityRows } from "./run/factuality.ts";
import { languageRows } from "./run/language.ts";
import { linksRows } from "./run/links.ts";
import { namesRows } from "./run/names.ts";
import { readingsRows } from "./run/readings.ts";
import { rootsRows } from "./run/roots.ts";
import { speedRows } from "./run/speed.ts";
import { isReached, type Paint, tableOf } from "./table.ts";

const PARTS: Readonly<Record<Section, (context: Context) => Promise<Row[]>>> = {
  language: languageRows,
  names: namesRows,
  attribution: attributionRows,
  readings: readingsRows,
  roots: rootsRows,
  links: linksRows,
  factuality: factualityRows,
  speed: speedRows,
};

const COLOURS = { head: "bold", good: "green", bad: "red", faint: "dim" } as const;

const paint: Paint = (kind, text) => styleText(COLOURS[kind], text, { stream: process.stdout });

/** On a terminal the line is written over; elsewhere only what begins a new part is said. */
const progressOn = (stream: NodeJS.WriteStream): ((message: string) => void) => {
  let part = "";
  return (message) => {
    const [head = ""] = message.split(":");
    if (stream.isTTY) stream.write(`\r\u001b[K${message}`);
    else if (head !== part) stream.write(`${message}\n`);
    part = head;
  };
};

const run = async (options: Options): Promise<void> => {
  requireFolder(options.data, "--data");
  requireFolder(options.gold, "--gold");
  const context = contextOf(options.data, options.gold, progressOn(process.stderr), options.predictions);
  const rows: Row[] = [];
  for (const section of options.sections) rows.push(...(await PARTS[section](context)));
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  process.stdout.write(tableOf(rows, paint));
  if (options.json === undefined) return;
  const figures = rows.map((row) => ({ ...row, reached: isReached(row) }));
  writeFileSync(options.json, `${JSON.stringify(figures, null, 1)}\n`);
};

try {
  const options = optionsOf(process.argv.slice(2));
  if (options.help) process.stdout.write(HELP);
  else await run(options);
} catch (error) {
  if (!(error instanceof Error && "code" in error && typeof error.code === "string")) throw error;
  const { message } = error;
  process.stderr.write(`${message.startsWith(`${error.code}`) ? message : `${error.code}: ${message}`}\n`);
  process.exitCode = 2;
}
