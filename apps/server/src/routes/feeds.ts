import { createRoute, z } from "@hono/zod-openapi";
import { Feed, FeedInput, OpmlOutcome, PullInput } from "../wire/feeds.ts";
import { Job } from "../wire/jobs.ts";
import { body, byId, json, refusals, unchanged } from "./responses.ts";

const tags = ["Feeds"];

const listFeeds = createRoute({
  method: "get",
  path: "/feeds",
  tags,
  summary: "Feeds that are followed",
  "x-role": "reader",
  responses: { 200: json(z.array(Feed), "Feeds by title"), ...unchanged, ...refusals() },
});

const addFeed = createRoute({
  method: "post",
  path: "/feeds",
  tags,
  summary: "Follow a feed (RSS, Atom, JSON Feed, RDF)",
  "x-role": "analyst",
  request: { body: body(FeedInput) },
  responses: { 201: json(Feed, "The feed"), ...refusals(409, 413, 415, 422) },
});

const removeFeed = createRoute({
  method: "delete",
  path: "/feeds/{id}",
  tags,
  summary: "Follow a feed no longer; its reports stay",
  "x-role": "analyst",
  request: byId,
  responses: { 204: { description: "Gone" }, ...refusals(404) },
});

const pullFeeds = createRoute({
  method: "post",
  path: "/feeds/pull",
  tags,
  summary: "Pull feeds now",
  "x-role": "analyst",
  request: { body: body(PullInput) },
  responses: { 202: json(Job, "Under way"), ...refusals(404, 413, 415) },
});

const exportOpml = createRoute({
  method: "get",
  path: "/feeds.opml",
  tags,
  summary: "The feeds as OPML",
  "x-role": "reader",
  responses: {
    200: { description: "OPML 2.0", content: { "text/x-opml": { schema: z.string() } } },
    ...unchanged,
    ...refusals(),
  },
});

const importOpml = createRoute({
  method: "post",
  path: "/feeds.opml",
  tags,
  summary: "Follow the feeds of an OPML file",
  "x-role": "analyst",
  request: {
    body: {
      required: true,
      content: {
        "text/x-opml": { schema: z.string() },
        "text/xml": { schema: z.string() },
        "application/xml": { schema: z.string() },
      },
    },
  },
  responses: { 200: json(OpmlOutcome, "What was added"), ...refusals(413, 415, 422) },
});

export const feedRoutes = { listFeeds, addFeed, removeFeed, pullFeeds, exportOpml, importOpml };
