import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, createRouter, redirect } from "@tanstack/react-router";
import { ProblemError } from "./api/client.ts";
import * as ask from "./api/questions.ts";
import { Nowhere, Shell, ShellFailed } from "./shell/shell.tsx";
import { Loading } from "./ui/states.tsx";
import { parseSearch, stringifySearch } from "./url/search.ts";
import { searches } from "./url/searches.ts";

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ notFoundComponent: Nowhere });

const login = createRoute({
  getParentRoute: () => root,
  path: "/login",
  validateSearch: searches.login,
}).lazy(() => import("./settings/login.tsx").then(({ Route }) => Route));

/** Everything behind the login of team mode; locally, everybody is logged in. */
const desk = createRoute({
  getParentRoute: () => root,
  id: "desk",
  component: Shell,
  errorComponent: ShellFailed,
  async beforeLoad({ context, location }) {
    try {
      await context.queries.ensureQueryData(ask.me);
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status === 401)
        throw redirect({ to: "/login", search: { next: location.href } });
      throw error;
    }
  },
});

const index = createRoute({
  getParentRoute: () => desk,
  path: "/",
  beforeLoad() {
    throw redirect({ to: "/reports" });
  },
});

const reports = createRoute({
  getParentRoute: () => desk,
  path: "/reports",
  validateSearch: searches.reports,
}).lazy(() => import("./reports/page.tsx").then(({ Route }) => Route));

const reading = createRoute({
  getParentRoute: () => desk,
  path: "/reports/$report",
  validateSearch: searches.reading,
  loaderDeps: ({ search }) => ({ version: search.version }),
  loader: ({ context, params, deps }) => void context.queries.prefetchQuery(ask.report(params.report, deps.version)),
}).lazy(() => import("./reading/page.tsx").then(({ Route }) => Route));

const versions = createRoute({
  getParentRoute: () => desk,
  path: "/reports/$report/versions",
  validateSearch: searches.versions,
}).lazy(() => import("./versions/page.tsx").then(({ Route }) => Route));

const events = createRoute({
  getParentRoute: () => desk,
  path: "/events",
  validateSearch: searches.events,
}).lazy(() => import("./events/page.tsx").then(({ Route }) => Route));

const dossiers = createRoute({
  getParentRoute: () => desk,
  path: "/dossiers",
  validateSearch: searches.dossiers,
}).lazy(() => import("./dossiers/page.tsx").then(({ Route }) => Route));

const actor = createRoute({
  getParentRoute: () => desk,
  path: "/dossiers/actors/$actor",
}).lazy(() => import("./dossiers/actor-page.tsx").then(({ Route }) => Route));

const pair = createRoute({
  getParentRoute: () => desk,
  path: "/dossiers/pairs/$a/$b",
}).lazy(() => import("./dossiers/pair-page.tsx").then(({ Route }) => Route));

const agreement = createRoute({
  getParentRoute: () => desk,
  path: "/dossiers/agreements/$agreement",
}).lazy(() => import("./dossiers/agreement-page.tsx").then(({ Route }) => Route));

const source = createRoute({
  getParentRoute: () => desk,
  path: "/dossiers/sources/$source",
}).lazy(() => import("./dossiers/source-page.tsx").then(({ Route }) => Route));

const search = createRoute({
  getParentRoute: () => desk,
  path: "/search",
  validateSearch: searches.search,
}).lazy(() => import("./search/page.tsx").then(({ Route }) => Route));

const settings = createRoute({
  getParentRoute: () => desk,
  path: "/settings",
  validateSearch: searches.settings,
}).lazy(() => import("./settings/page.tsx").then(({ Route }) => Route));

const pages = [
  index,
  reports,
  reading,
  versions,
  events,
  dossiers,
  actor,
  pair,
  agreement,
  source,
  search,
  settings,
] as const;
const routeTree = root.addChildren([login, desk.addChildren(pages)]);

export function makeRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    context: { queries },
    parseSearch,
    stringifySearch,
    defaultPreload: "intent",
    defaultPreloadStaleTime: 0,
    defaultPendingComponent: () => <Loading what="page" />,
    scrollRestoration: true,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
