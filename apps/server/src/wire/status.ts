import { z } from "@hono/zod-openapi";
import { Engine } from "@onrecord/record";

export const Status = z.object({
  engine: Engine,
  mode: z.enum(["local", "team"]),
  startedAt: z.string(),
  archive: z.object({
    kind: z.enum(["embedded", "postgresql"]),
    /** The folder, or the server and database; never a password. */
    location: z.string(),
    reports: z.int(),
    versions: z.int(),
    events: z.int(),
    claims: z.int(),
    actors: z.int(),
    agreements: z.int(),
    decisions: z.int(),
    /** Reports whose reading was made by another engine version: `POST /api/reread` reads them again. */
    stale: z.int(),
    bytes: z.number().nullable(),
    /** Texts that are kept and not read yet. */
    unread: z.int(),
    /** Reports that are not compared with the others yet. */
    unlinked: z.int(),
  }),
  queues: z.array(
    z.object({
      name: z.string(),
      queued: z.int(),
      active: z.int(),
      /** Jobs that failed for good. */
      failed: z.int(),
      /** Done in the last hour. */
      finished: z.int(),
    }),
  ),
  /** The latest jobs that failed for good. */
  failures: z.array(z.object({ id: z.string(), queue: z.string(), at: z.string(), reason: z.string() })),
});

/** Which reports to read again; those of another engine version if none is named. */
export const RereadInput = z.strictObject({ reports: z.array(z.string()).max(10_000).optional() });

export type Status = z.infer<typeof Status>;
