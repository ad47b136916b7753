import { createRoute, z } from "@hono/zod-openapi";
import { Paging, ReportDetail, ReportFilter, ReportRow } from "@onrecord/record/asking";
import { IncomingReport, IncomingUrl, Metadata, Upload } from "../wire/ingest.ts";
import { Job } from "../wire/jobs.ts";
import { queryOf } from "../wire/query.ts";
import { byId, json, pageOf, refusals, unchanged } from "./responses.ts";

const tags = ["Reports"];
/** Waits for the job, so that a single report is read when the answer comes. */
const Wait = z.object({ wait: z.int().min(0).max(60).default(0) });
const taken = {
  200: json(Job, "All read: the job is done"),
  202: json(Job, "Taken in; the job goes on"),
};

const listReports = createRoute({
  method: "get",
  path: "/reports",
  tags,
  summary: "Reports, the latest first",
  "x-role": "reader",
  request: { query: queryOf({ ...ReportFilter.shape, ...Paging.shape }) },
  responses: { 200: pageOf(ReportRow), ...unchanged, ...refusals() },
});

const getReport = createRoute({
  method: "get",
  path: "/reports/{id}",
  tags,
  summary: "A report with its text, its reading and what the archive adds",
  "x-role": "reader",
  request: { ...byId, query: queryOf({ version: z.string().min(1).max(128).optional() }) },
  responses: { 200: json(ReportDetail, "The report"), ...unchanged, ...refusals(404) },
});

const raw = z.string().openapi({ type: "string", format: "binary" });

const addReports = createRoute({
  method: "post",
  path: "/reports",
  tags,
  summary: "Add reports as JSON, as files of a form, or as one file",
  description:
    "JSON holds one report or a list of them. A form holds files under `file`. Every other body is one file of the kind that its media type says; its metadata and `filename` are query parameters.",
  "x-role": "analyst",
  request: {
    query: queryOf({ ...Metadata.shape, ...Wait.shape, filename: z.string().max(500).optional() }),
    body: {
      content: {
        "application/json": { schema: z.union([IncomingReport, z.array(IncomingReport).min(1).max(1000)]) },
        "multipart/form-data": { schema: Upload },
        "text/plain": { schema: raw },
        "text/markdown": { schema: raw },
        "text/html": { schema: raw },
        "text/csv": { schema: raw },
        "application/x-ndjson": { schema: raw },
        "application/pdf": { schema: raw },
        "message/rfc822": { schema: raw },
        "application/gzip": { schema: raw },
        "application/zip": { schema: raw },
        "application/warc": { schema: raw },
      },
    },
  },
  responses: { ...taken, ...refusals(413, 415, 422) },
});

const addUrl = createRoute({
  method: "post",
  path: "/reports/url",
  tags,
  summary: "Fetch a page and add the report on it",
  description: "Fetched politely, and never from an address of a private network.",
  "x-role": "analyst",
  request: {
    query: queryOf(Wait.shape),
    body: { required: true, content: { "application/json": { schema: IncomingUrl } } },
  },
  responses: { ...taken, ...refusals(415, 422) },
});

export const reportRoutes = { listReports, getReport, addReports, addUrl };
