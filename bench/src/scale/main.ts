#!/usr/bin/env node
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Archive, type ArchiveDocument, openArchive } from "@onrecord/archive";
import { openRaw } from "../asking/raw.ts";
import { syntheticReports } from "../generate/reports.ts";
import { readingsFile } from "./store.ts";

const HELP = `Usage: node bench/src/scale/main.ts --server postgres://USER:PASSWORD@HOST/DATABASE [--reports N] [--workers 1,2,4]

Puts synthetic reports through the queues of an archive on PostgreSQL with so many workers, kills one of them (SIGKILL) when half is done
and starts another in its place, and says whether all that went in came out, once each, and how fast. A database is made for each run
and dropped after it. Readings are made beforehand: queues and archive are measured, not the engine.
`;

const { values } = parseArgs({
  options: {
    server: { type: "string" },
    reports: { type: "string", default: "20000" },
    workers: { type: "string", default: "1,2,4" },
    help: { type: "boolean", default: false },
  },
});
const SCRIPT = fileURLToPath(new URL("worker.ts", import.meta.url));
const TAKEN_AT_ONCE = 8;
const LOOK_MS = 1000;

/** What is to go through: documents, and the number of their events. */
function prepare(folder: string, count: number) {
  const file = readingsFile(join(folder, "readings"));
  const documents: ArchiveDocument[] = [];
  let events = 0;
  for (const { id, outlet, published, reading } of syntheticReports(count)) {
    file.add(id, reading);
    documents.push({ id, outlet, published, text: reading.report.text });
    events += reading.events.length;
  }
  writeFileSync(join(folder, "index"), JSON.stringify(file.close()));
  return { documents, events };
}

async function takeAll(archive: Archive, documents: readonly ArchiveDocument[]): Promise<void> {
  const waiting = documents.values();
  const taker = async () => {
    for (const document of waiting) {
      await archive.queues.take(document, { origin: "synthetic", fetchedAt: "2025-01-01T00:00:00Z" });
    }
  };
  await Promise.all(Array.from({ length: TAKEN_AT_ONCE }, taker));
}

async function end(child: ChildProcess): Promise<void> {
  const exit = once(child, "exit");
  child.kill("SIGKILL");
  await exit;
}

async function until(
  archive: Archive,
  done: (status: Awaited<ReturnType<Archive["status"]>>) => boolean,
): Promise<void> {
  while (!done(await archive.status())) await sleep(LOOK_MS);
}

async function run(location: string, folder: string, workers: number): Promise<void> {
  const { documents, events } = prepare(folder, Number(values.reports));
  const archive = await openArchive(location);
  await takeAll(archive, documents);
  const start = () =>
    spawn(process.execPath, [SCRIPT, location, join(folder, "readings"), join(folder, "index")], { stdio: "inherit" });
  const begin = performance.now();
  const children = Array.from({ length: workers }, start);
  await until(archive, ({ reports }) => reports >= documents.length / 2);
  await end(children.shift() as ChildProcess);
  children.push(start());
  await until(archive, ({ unread }) => unread === 0);
  const seconds = (performance.now() - begin) / 1000;
  await until(archive, ({ unlinked }) => unlinked === 0);
  const linked = (performance.now() - begin) / 1000;
  for (const child of children) await end(child);
  const { reports } = await archive.status();
  const { total } = await archive.eventFacets({});
  const versions = (await archive.counts(documentsEngine)).versions;
  await archive.close();
  const isWhole = reports === documents.length && versions === documents.length && total === events;
  console.log(
    `${workers} workers: ${documents.length} reports in, ${reports} out; ${events} events in, ${total} out: ${isWhole ? "whole" : "NOT WHOLE"}; ` +
      `${(documents.length / seconds).toFixed(0)} reports a second read and stored, ${(documents.length / linked).toFixed(0)} linked as well`,
  );
  if (!isWhole) process.exitCode = 1;
}

const documentsEngine = { name: "onrecord", version: "0", model: "synthetic", lexicon: "synthetic" } as const;

async function main(server: string): Promise<void> {
  const raw = await openRaw(server);
  for (const workers of values.workers.split(",").map(Number)) {
    const name = `onrecord_scale_${process.pid}_${workers}`;
    const folder = mkdtempSync(join(tmpdir(), "onrecord-scale-"));
    const url = new URL(server);
    url.pathname = `/${name}`;
    await raw.query(`create database ${name}`);
    try {
      await run(url.href, folder, workers);
    } finally {
      await raw.query(`drop database if exists ${name} with (force)`);
      rmSync(folder, { recursive: true, force: true });
    }
  }
  await raw.close();
}

if (values.help || values.server === undefined) process.stdout.write(HELP);
else await main(values.server);
