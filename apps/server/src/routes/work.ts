import { createRoute, z } from "@hono/zod-openapi";
import { Job } from "../wire/jobs.ts";
import { RereadInput, Status } from "../wire/status.ts";
import { body, byId, json, refusals, unchanged } from "./responses.ts";

const tags = ["Work"];

const getStatus = createRoute({
  method: "get",
  path: "/status",
  tags,
  summary: "The archive, the engine and the queues",
  "x-role": "reader",
  responses: { 200: json(Status, "The state of things"), ...unchanged, ...refusals() },
});

const listJobs = createRoute({
  method: "get",
  path: "/jobs",
  tags,
  summary: "Work under way, and the latest that ended",
  "x-role": "reader",
  responses: { 200: json(z.array(Job), "Jobs, the newest first"), ...unchanged, ...refusals() },
});

const getJob = createRoute({
  method: "get",
  path: "/jobs/{id}",
  tags,
  summary: "One job and how far it is",
  "x-role": "reader",
  request: byId,
  responses: { 200: json(Job, "The job"), ...unchanged, ...refusals(404) },
});

const reread = createRoute({
  method: "post",
  path: "/reread",
  tags,
  summary: "Read reports again with the present engine; decisions are replayed over the new readings",
  "x-role": "admin",
  request: { body: body(RereadInput) },
  responses: { 202: json(Job, "Under way"), ...refusals(404, 413, 415) },
});

const progress = createRoute({
  method: "get",
  path: "/progress",
  tags,
  summary: "Server-sent events: progress of jobs, new reports, decisions",
  description: "Event names and their data are those of the schema `ProgressEvent`. A comment comes every 15 seconds.",
  "x-role": "reader",
  responses: {
    200: { description: "A stream without end", content: { "text/event-stream": { schema: z.string() } } },
    ...refusals(),
  },
});

export const workRoutes = { getStatus, listJobs, getJob, reread, progress };
