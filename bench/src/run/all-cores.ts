import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";

/**
 * Child process of the speed part: reads the reports of the JSON file named by the first argument on as many worker threads
 * as the second says and prints the milliseconds and the peak memory as JSON.
 */
const texts = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as string[];
const count = Number(process.argv[3]);

const workers = Array.from({ length: count }, () => new Worker(new URL("./worker.ts", import.meta.url)));
const said = (worker: Worker): Promise<void> => new Promise((go) => worker.once("message", () => go()));
await Promise.all(workers.map(said));

let next = 0;
const work = async (worker: Worker): Promise<void> => {
  while (next < texts.length) {
    const answer = said(worker);
    worker.postMessage(texts[next++]);
    await answer;
  }
};
const before = performance.now();
await Promise.all(workers.map(work));
const wall = performance.now() - before;
await Promise.all(workers.map((worker) => worker.terminate()));

process.stdout.write(JSON.stringify({ wall, peak: process.resourceUsage().maxRSS / 1024 }));
