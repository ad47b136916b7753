import type { RouteConfig } from "@hono/zod-openapi";
import { claimRoutes } from "./claims.ts";
import { decisionRoutes } from "./decisions.ts";
import { dossierRoutes } from "./dossiers.ts";
import { eventRoutes } from "./events.ts";
import { exportRoutes } from "./exports.ts";
import { feedRoutes } from "./feeds.ts";
import { reportRoutes } from "./reports.ts";
import { searchRoutes } from "./search.ts";
import { teamRoutes } from "./team.ts";
import { workRoutes } from "./work.ts";

/** Every route under `/api` by its operation id, in the order in which the document lists them. */
export const ROUTES = {
  ...reportRoutes,
  ...eventRoutes,
  ...claimRoutes,
  ...dossierRoutes,
  ...searchRoutes,
  ...decisionRoutes,
  ...exportRoutes,
  ...feedRoutes,
  ...workRoutes,
  ...teamRoutes,
} satisfies Record<string, RouteConfig>;
