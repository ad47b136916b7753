import { Worker } from "node:worker_threads";
import type { ReportInput } from "@onrecord/reading";
import type { Outcome } from "./outcome.ts";

/** Threads that read, each with models of its own. */
export interface ReaderThreads {
  /** Reads one report as soon as a thread is free, first come, first read. */
  read(input: ReportInput): Promise<Outcome>;
  /** Ends the threads; what they had not read yet comes back as an error. */
  close(): Promise<void>;
}

interface Task {
  readonly input: ReportInput;
  readonly settle: (outcome: Outcome) => void;
}

/** The fields that reading takes, and no other, since they are copied to the thread. */
function inputOf({ text, url, title, outlet, author, published }: ReportInput): ReportInput {
  return {
    text,
    ...(url !== undefined && { url }),
    ...(title !== undefined && { title }),
    ...(outlet !== undefined && { outlet }),
    ...(author !== undefined && { author }),
    ...(published !== undefined && { published }),
  };
}

/** Opens threads to read with. They start with the first reports, `count` at most, and hold the process open only while they read. */
export function openThreads(count: number): ReaderThreads {
  const waiting: Task[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Task>();
  let closed = false;

  const settle = (worker: Worker, outcome: Outcome) => {
    const task = busy.get(worker);
    busy.delete(worker);
    task?.settle(outcome);
  };

  const start = () => {
    const worker = new Worker(new URL("./worker.ts", import.meta.url));
    worker.on("message", (outcome: Outcome) => {
      worker.unref();
      idle.push(worker);
      settle(worker, outcome);
      giveOut();
    });
    // A thread that dies (out of memory) takes the one report with it; another takes its place.
    let why = "the thread that read it ended";
    worker.on("error", (error: unknown) => {
      why = error instanceof Error ? error.message : String(error);
    });
    worker.on("exit", () => {
      if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
      settle(worker, { error: why });
      if (!closed) giveOut();
    });
    return worker;
  };

  const giveOut = () => {
    while (waiting.length > 0) {
      const worker = idle.pop() ?? (busy.size < count ? start() : undefined);
      if (!worker) return;
      const task = waiting.shift() as Task;
      busy.set(worker, task);
      worker.ref();
      worker.postMessage(task.input);
    }
  };

  return {
    read: (input) =>
      new Promise((done) => {
        if (closed) return done({ error: "the threads are closed" });
        waiting.push({ input: inputOf(input), settle: done });
        giveOut();
      }),
    async close() {
      closed = true;
      for (const task of waiting.splice(0)) task.settle({ error: "the threads are closed" });
      await Promise.all([...idle, ...busy.keys()].map((worker) => worker.terminate()));
    },
  };
}
