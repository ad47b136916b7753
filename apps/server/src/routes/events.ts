import { createRoute, z } from "@hono/zod-openapi";
import { Bucket, EventFacets, EventFilter, EventRow, Happening, Link, Paging, Pin } from "@onrecord/record/asking";
import { queryOf } from "../wire/query.ts";
import { byId, json, pageOf, refusals, unchanged } from "./responses.ts";

const tags = ["Events"];
const sort = z.enum(["published", "time"]).default("published");
const filter = { query: queryOf(EventFilter.shape) };

const listEvents = createRoute({
  method: "get",
  path: "/events",
  tags,
  summary: "Who did what to whom, on whose word",
  "x-role": "reader",
  request: { query: queryOf({ ...EventFilter.shape, ...Paging.shape, sort }) },
  responses: { 200: pageOf(EventRow), ...unchanged, ...refusals() },
});

const eventFacets = createRoute({
  method: "get",
  path: "/events/facets",
  tags,
  summary: "Counts of the same question by facet",
  "x-role": "reader",
  request: filter,
  responses: { 200: json(EventFacets, "Counts, most first"), ...unchanged, ...refusals() },
});

const eventHistogram = createRoute({
  method: "get",
  path: "/events/histogram",
  tags,
  summary: "The same question over time",
  "x-role": "reader",
  request: {
    query: queryOf({ ...EventFilter.shape, grain: z.enum(["day", "week", "month", "year"]).default("month") }),
  },
  responses: { 200: json(z.array(Bucket), "Buckets in order of time"), ...unchanged, ...refusals() },
});

const eventPins = createRoute({
  method: "get",
  path: "/events/pins",
  tags,
  summary: "The same question on the map: stated places alone",
  "x-role": "reader",
  request: filter,
  responses: { 200: json(z.array(Pin), "A pin a place"), ...unchanged, ...refusals() },
});

const eventLinks = createRoute({
  method: "get",
  path: "/events/links",
  tags,
  summary: "The same question as a network of actors",
  "x-role": "reader",
  request: filter,
  responses: { 200: json(z.array(Link), "A link a pair of doer and recipient"), ...unchanged, ...refusals() },
});

const getEvent = createRoute({
  method: "get",
  path: "/events/{id}",
  tags,
  summary: "One event with its ladder of attribution",
  "x-role": "reader",
  request: byId,
  responses: { 200: json(EventRow, "The event"), ...unchanged, ...refusals(404) },
});

const getHappening = createRoute({
  method: "get",
  path: "/happenings/{id}",
  tags,
  summary: "One happening as all reports tell it, with independent origins and contradictions",
  "x-role": "reader",
  request: byId,
  responses: { 200: json(Happening, "The happening"), ...unchanged, ...refusals(404) },
});

export const eventRoutes = { listEvents, eventFacets, eventHistogram, eventPins, eventLinks, getEvent, getHappening };
