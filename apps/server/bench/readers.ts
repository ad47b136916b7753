import { once } from "node:events";
import { Agent, get, type IncomingMessage } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import autocannon from "autocannon";

export interface Crowd {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Each gives the path of a question; they are asked in turn. */
  readonly paths: readonly (() => string)[];
  readonly readers: number;
  readonly seconds: number;
}

export interface Answered {
  readonly answers: number;
  readonly errors: number;
  /** Answers other than 2xx. */
  readonly refused: number;
  /** Milliseconds. */
  readonly latency: Readonly<Record<"p50" | "p90" | "p97_5" | "p99" | "max", number>>;
}

/** Readers that ask as soon as they have their answer. */
export async function hasty({ url, headers, paths, readers, seconds }: Crowd): Promise<Answered> {
  const result = await autocannon({
    url,
    connections: readers,
    duration: seconds,
    requests: paths.map((path) => ({
      ...{ method: "GET" as const, path: path(), headers },
      setupRequest: (request: object) => ({ ...request, path: path() }),
    })),
  });
  const { requests, errors, timeouts, non2xx, latency } = result;
  return { answers: requests.total, errors: errors + timeouts, refused: non2xx, latency };
}

/** Readers that ask so many questions a second, each from a moment of its own on. */
export async function paced({ url, headers, paths, readers, seconds }: Crowd, rate: number): Promise<Answered> {
  const agent = new Agent({ keepAlive: true, maxSockets: readers });
  const times: number[] = [];
  const wrong = { errors: 0, refused: 0 };
  let turn = 0;
  const ask = async () => {
    const request = get(url + paths[turn++ % paths.length]!(), { agent, headers });
    const [answer] = (await once(request, "response")) as [IncomingMessage];
    if (answer.statusCode !== 200) wrong.refused++;
    await once(answer.resume(), "end");
  };
  const end = performance.now() + seconds * 1000;
  const read = async () => {
    for (let due = performance.now() + (Math.random() * 1000) / rate; due < end; due += 1000 / rate) {
      await sleep(Math.max(0, due - performance.now()));
      await ask().then(
        () => times.push(performance.now() - due),
        () => wrong.errors++,
      );
    }
  };
  await Promise.all(Array.from({ length: readers }, read));
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round(times[Math.ceil(times.length * share) - 1] ?? 0);
  const latency = { p50: at(0.5), p90: at(0.9), p97_5: at(0.975), p99: at(0.99), max: at(1) };
  return { answers: times.length, ...wrong, latency };
}
