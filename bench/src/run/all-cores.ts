import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { cpuMilliseconds, type Timed } from "./timing.ts";

/**
 * Child process of the speed part: reads the reports of the JSON file named by the first argument on as many worker threads
 * as the second says and prints the milliseconds and the peak memory as JSON.
 */
const { before: first, texts } = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as Timed;
const count = Number(process.argv[3]);

const workers = Array.from({ length: count }, () => new Worker(new URL("./worker.ts", import.meta.url)));
const said = (worker: Worker): Promise<void> => new Promise((go) => worker.once("message", () => go()));
await Promise.all(workers.map(said));

/** Gives each text to the next free worker. */
const readAll = async (given: readonly string[], by: readonly Worker[]): Promise<void> => {
  let next = 0;
  const work = async (worker: Worker): Promise<void> => {
    while (next < given.length) {
      const answer = said(worker);
      worker.postMessage(given[next++]);
      await answer;
    }
  };
  await Promise.all(by.map(work));
};

await Promise.all(workers.map((worker) => readAll(first, [worker])));
const cpu = process.cpuUsage();
const before = performance.now();
await readAll(texts, workers);
const wall = performance.now() - before;
const busy = cpuMilliseconds(cpu);
await Promise.all(workers.map((worker) => worker.terminate()));

process.stdout.write(JSON.stringify({ wall, busy, peak: process.resourceUsage().maxRSS / 1024 }));
