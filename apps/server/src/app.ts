import { BlockList } from "node:net";
import { OpenAPIHono } from "@hono/zod-openapi";
import type { Archive } from "@onrecord/archive";
import type { ReaderThreads } from "@onrecord/readers";
import type { Fetcher, SourceItem } from "@onrecord/sources";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import type { Logger } from "pino";
import { askingApi, dossiersApi } from "./api/asking.ts";
import { decisionsApi } from "./api/decisions.ts";
import { exportsApi } from "./api/exports.ts";
import { feedsApi } from "./api/feeds.ts";
import { opsApi } from "./api/ops.ts";
import { progressApi } from "./api/progress.ts";
import { reportsApi } from "./api/reports.ts";
import { statusApi } from "./api/status.ts";
import { localApi, localGate, teamApi, teamGate } from "./api/team.ts";
import { workApi } from "./api/work.ts";
import { openApiDocument } from "./document.ts";
import { addressed } from "./http/address.ts";
import { answerError, problemOf } from "./http/answer.ts";
import { refuseInvalid } from "./http/checked.ts";
import { endpoints } from "./http/endpoint.ts";
import type { App, AppEnv } from "./http/env.ts";
import { apiHeaders, pageHeaders } from "./http/headers.ts";
import { sameSite } from "./http/host.ts";
import { Kept } from "./http/kept.ts";
import { openMetrics } from "./http/metrics.ts";
import { refuseMissed } from "./http/missed.ts";
import { Refused } from "./http/refused.ts";
import { serveDesk } from "./http/static.ts";
import type { Team } from "./team/team.ts";
import type { Job } from "./wire/jobs.ts";
import type { Problem } from "./wire/problem.ts";
import { engineOf } from "./work/engine.ts";
import { Hub } from "./work/hub.ts";
import { Jobs } from "./work/jobs.ts";
import { take, type Works } from "./work/take.ts";

export interface AppOptions {
  readonly archive: Archive;
  readonly threads: ReaderThreads;
  readonly log: Logger;
  /** Team mode: the accounts, and the public address of the server. */
  readonly team?: { readonly db: Team; readonly origin: string };
  /** Folder of the desk's built files. */
  readonly desk?: string;
  readonly fetcher: Fetcher;
  /** Bytes of one upload. */
  readonly maxUpload?: number;
  /** Proxies in front of the server whose `X-Forwarded-For` is believed. */
  readonly proxies?: BlockList;
  /** Aborted when the server closes: streams end, and jobs take no new report. */
  readonly closing: AbortSignal;
}

const MAX_BODY = 1_000_000;
const MAX_UPLOAD = 200_000_000;
const STREAMED = /^\/api\/(?:progress$|(?:events|claims|reports)(?:\.polecat|\.icews)?\.(?:csv|json|ndjson)$)/;
const UPLOADS = new Set(["/api/reports", "/api/feeds.opml"]);

export interface CreatedApp {
  readonly app: App;
  readonly jobs: Jobs;
  readonly works: Works;
  /** Starts to read what a source gives, as if it had been uploaded. */
  add(items: AsyncIterable<SourceItem>): Job;
}

/** The server's app: what it answers, and the work that goes on in it. */
export function createApp(options: AppOptions): CreatedApp {
  const { archive, threads, fetcher, log, team, closing } = options;
  const hub = new Hub();
  const jobs = new Jobs(hub);
  const metrics = openMetrics(jobs, hub);
  const https = team?.origin.startsWith("https:") ?? false;
  const gate = team ? teamGate(team.db, https) : localGate;
  const app = new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid });
  const asProblem = (error: unknown): Problem => {
    const known = problemOf(error);
    if (known) return known;
    log.error({ err: error }, "work failed");
    return problemOf(new Refused("INTERNAL", "A fault of the server.")) as Problem;
  };

  app.onError((error, c) => answerError(error, c, log));
  app.notFound((c) => answerError(new Refused("NO_SUCH_ROUTE", "There is nothing at this path.", c.req.path), c, log));
  app.use(metrics.measure);
  app.use(addressed(options.proxies ?? new BlockList()));
  app.use("/api/*", apiHeaders(https));
  app.use("*", async (c, next) => (c.req.path.startsWith("/api/") ? next() : pageHeaders(https)(c, next)));
  // Probes come by the address of the machine.
  const guarded = sameSite(team?.origin ?? null);
  app.use(async (c, next) => (/^\/(?:healthz|readyz|metrics)$/.test(c.req.path) ? next() : guarded(c, next)));
  // On one machine compressing takes longer than sending.
  if (team) app.use(compress());
  const document = openApiDocument();
  const kept = new Kept(archive, JSON.stringify(document), team !== undefined);
  app.use("/api/*", async (c, next) => {
    await next();
    if (c.req.method !== "GET" && c.req.method !== "HEAD") kept.changed();
  });
  hub.listen(({ event }) => {
    if (event.event === "decision" || (event.event === "job" && event.data.finishedAt !== null)) kept.changed();
  });
  const tagged = etag();
  app.use("/api/*", async (c, next) => {
    if (STREAMED.test(c.req.path)) return next();
    await tagged(c, next);
    // `c.header` would make the response anew, by way of a stream.
    if (!c.res.headers.has("cache-control")) c.res.headers.set("cache-control", "private, no-cache");
  });
  app.use("/api/*", async (c, next) => {
    if (c.req.method === "GET" || c.req.method === "HEAD") return next();
    const maxSize = UPLOADS.has(c.req.path) ? (options.maxUpload ?? MAX_UPLOAD) : MAX_BODY;
    return bodyLimit({ maxSize, onError: () => refuseLarge(maxSize) })(c, next);
  });

  const api = new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid });
  const on = endpoints(api, gate);
  const asking = endpoints(api, gate, [kept.middleware]);
  askingApi(asking, archive);
  dossiersApi(asking, archive);
  exportsApi(on, archive, team?.origin ?? null);
  decisionsApi(on, archive, hub);
  const works = { archive, threads, hub, closing, asProblem };
  const engine = engineOf(threads);
  const add = (items: AsyncIterable<SourceItem>, total: number | null = null) =>
    jobs.start(
      "ingest",
      async (ledger) => {
        ledger.expect(total);
        await take(items, works, ledger);
      },
      asProblem,
    );
  reportsApi(on, jobs, add, fetcher);
  feedsApi(on, works, jobs, fetcher);
  workApi(on, jobs, works, engine);
  statusApi(on, archive, engine, team ? "team" : "local");
  progressApi(on, hub, closing);
  if (team) teamApi(on, team.db, https);
  else localApi(on);
  app.route("/api", api);
  const ready = async () => {
    await archive.reports({}, { limit: 1 });
  };
  opsApi(app, gate, { document, registry: metrics.registry, closing, ready });
  app.all("/api/*", refuseMissed);
  serveDesk(app, options.desk ?? null);
  return { app, jobs, works, add };
}

function refuseLarge(maxSize: number): never {
  throw new Refused("BODY_TOO_LARGE", `The body may have ${maxSize / 1e6} MB.`);
}
