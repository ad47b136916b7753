import type { Archive } from "@onrecord/archive";
import type { Engine } from "@onrecord/record";
import type { On } from "../http/endpoint.ts";
import { ROUTES } from "../routes/index.ts";
import type { Status } from "../wire/status.ts";

/** How the archive, the engine and the queues stand. */
export function statusApi(on: On, archive: Archive, engine: () => Promise<Engine>, mode: Status["mode"]): void {
  const startedAt = new Date().toISOString();
  on(ROUTES.getStatus, async (c) => {
    const present = await engine();
    const [counts, { location, kind, unread, unlinked, queues, dead }] = await Promise.all([
      archive.counts(present),
      archive.status(),
    ]);
    const status: Status = {
      engine: present,
      mode,
      startedAt,
      archive: { kind: kind === "pglite" ? "embedded" : "postgresql", location, ...counts, unread, unlinked },
      queues: queues.map(({ queue, waiting, active, dead: failed, doneLastHour }) => ({
        name: queue,
        queued: waiting,
        active,
        failed,
        finished: doneLastHour,
      })),
      failures: dead.map(({ id, queue, at, reason }) => ({ id, queue, at, reason })),
    };
    return c.json(status, 200);
  });
}
