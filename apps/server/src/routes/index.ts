import type { RouteConfig } from "@hono/zod-openapi";
import * as claims from "./claims.ts";
import * as decisions from "./decisions.ts";
import * as dossiers from "./dossiers.ts";
import * as events from "./events.ts";
import * as exported from "./exports.ts";
import * as feeds from "./feeds.ts";
import * as reports from "./reports.ts";
import * as search from "./search.ts";
import * as team from "./team.ts";
import * as work from "./work.ts";

/** Every route under `/api` by its operation id, in the order in which the document lists them. */
export const ROUTES = {
  ...reports,
  ...events,
  ...claims,
  ...dossiers,
  ...search,
  ...decisions,
  ...exported,
  ...feeds,
  ...work,
  ...team,
} satisfies Record<string, RouteConfig>;
