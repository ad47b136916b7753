import { createRoute, z } from "@hono/zod-openapi";
import { Decision, DecisionInput, Paging } from "@onrecord/record/asking";
import { queryOf } from "../wire/query.ts";
import { body, json, pageOf, refusals, unchanged } from "./responses.ts";

const tags = ["Decisions"];

const listDecisions = createRoute({
  method: "get",
  path: "/decisions",
  tags,
  summary: "What people decided, the newest first",
  "x-role": "reader",
  request: { query: queryOf({ subject: z.string().min(1).max(500).optional(), ...Paging.shape }) },
  responses: { 200: pageOf(Decision), ...unchanged, ...refusals() },
});

const decide = createRoute({
  method: "post",
  path: "/decisions",
  tags,
  summary: "Accept, reject, correct, note, merge or split a mark, or undo a decision",
  description: "Decisions are appended, kept apart from readings, and replayed over every new one.",
  "x-role": "analyst",
  request: { body: body(DecisionInput) },
  responses: { 201: json(Decision, "The decision"), ...refusals(404, 413, 415, 422) },
});

export const decisionRoutes = { listDecisions, decide };
