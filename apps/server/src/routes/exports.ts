import { createRoute, z } from "@hono/zod-openapi";
import { ClaimFilter, EventFilter, ReportFilter } from "@onrecord/record/asking";
import { queryOf } from "../wire/query.ts";
import { refusals, unchanged } from "./responses.ts";

/** Formats that a whole answer can be had in, however many pages it has, and their media types. */
const EXPORT_TYPES = {
  csv: "text/csv",
  json: "application/json",
  ndjson: "application/x-ndjson",
} as const;
type ExportFormat = keyof typeof EXPORT_TYPES;

const FILTERS = { events: EventFilter.shape, claims: ClaimFilter.shape, reports: ReportFilter.shape };
type Exported = keyof typeof FILTERS;

const file = <N extends Exported, F extends ExportFormat>(name: N, format: F) =>
  createRoute({
    method: "get",
    path: `/${name}.${format}`,
    tags: ["Exports"],
    summary: `All ${name} that a question finds, as ${format.toUpperCase()}`,
    "x-role": "reader",
    request: { query: queryOf(FILTERS[name]) },
    responses: {
      200: { description: "The file", content: { [EXPORT_TYPES[format]]: { schema: z.string() } } },
      ...refusals(),
    },
  });

const atom = <N extends Exported>(name: N) =>
  createRoute({
    method: "get",
    path: `/${name}.atom`,
    tags: ["Exports"],
    summary: `The latest ${name} that a question finds, as an Atom feed`,
    "x-role": "reader",
    request: { query: queryOf(FILTERS[name]) },
    responses: {
      200: { description: "Atom (RFC 4287)", content: { "application/atom+xml": { schema: z.string() } } },
      ...unchanged,
      ...refusals(),
    },
  });

/** Formats in which the data sets of the field come. */
const dataSet = <D extends "polecat" | "icews">(name: D, summary: string) =>
  createRoute({
    method: "get",
    path: `/events.${name}.csv`,
    tags: ["Exports"],
    summary,
    "x-role": "reader",
    request: { query: queryOf(FILTERS.events) },
    responses: { 200: { description: "The file", content: { "text/csv": { schema: z.string() } } }, ...refusals() },
  });

const eventsPolecat = dataSet("polecat", "All events that a question finds, in the columns of POLECAT: an event a row");
const eventsIcews = dataSet(
  "icews",
  "All events that a question finds, in the columns of ICEWS: a doer and a recipient a row",
);
const eventsCsv = file("events", "csv");
const eventsJson = file("events", "json");
const eventsNdjson = file("events", "ndjson");
const eventsAtom = atom("events");
const claimsCsv = file("claims", "csv");
const claimsJson = file("claims", "json");
const claimsNdjson = file("claims", "ndjson");
const claimsAtom = atom("claims");
const reportsCsv = file("reports", "csv");
const reportsJson = file("reports", "json");
const reportsNdjson = file("reports", "ndjson");
const reportsAtom = atom("reports");

export const exportRoutes = {
  eventsCsv,
  eventsJson,
  eventsNdjson,
  eventsPolecat,
  eventsIcews,
  eventsAtom,
  claimsCsv,
  claimsJson,
  claimsNdjson,
  claimsAtom,
  reportsCsv,
  reportsJson,
  reportsNdjson,
  reportsAtom,
};
