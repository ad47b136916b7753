import { streamSSE } from "hono/streaming";
import type { On } from "../http/endpoint.ts";
import { found, Refused } from "../http/refused.ts";
import { ROUTES } from "../routes/index.ts";
import type { Hub, Numbered } from "../work/hub.ts";
import type { Jobs } from "../work/jobs.ts";

const BEAT = 15_000;
/** Streams at a time: more than a newsroom has windows. */
const STREAMS = 500;

/** Jobs, and the stream that tells of them. `closing` ends the streams. */
export function workApi(on: On, jobs: Jobs, hub: Hub, closing: AbortSignal): void {
  on(ROUTES.listJobs, (c) => c.json(jobs.list(), 200));
  on(ROUTES.getJob, (c) => {
    const { id } = c.req.valid("param");
    return c.json(found(jobs.get(id), "job", id), 200);
  });
  on(ROUTES.progress, (c) => {
    if (hub.listeners >= STREAMS) throw new Refused("CLOSING", "Too many windows listen already.");
    const last = Number(c.req.header("last-event-id") ?? Number.NaN);
    // Proxies would hold back what is not enough for a block.
    c.header("x-accel-buffering", "no");
    return streamSSE(c, async (stream) => {
      const queue: Numbered[] = Number.isSafeInteger(last) ? [...hub.since(last)] : [];
      let wake = () => {};
      const stop = hub.listen((numbered) => {
        queue.push(numbered);
        wake();
      });
      const end = () => wake();
      closing.addEventListener("abort", end, { once: true });
      stream.onAbort(end);
      try {
        await stream.write(": hello\n\n");
        while (!stream.aborted && !closing.aborted) {
          for (const { id, event } of queue.splice(0)) {
            await stream.writeSSE({ id: String(id), event: event.event, data: JSON.stringify(event.data) });
          }
          const { promise, resolve } = Promise.withResolvers<void>();
          wake = resolve;
          const beat = setTimeout(resolve, BEAT);
          if (queue.length === 0 && !stream.aborted && !closing.aborted) await promise;
          clearTimeout(beat);
          if (queue.length === 0) await stream.write(": here\n\n");
        }
      } finally {
        stop();
        closing.removeEventListener("abort", end);
      }
    });
  });
}
