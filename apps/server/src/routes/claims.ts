import { createRoute } from "@hono/zod-openapi";
import { ClaimFilter, ClaimRow, Paging } from "@onrecord/record/asking";
import { queryOf } from "../wire/query.ts";
import { byId, json, pageOf, refusals, unchanged } from "./responses.ts";

const tags = ["Claims"];

const listClaims = createRoute({
  method: "get",
  path: "/claims",
  tags,
  summary: "Who says what",
  "x-role": "reader",
  request: { query: queryOf({ ...ClaimFilter.shape, ...Paging.shape }) },
  responses: { 200: pageOf(ClaimRow), ...unchanged, ...refusals() },
});

const getClaim = createRoute({
  method: "get",
  path: "/claims/{id}",
  tags,
  summary: "One claim with its ladder of attribution",
  "x-role": "reader",
  request: byId,
  responses: { 200: json(ClaimRow, "The claim"), ...unchanged, ...refusals(404) },
});

export const claimRoutes = { listClaims, getClaim };
