import { streamSSE } from "hono/streaming";
import type { On } from "../http/endpoint.ts";
import { Refused } from "../http/refused.ts";
import { ROUTES } from "../routes/index.ts";
import type { Hub, Numbered } from "../work/hub.ts";

const BEAT = 15_000;
/** Streams at a time: more than a newsroom has windows. */
const STREAMS = 500;

/** The stream that tells of jobs, new reports and decisions. `closing` ends it. */
export function progressApi(on: On, hub: Hub, closing: AbortSignal): void {
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
