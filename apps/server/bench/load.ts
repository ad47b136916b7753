/**
 * Puts load on a running server as so many readers at a time do, and prints how long its answers take:
 * `node apps/server/bench/load.ts http://127.0.0.1:4380 [--readers 200] [--seconds 20] [--token onrecord_...]`.
 */
import { parseArgs } from "node:util";
import autocannon from "autocannon";

/** Questions of the kind that the desk asks while somebody looks around; no two readers ask them in the same order. */
const QUESTIONS = [
  "/api/events",
  "/api/events?limit=20&actor=RUS",
  "/api/events?limit=20&dyad=RUS,IRN",
  "/api/events?limit=20&type=SANCTION,COERCE&status=occurred",
  "/api/events?limit=20&source=GBR&sourceKind=office",
  "/api/events?limit=20&actor=IRN&publishedFrom=2020-01-01&publishedTo=2021-01-01",
  "/api/events?limit=20&from=2019-06-01&to=2019-07-01&sort=time",
  "/api/events?limit=20&minConfidence=0.8&review=open",
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    readers: { type: "string", default: "200" },
    seconds: { type: "string", default: "20" },
    token: { type: "string" },
  },
});
const [url = "http://127.0.0.1:4380"] = positionals;
const headers = values.token ? { authorization: `Bearer ${values.token}` } : {};

const reports = (await (await fetch(`${url}/api/status`, { headers })).json()) as {
  archive?: { reports: number; events: number };
};
console.log(`${reports.archive?.reports} reports, ${reports.archive?.events} events`);

const result = await autocannon({
  url,
  connections: Number(values.readers),
  duration: Number(values.seconds),
  requests: QUESTIONS.map((path) => ({ method: "GET", path, headers })),
});

const { p50, p90, p97_5, p99, max } = result.latency;
console.log(`${values.readers} readers, ${values.seconds} s: ${result.requests.average.toFixed(1)} answers a second`);
console.log(`latency in ms: p50 ${p50}, p90 ${p90}, p97.5 ${p97_5}, p99 ${p99}, longest ${max}`);
console.log(`errors ${result.errors}, timeouts ${result.timeouts}, answers other than 2xx ${result.non2xx}`);
process.exitCode = result.errors + result.timeouts + result.non2xx > 0 ? 1 : 0;
