import { createRoute, z } from "@hono/zod-openapi";
import { SearchHit } from "@onrecord/record/asking";
import { queryOf } from "../wire/query.ts";
import { json, refusals, unchanged } from "./responses.ts";

const search = createRoute({
  method: "get",
  path: "/search",
  tags: ["Search"],
  summary: "Reports, actors, events and quotes by words",
  "x-role": "reader",
  request: { query: queryOf({ q: z.string().min(1).max(500), limit: z.int().min(1).max(100).default(20) }) },
  responses: { 200: json(z.array(SearchHit), "Hits, the best first"), ...unchanged, ...refusals() },
});

export const searchRoutes = { search };
