import { OpenAPIHono } from "@hono/zod-openapi";
import packageJson from "../package.json" with { type: "json" };
import { ROUTES } from "./routes/index.ts";
import "./wire/names.ts";

const SECURITY = [{ session: [] }, { token: [] }];

/** The OpenAPI 3.1 document of the API, made from the schemas that requests and answers are checked by. */
export function openApiDocument() {
  const app = new OpenAPIHono();
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
  return app.getOpenAPI31Document({
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
}
