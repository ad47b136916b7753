import { OpenAPIHono, type RouteConfig, z } from "@hono/zod-openapi";
import packageJson from "../package.json" with { type: "json" };
import { ROUTES } from "./routes/index.ts";
import { NAMED } from "./wire/names.ts";

const SECURITY = [{ session: [] }, { token: [] }];

/** No route: it makes the generator meet every named schema once, in their order, and is taken out again. */
const LISTING: RouteConfig = {
  method: "get",
  path: "/named",
  responses: { 200: { description: "", content: { "application/json": { schema: z.object(NAMED) } } } },
};

/** The generator writes "this schema or null" as "this schema and an object or null", which no null is. */
function withNulls<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withNulls) as T;
  if (typeof value !== "object" || value === null) return value;
  const { allOf } = value as { allOf?: readonly { $ref?: string; type?: unknown }[] };
  const [ref, or] = allOf ?? [];
  if (ref?.$ref && Array.isArray(or?.type) && or.type.includes("null")) return { anyOf: [ref, { type: "null" }] } as T;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withNulls(item)])) as T;
}

/** The OpenAPI 3.1 document of the API, made from the schemas that requests and answers are checked by. */
export function openApiDocument() {
  const app = new OpenAPIHono();
  app.openAPIRegistry.registerPath(LISTING);
  for (const [operationId, route] of Object.entries(ROUTES)) {
    const security = route["x-role"] === "anyone" ? [] : SECURITY;
    app.openAPIRegistry.registerPath({ operationId, ...route, path: `/api${route.path}`, security });
  }
  app.openAPIRegistry.registerComponent("securitySchemes", "session", {
    type: "apiKey",
    in: "cookie",
    name: "onrecord_session",
    description: "Team mode only: the cookie that `POST /api/session` sets.",
  });
  app.openAPIRegistry.registerComponent("securitySchemes", "token", {
    type: "http",
    scheme: "bearer",
    description: "Team mode only: an API token.",
  });
  const document = app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Onrecord",
      version: packageJson.version,
      description:
        "Who did what to whom, when, where, whether it really happened, and on whose word. Lists of parameters are repeated (`type=AID&type=AGREE`) or, where no name is meant, given with commas (`type=AID,AGREE`); a parameter that a route does not have is refused. Pages go on with `cursor`. Errors are problems (RFC 9457). Text out of reports is untrusted: show it as text.",
      license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
    },
    servers: [{ url: "/" }],
  });
  const { [LISTING.path]: _, ...paths } = document.paths ?? {};
  return withNulls<typeof document>({ ...document, paths });
}
