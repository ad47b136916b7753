import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { readFolder } from "../data/files.ts";
import type { Row } from "../rows.ts";
import type { Context } from "./context.ts";
import { countWords, quantile, sum, type Timed, timedOf } from "./timing.ts";

const execute = promisify(execFile);

interface OneCore {
  readonly loaded: number;
  readonly times: readonly number[];
  readonly sentences: number;
  readonly tokens: number;
  readonly language: number;
  readonly split: number;
  /** Processor milliseconds while the reports were read. */
  readonly busy: number;
  readonly peak: number;
}

interface AllCores {
  readonly wall: number;
  readonly busy: number;
  readonly peak: number;
}

const REPORT_WORDS = 400;
const STARTS = 5;
const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
/** Where the built package is made: inside the checkout, so that it finds the installed dependencies. */
const BUILT = join(ROOT, ".cache", "bench-build");
/** Holds a process to one core: the collector and the compiler of V8 would use a second. Linux alone has it. */
const PIN = ["taskset", "--cpu-list", "0"];
const canPin = spawnSync("taskset", ["--version"]).status === 0;

const child = async <T>(before: readonly string[], script: string, ...args: readonly string[]): Promise<T> => {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const [command = "", ...rest] = [...before, process.execPath, path, ...args];
  const { stdout } = await execute(command, rest, { maxBuffer: 1 << 26 });
  return JSON.parse(stdout) as T;
};

/** Milliseconds from the start of the process to its end, reading one report; the median of some runs after one. */
const startUp = async (bin: string, file: string): Promise<number> => {
  const times: number[] = [];
  const read = () => execute(process.execPath, [bin, "read", file, "--format", "ndjson"], { maxBuffer: 1 << 26 });
  await read();
  for (let i = 0; i < STARTS; i++) {
    const before = performance.now();
    await read();
    times.push(performance.now() - before);
  }
  return quantile(times, 0.5);
};

const measure = async (timed: Timed, cores: number, context: Context) => {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-bench-"));
  try {
    const file = join(folder, "texts.json");
    writeFileSync(file, JSON.stringify(timed));
    const report = join(folder, "report.txt");
    const distance = (text: string): number => Math.abs(countWords(text) - REPORT_WORDS);
    writeFileSync(report, timed.texts.toSorted((a, b) => distance(a) - distance(b))[0] ?? "");
    context.progress("speed: one core");
    const one = await child<OneCore>(canPin ? PIN : [], "./one-core.ts", file);
    context.progress(`speed: ${cores} cores`);
    const all = await child<AllCores>([], "./all-cores.ts", file, String(cores));
    context.progress("speed: start-up");
    const source = await startUp(join(ROOT, "apps/cli/bin/onrecord.js"), report);
    await execute(process.execPath, [join(ROOT, "scripts/build.mjs"), BUILT]);
    return { one, all, source, built: await startUp(join(BUILT, "bin/onrecord.js"), report) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(BUILT, { recursive: true, force: true });
  }
};

export const speedRows = async (context: Context): Promise<Row[]> => {
  const folders = [context.gold, join(context.data, "wikinews")];
  const found = folders.flatMap((folder) => readFolder<{ text: string }>(folder).map(({ text }) => text));
  const timed = timedOf([...new Set(found)]);
  const { texts } = timed;
  const cores = availableParallelism();
  const { one, all, source, built } = await measure(timed, cores, context);
  const seconds = sum(one.times) / 1000;
  const row = (name: string, value: number, rest: Partial<Row> = {}): Row => ({
    section: "speed",
    name,
    value,
    ...rest,
  });
  const atMost = (target: number, unit: string): Partial<Row> => ({ target, unit, atMost: true, digits: 0 });
  return [
    row(`one core: reports of ${REPORT_WORDS} words`, sum(texts.map(countWords)) / REPORT_WORDS / seconds, {
      unit: "/s",
      target: 15,
    }),
    row("one core: reports", texts.length / seconds, { unit: "/s" }),
    row("one core: sentences", one.sentences / seconds, { unit: "/s", digits: 0 }),
    row("one core: tokens", one.tokens / seconds, { unit: "/s", digits: 0 }),
    row("one core: processor time of wall", (one.busy / seconds / 1000) * 100, { unit: "%", digits: 0 }),
    row("one report, median", quantile(one.times, 0.5), { unit: "ms" }),
    row("one report, 99 of 100 within", quantile(one.times, 0.99), { unit: "ms" }),
    row("language alone: tokens", (one.tokens / one.language) * 1000, {
      unit: "/s",
      digits: 0,
      target: 8000,
      published: "UDPipe 1,101, Stanza 878, spaCy lg 10,014",
    }),
    row("tokens and sentences alone: tokens", (one.tokens / one.split) * 1000, { unit: "/s", digits: 0 }),
    row(`${cores} cores: reports`, (texts.length / all.wall) * 1000, { unit: "/s" }),
    row(`${cores} cores: times one core`, (seconds * 1000) / all.wall, {
      digits: 2,
      ...(cores === 2 && { target: 1.8 }),
    }),
    row(`${cores} cores: processor time of wall`, (all.busy / all.wall) * 100, { unit: "%", digits: 0 }),
    row("models loaded", one.loaded, { unit: "ms", digits: 0 }),
    row("start-up to first reading, as built", built, atMost(600, "ms")),
    row("start-up to first reading, from source", source, { unit: "ms", digits: 0 }),
    row("peak memory, one core", one.peak, atMost(400, "MB")),
    row(`peak memory, ${cores} cores`, all.peak, { unit: "MB", digits: 0 }),
  ];
};
