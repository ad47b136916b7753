#!/usr/bin/env node
import { parseArgs } from "node:util";
import { openArchive } from "@onrecord/archive";
import { randomOf } from "../generate/random.ts";
import { quantile } from "../run/timing.ts";
import { fill } from "./fill.ts";
import { knownOf, questions } from "./questions.ts";

const HELP = `Usage: node bench/src/asking/main.ts --archive PLACE [--reports N] [--runs N] [--only TEXT]

Asks an archive of synthetic reports every question that the commands know, and prints how long the answers take, in milliseconds.
An archive without reports is filled first.

  --archive PLACE  folder, or postgres://... of a database for this alone
  --reports N      how many to fill it with (100000)
  --runs N         how often each question is asked, with other values each time (20)
  --only TEXT      only questions whose names hold this
`;

const { values } = parseArgs({
  options: {
    archive: { type: "string" },
    reports: { type: "string", default: "100000" },
    runs: { type: "string", default: "20" },
    only: { type: "string", default: "" },
    help: { type: "boolean", default: false },
  },
});
const WARM = 2;
/** Milliseconds at p95 that an answer may take. */
const TARGETS = { postgres: 100, pglite: 300 } as const;

async function main(location: string): Promise<void> {
  const opened = await openArchive(location);
  const isEmpty = (await opened.status()).reports === 0;
  await opened.close();
  if (isEmpty) {
    const count = Number(values.reports);
    const seconds = await fill(location, count, (line) => process.stderr.write(`${line}\n`));
    console.log(`${count} reports stored in ${seconds.toFixed(0)} s`);
  }
  const archive = await openArchive(location);
  const target = TARGETS[archive.kind];
  const known = await knownOf(archive);
  const random = randomOf(7);
  console.log(`${(await archive.status()).reports} reports, ${archive.kind}; p95 of at most ${target} ms is asked for`);
  const slow: string[] = [];
  for (const { command, name, ask } of questions(known)) {
    const label = `${command}: ${name}`;
    if (!label.includes(values.only)) continue;
    const times: number[] = [];
    for (let run = -WARM; run < Number(values.runs); run++) {
      const before = performance.now();
      await ask(archive, random);
      if (run >= 0) times.push(performance.now() - before);
    }
    const p95 = quantile(times, 0.95);
    if (p95 > target) slow.push(label);
    const figures = [quantile(times, 0.5), p95, Math.max(...times)].map((time) => time.toFixed(1).padStart(9));
    console.log(`${label.padEnd(44)}${figures.join("")}${p95 > target ? "  over" : ""}`);
  }
  console.log(slow.length === 0 ? "all within" : `${slow.length} over: ${slow.join("; ")}`);
  await archive.close();
}

if (values.help || values.archive === undefined) process.stdout.write(HELP);
else await main(values.archive);
