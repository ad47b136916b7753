/**
 * Puts load on a running server as so many readers at a time do, and prints how long its answers take and what they cost:
 * `node apps/server/bench/load.ts http://127.0.0.1:4380 [--readers 200] [--seconds 20] [--warm 5] [--fresh] [--each N]
 * [--token onrecord_...]`. Without `--each` a reader asks as soon as it has its answer; with it, so many questions a second (0.2: one in five
 * seconds), each reader at its own moments, and an answer that comes after the next question was due counts from then. For the seconds of
 * `--warm` the readers ask already and nothing is counted: a server that has just begun has code that never ran.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { questionsOf } from "./questions.ts";
import { hasty, paced } from "./readers.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    readers: { type: "string", default: "200" },
    seconds: { type: "string", default: "20" },
    warm: { type: "string", default: "5" },
    /** Other values in every question, so that none is answered from what the server keeps. */
    fresh: { type: "boolean", default: false },
    each: { type: "string" },
    token: { type: "string" },
  },
});
const [url = "http://127.0.0.1:4380"] = positionals;
const headers = values.token ? { authorization: `Bearer ${values.token}` } : {};

async function cpuSeconds(): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`, { headers })).text();
  return Number(/^process_cpu_seconds_total (\S+)/m.exec(metrics)?.[1]);
}

const { archive } = (await (await fetch(`${url}/api/status`, { headers })).json()) as {
  archive?: { reports: number; events: number };
};
console.log(`${archive?.reports} reports, ${archive?.events} events`);

const months = (await (await fetch(`${url}/api/events/histogram?grain=month`, { headers })).json()) as {
  start: string;
}[];
const [first = 0, last = 0] = [months[0], months.at(-1)].map((month) => Date.parse(month?.start ?? "2024-01-01"));
const questions = questionsOf({ first, days: Math.max(1, Math.round((last - first) / 86_400_000)) });
const paths = questions.map((question) => {
  const once = `/api/events?${question()}`;
  return values.fresh ? () => `/api/events?${question()}` : () => once;
});

/** Milliseconds in which the server is done with what was asked last and nobody waited for. */
const REST = 2000;
const crowd = { url, headers, paths, readers: Number(values.readers), seconds: Number(values.seconds) };
const ask = (seconds: number) =>
  values.each === undefined ? hasty({ ...crowd, seconds }) : paced({ ...crowd, seconds }, Number(values.each));
const warm = Number(values.warm);
if (warm > 0) {
  await ask(warm);
  await sleep(REST);
}
const before = await cpuSeconds();
const result = await ask(crowd.seconds);
const spent = (await cpuSeconds()) - before;

const { p50, p90, p97_5, p99, max } = result.latency;
const of = values.fresh ? "each question another" : `${questions.length} questions again and again`;
const pace = values.each === undefined ? "" : `, ${values.each} a second each`;
const rate = result.answers / crowd.seconds;
console.log(`${values.readers} readers${pace}, ${values.seconds} s, ${of}: ${rate.toFixed(1)} answers a second`);
console.log(`latency in ms: p50 ${p50}, p90 ${p90}, p97.5 ${p97_5}, p99 ${p99}, longest ${max}`);
console.log(`processor time of the server: ${((spent * 1000) / result.answers).toFixed(2)} ms an answer`);
console.log(`errors ${result.errors}, answers other than 2xx ${result.refused}`);
process.exitCode = result.errors + result.refused > 0 ? 1 : 0;
