import { z } from "@hono/zod-openapi";
import { ReportRef } from "@onrecord/record/asking";
import { Problem } from "./problem.ts";

/** Work that goes on in the background. Its progress comes over `/api/progress`, or by asking again. */
export const Job = z.object({
  id: z.string(),
  kind: z.enum(["ingest", "pull", "reread"]),
  state: z.enum(["queued", "active", "done", "failed"]),
  /** Reports to work on; null while it is not known, as for a feed that is being fetched. */
  total: z.int().min(0).nullable(),
  done: z.int().min(0),
  failed: z.int().min(0),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  /** Ids of the reports it has stored, in the order of the input; the first thousand of them. */
  reports: z.array(z.string()),
  /** What could not be taken in, a problem each; the first hundred of them. */
  problems: z.array(Problem),
});

/** What `/api/progress` sends, by the name of the server-sent event; `data` is its JSON. */
export const ProgressEvent = z.discriminatedUnion("event", [
  z.object({ event: z.literal("job"), data: Job }),
  z.object({ event: z.literal("report"), data: ReportRef }),
  z.object({ event: z.literal("decision"), data: z.object({ id: z.string(), subject: z.string().nullable() }) }),
]);

export type Job = z.infer<typeof Job>;
export type ProgressEvent = z.infer<typeof ProgressEvent>;
