/**
 * Puts load on a running server as so many readers at a time do, and prints how long its answers take and what they cost:
 * `node apps/server/bench/load.ts http://127.0.0.1:4380 [--readers 200] [--seconds 20] [--fresh] [--each N]
 * [--token onrecord_...]`. Without `--each` a reader asks as soon as it has its answer; with it, so many questions a second (whole numbers).
 */
import { parseArgs } from "node:util";
import autocannon from "autocannon";

const COUNTRIES = ["RUS", "UKR", "USA", "CHN", "IRN", "ISR", "GBR", "FRA", "DEU", "TUR", "IND", "SAU"];
const TYPES = ["SANCTION,COERCE", "AID", "CONSULT", "ACCUSE,REJECT", "SUPPORT,AGREE", "ASSAULT"];
const KINDS = ["office", "named", "role", "anonymous", "media"];

let turn = 0;
const any = <T>(values: readonly T[]): T => values[turn++ % values.length] as T;
const DAY = 86_400_000;
/** First day of the archive's reports, and how many days they span; the archive is asked. */
let [first, span] = [0, 0];

/** A stretch of some weeks or months of the archive, hardly ever the same twice in a run. */
function stretch(from: string, to: string): string {
  const day = (offset: number) => new Date(first + offset * DAY).toISOString().slice(0, 10);
  const start = (turn++ * 37) % span;
  return `${from}=${day(start)}&${to}=${day(start + 20 + (turn % 300))}`;
}

/** Questions of the kind that the desk asks while somebody looks around, each time with other values. */
const QUESTIONS = [
  () => `limit=50&${stretch("publishedFrom", "publishedTo")}`,
  () => `limit=20&actor=${any(COUNTRIES)}&${stretch("publishedFrom", "publishedTo")}`,
  () => `limit=20&dyad=${any(COUNTRIES)},${any(COUNTRIES)}`,
  () => `limit=20&type=${any(TYPES)}&status=occurred&${stretch("publishedFrom", "publishedTo")}`,
  () => `limit=20&source=${any(COUNTRIES)}&sourceKind=${any(KINDS)}`,
  () => `limit=20&${stretch("from", "to")}&sort=time`,
  () => `limit=20&minConfidence=0.${5 + (turn++ % 5)}&review=open&${stretch("publishedFrom", "publishedTo")}`,
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    readers: { type: "string", default: "200" },
    seconds: { type: "string", default: "20" },
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
const [begin, end] = [months[0], months.at(-1)].map((month) => Date.parse(month?.start ?? "2024-01-01")) as [
  number,
  number,
];
first = begin;
span = Math.max(1, Math.round((end - begin) / DAY));

const pathOf = (question: () => string) => `/api/events?${question()}`;
const before = await cpuSeconds();
const result = await autocannon({
  url,
  connections: Number(values.readers),
  duration: Number(values.seconds),
  ...(values.each !== undefined && { connectionRate: Number(values.each) }),
  requests: QUESTIONS.map((question) => ({
    method: "GET" as const,
    path: pathOf(question),
    headers,
    ...(values.fresh && { setupRequest: (request: object) => ({ ...request, path: pathOf(question) }) }),
  })),
});
const spent = (await cpuSeconds()) - before;

const { p50, p90, p97_5, p99, max } = result.latency;
const of = values.fresh ? "each question another" : `${QUESTIONS.length} questions again and again`;
const pace = values.each === undefined ? "" : `, ${values.each} a second each`;
console.log(
  `${values.readers} readers${pace}, ${values.seconds} s, ${of}: ${result.requests.average.toFixed(1)} answers a second`,
);
console.log(`latency in ms: p50 ${p50}, p90 ${p90}, p97.5 ${p97_5}, p99 ${p99}, longest ${max}`);
console.log(`processor time of the server: ${((spent * 1000) / result.requests.total).toFixed(2)} ms an answer`);
console.log(`errors ${result.errors}, timeouts ${result.timeouts}, answers other than 2xx ${result.non2xx}`);
process.exitCode = result.errors + result.timeouts + result.non2xx > 0 ? 1 : 0;
