#!/usr/bin/env node
import { parseArgs } from "node:util";
import { openArchive } from "@onrecord/archive";
import { randomOf } from "../generate/random.ts";
import { quantile } from "../run/timing.ts";
import { fill } from "./fill.ts";
import { processorClock } from "./processor.ts";
import { knownOf, questions } from "./questions.ts";

const HELP = `Usage: node bench/src/asking/main.ts --archive PLACE [--reports N] [--runs N] [--only TEXT]

Asks an archive of synthetic reports every question that the commands know, and prints how long the answers take, in milliseconds:
by the clock (median, 95 of 100 within, longest), and what of it was processor time (median, 95 of 100 within), which is judged: on a
machine with other work the clock shows that work as well. An archive without reports is filled first.

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
  // One connection, so that the server's process for it is known.
  const archive = await openArchive(location, { connections: 1 });
  const target = TARGETS[archive.kind];
  const known = await knownOf(archive);
  const clock = await processorClock(location);
  const random = randomOf(7);
  console.log(`${(await archive.status()).reports} reports, ${archive.kind}; p95 of at most ${target} ms is asked for`);
  const slow: string[] = [];
  for (const { command, name, ask } of questions(known)) {
    const label = `${command}: ${name}`;
    if (!label.includes(values.only)) continue;
    const walls: number[] = [];
    const costs: number[] = [];
    for (let run = -WARM; run < Number(values.runs); run++) {
      const [wall, cost] = [performance.now(), clock()];
      await ask(archive, random);
      if (run < 0) continue;
      walls.push(performance.now() - wall);
      costs.push(clock() - cost);
    }
    const p95 = quantile(costs, 0.95);
    if (p95 > target) slow.push(label);
    const figures = [quantile(walls, 0.5), quantile(walls, 0.95), Math.max(...walls), quantile(costs, 0.5), p95];
    const line = figures.map((time) => time.toFixed(1).padStart(9)).join("");
    console.log(`${label.padEnd(40)}${line}${p95 > target ? "  over" : ""}`);
  }
  console.log(slow.length === 0 ? "all within" : `${slow.length} over: ${slow.join("; ")}`);
  await archive.close();
}

if (values.help || values.archive === undefined) process.stdout.write(HELP);
else await main(values.archive);
