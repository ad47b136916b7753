import { z } from "@hono/zod-openapi";
import { Problem } from "../wire/problem.ts";

const REFUSALS = {
  400: "A parameter, cursor or body that is wrong; the problem names it",
  401: "Team mode: log in first, or give an API token",
  403: "The host, the origin or the role is not allowed",
  404: "There is none with this id",
  409: "It is there already, or the last admin would be gone",
  413: "The body is too large",
  415: "The body is of a kind that is not taken",
  422: "The report, feed or decision cannot be taken as it is",
  429: "Too many attempts; `Retry-After` says how long to wait",
  503: "The archive cannot be reached",
} as const;

type Refused = keyof typeof REFUSALS;

const refusal = (status: Refused) => ({
  description: REFUSALS[status],
  content: { "application/problem+json": { schema: Problem } },
});

/** The errors that a route documents beside those of every route. */
export function refusals<const S extends Refused>(...statuses: S[]) {
  const all = [...new Set<Refused>([400, 401, 403, 503, ...statuses])].sort();
  return Object.fromEntries(all.map((status) => [status, refusal(status)])) as Record<
    S | 400 | 401 | 403 | 503,
    ReturnType<typeof refusal>
  >;
}

export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { "application/json": { schema } },
});

export const body = <T extends z.ZodType>(schema: T) => ({
  required: true,
  content: { "application/json": { schema } },
});

/** One page of a list; `next` is the cursor of the page after it, null on the last. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  json(
    z.object({ items: z.array(item), next: z.string().nullable() }),
    "One page; `next` is the cursor of the page after it",
  );

export const unchanged = { 304: { description: "Unchanged since the ETag that was given" } } as const;

export const byId = { params: z.object({ id: z.string().min(1).max(500) }) };
