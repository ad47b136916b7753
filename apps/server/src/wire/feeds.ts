import { z } from "@hono/zod-openapi";
import { Problem } from "./problem.ts";

export const Feed = z.object({
  id: z.string(),
  url: z.string(),
  title: z.string().nullable(),
  addedAt: z.string(),
  pulledAt: z.string().nullable(),
  /** When it is pulled next. */
  nextAt: z.string(),
  /** Reports of the archive that came by this feed. */
  reports: z.int().min(0),
  /** What went wrong the last time, null if nothing did. */
  problem: Problem.nullable(),
});

export const FeedInput = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).max(2000),
  title: z.string().trim().min(1).max(500).optional(),
});

/** Which feeds to pull; all of them if none is named. */
export const PullInput = z.strictObject({ feeds: z.array(z.string()).max(1000).optional() });

export const OpmlOutcome = z.object({
  added: z.array(Feed),
  /** How many were in the list already. */
  known: z.int().min(0),
  problems: z.array(Problem),
});

export type Feed = z.infer<typeof Feed>;
