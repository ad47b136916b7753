import type { Registry } from "prom-client";
import type { openApiDocument } from "../document.ts";
import { DOCS_STYLE, docsPage } from "../http/docs.ts";
import { atLeast, type Gate } from "../http/endpoint.ts";
import type { App } from "../http/env.ts";
import { FOREIGN_STATUS, PROBLEMS, type ProblemCode } from "../http/problems.ts";
import { found, Refused } from "../http/refused.ts";

const isOwn = (code: string): code is ProblemCode => Object.hasOwn(PROBLEMS, code);

function explained(code: string) {
  if (isOwn(code)) {
    const [status, title, next] = PROBLEMS[code];
    return { code, status, title, next };
  }
  const known = FOREIGN_STATUS.find(([pattern]) => pattern.test(code));
  return known ? { code, status: known[1], title: known[2], next: "The problem itself says what to do." } : null;
}

interface Ops {
  readonly document: ReturnType<typeof openApiDocument>;
  readonly registry: Registry;
  readonly closing: AbortSignal;
  /** Throws where the archive cannot be asked. */
  ready(): Promise<void>;
}

/** What programs that look after the server ask, and what the API says of itself. */
export function opsApi(app: App, gate: Gate, { document, registry, closing, ready }: Ops): void {
  app.get("/api/openapi.json", (c) => c.json(document));
  app.get("/api/docs", (c) => c.html(docsPage(document)));
  app.get("/api/docs.css", (c) => c.body(DOCS_STYLE, 200, { "content-type": "text/css; charset=utf-8" }));
  app.get("/api/problems/:code", (c) => {
    const code = c.req.param("code").slice(0, 64);
    return c.json(found(explained(code), "problem", code));
  });
  app.get("/healthz", (c) => c.text("ok\n"));
  app.get("/readyz", async (c) => {
    if (closing.aborted) throw new Refused("CLOSING", "The server is closing.");
    await ready();
    return c.text("ready\n");
  });
  app.get("/metrics", async (c) => {
    const person = await gate.person(c);
    if (!person || !atLeast(person.role, "reader")) throw new Refused("LOGIN_REQUIRED", "Metrics need an API token.");
    return c.body(await registry.metrics(), 200, { "content-type": registry.contentType });
  });
}
