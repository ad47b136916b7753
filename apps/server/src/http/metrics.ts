import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Hub } from "../work/hub.ts";
import type { Jobs } from "../work/jobs.ts";
import type { AppEnv } from "./env.ts";

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Figures for Prometheus: of the process, of requests by route, and of work. */
export function openMetrics(jobs: Jobs, hub: Hub) {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: "onrecord_http_request_duration_seconds",
    help: "Time until an answer began, by method, route and status.",
    labelNames: ["method", "route", "status"] as const,
    buckets: SECONDS,
    registers,
  });
  const read = new Counter({
    name: "onrecord_reports_stored_total",
    help: "Reports that were read and are new or have a new text.",
    registers,
  });
  hub.listen(({ event }) => {
    if (event.event === "report") read.inc();
  });
  new Gauge({
    name: "onrecord_jobs_active",
    help: "Jobs under way.",
    registers,
    collect() {
      this.set(jobs.active);
    },
  });
  new Gauge({
    name: "onrecord_progress_streams",
    help: "Open streams of server-sent events.",
    registers,
    collect() {
      this.set(hub.listeners);
    },
  });

  const measure: MiddlewareHandler<AppEnv> = async (c, next) => {
    const start = performance.now();
    await next();
    // The route and not the path, so that ids make no series of their own.
    const route = routePath(c, -1);
    seconds.observe({ method: c.req.method, route, status: c.res.status }, (performance.now() - start) / 1000);
  };
  return { registry, measure };
}
