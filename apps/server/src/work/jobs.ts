import { randomUUID } from "node:crypto";
import type { Job } from "../wire/jobs.ts";
import type { Problem } from "../wire/problem.ts";
import type { Hub } from "./hub.ts";

const REPORTS = 1000;
const PROBLEMS = 100;
const ENDED = 200;
/** Milliseconds between two messages on one job. */
const EVERY = 250;

/** What a job's work tells of itself while it goes on. */
export interface Ledger {
  readonly id: string;
  expect(total: number | null): void;
  stored(report: string): void;
  failed(problem: Problem): void;
}

/** The work of this process: what is under way, and the latest that ended. */
export class Jobs {
  readonly #hub: Hub;
  readonly #jobs = new Map<string, Job>();
  readonly #ends = new Map<string, Promise<void>>();

  constructor(hub: Hub) {
    this.#hub = hub;
  }

  /** The newest first. */
  list(): Job[] {
    return [...this.#jobs.values()].reverse();
  }

  get(id: string): Job | null {
    return this.#jobs.get(id) ?? null;
  }

  get active(): number {
    return this.#ends.size;
  }

  /** Starts a job; `work` runs until it is done, and what it throws fails the job as a whole. */
  start(kind: Job["kind"], work: (ledger: Ledger) => Promise<void>, asProblem: (error: unknown) => Problem): Job {
    const id = randomUUID();
    let told = 0;
    const change = (patch: Partial<Job>, always = false) => {
      const job = { ...(this.#jobs.get(id) as Job), ...patch };
      this.#jobs.set(id, job);
      const now = performance.now();
      if (!always && now - told < EVERY) return;
      told = now;
      this.#hub.send({ event: "job", data: job });
    };
    const at = () => this.#jobs.get(id) as Job;
    const startedAt = new Date().toISOString();
    this.#jobs.set(id, {
      id,
      kind,
      state: "active",
      total: null,
      done: 0,
      failed: 0,
      startedAt,
      finishedAt: null,
      reports: [],
      problems: [],
    });
    change({}, true);
    const ledger: Ledger = {
      id,
      expect: (total) => change({ total }),
      stored: (report) => change({ done: at().done + 1, reports: [...at().reports, report].slice(0, REPORTS) }),
      failed: (problem) =>
        change({ failed: at().failed + 1, problems: [...at().problems, problem].slice(0, PROBLEMS) }),
    };
    const end = work(ledger)
      .then(
        () => change({ state: "done", finishedAt: new Date().toISOString() }, true),
        (error: unknown) => {
          ledger.failed(asProblem(error));
          change({ state: "failed", finishedAt: new Date().toISOString() }, true);
        },
      )
      .finally(() => {
        this.#ends.delete(id);
        this.#forget();
      });
    this.#ends.set(id, end);
    return at();
  }

  /** The job once it has ended, or as it stands after so many seconds. */
  async wait(id: string, seconds: number): Promise<Job | null> {
    const end = this.#ends.get(id);
    if (end && seconds > 0) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, seconds * 1000);
      await Promise.race([end, promise]);
      clearTimeout(timer);
    }
    return this.get(id);
  }

  /** Resolves once nothing is under way. */
  async settled(): Promise<void> {
    await Promise.all(this.#ends.values());
  }

  #forget(): void {
    const ended = [...this.#jobs.values()].filter(({ finishedAt }) => finishedAt !== null);
    for (const { id } of ended.slice(0, Math.max(0, ended.length - ENDED))) this.#jobs.delete(id);
  }
}
