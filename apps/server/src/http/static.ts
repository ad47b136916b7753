import { existsSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import type { MiddlewareHandler } from "hono";
import type { App, AppEnv } from "./env.ts";

const YEAR = "public, max-age=31536000, immutable";

const NOT_BUILT =
  "The desk is not built yet. Build it with: npm run build -w @onrecord/desk\nThe API is at /api, its description at /api/docs.\n";

/** Vite names what is under `assets` by its content, so that it never changes. */
const cached: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  c.header("cache-control", c.res.ok && c.req.path.startsWith("/assets/") ? YEAR : "no-cache");
};

/** The desk's built files; every other path is one of its views. Null where it is not built. */
export function serveDesk(app: App, folder: string | null): void {
  if (folder === null || !existsSync(join(folder, "index.html"))) {
    app.get("/", (c) => c.text(NOT_BUILT, 503, { "cache-control": "no-store" }));
    return;
  }
  app.get("*", cached, serveStatic({ root: folder }));
  const index = serveStatic({ root: folder, path: "index.html" });
  app.get("*", cached, async (c, next) => {
    // A missing script must not be answered with a page.
    if (/\.[a-z0-9]{1,8}$/i.test(c.req.path) && !c.req.header("accept")?.includes("text/html")) return next();
    return index(c, next);
  });
}
