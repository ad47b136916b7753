import { createRoute, z } from "@hono/zod-openapi";
import { Paging } from "@onrecord/record/asking";
import { queryOf } from "../wire/query.ts";
import {
  AuditEntry,
  Login,
  Me,
  NewToken,
  PasswordChange,
  Token,
  TokenInput,
  User,
  UserChange,
  UserInput,
} from "../wire/team.ts";
import { body, byId, json, pageOf, refusals } from "./responses.ts";

const tags = ["Team"];

const whoAmI = createRoute({
  method: "get",
  path: "/me",
  tags,
  summary: "Who asks; in local mode the one who started the server, with every right",
  "x-role": "reader",
  responses: { 200: json(Me, "The person"), ...refusals() },
});

const login = createRoute({
  method: "post",
  path: "/session",
  tags,
  summary: "Log in; the session is a cookie",
  "x-role": "anyone",
  request: { body: body(Login) },
  responses: { 201: json(Me, "Logged in"), ...refusals(404, 413, 415, 429) },
});

const logout = createRoute({
  method: "delete",
  path: "/session",
  tags,
  summary: "Log out",
  "x-role": "reader",
  responses: { 204: { description: "Logged out" }, ...refusals(404) },
});

const changePassword = createRoute({
  method: "put",
  path: "/me/password",
  tags,
  summary: "Change the own password; every other session ends",
  "x-role": "reader",
  request: { body: body(PasswordChange) },
  responses: { 204: { description: "Changed" }, ...refusals(404, 413, 415, 422, 429) },
});

const listUsers = createRoute({
  method: "get",
  path: "/users",
  tags,
  summary: "Accounts",
  "x-role": "admin",
  responses: { 200: json(z.array(User), "Accounts by name"), ...refusals(404) },
});

const addUser = createRoute({
  method: "post",
  path: "/users",
  tags,
  summary: "Make an account",
  "x-role": "admin",
  request: { body: body(UserInput) },
  responses: { 201: json(User, "The account"), ...refusals(404, 409, 413, 415) },
});

const changeUser = createRoute({
  method: "patch",
  path: "/users/{id}",
  tags,
  summary: "Change role or password, or close an account; its sessions and tokens end",
  "x-role": "admin",
  request: { ...byId, body: body(UserChange) },
  responses: { 200: json(User, "The account"), ...refusals(404, 409, 413, 415) },
});

const listTokens = createRoute({
  method: "get",
  path: "/tokens",
  tags,
  summary: "Own API tokens",
  "x-role": "reader",
  responses: { 200: json(z.array(Token), "Tokens, the newest first"), ...refusals(404) },
});

const addToken = createRoute({
  method: "post",
  path: "/tokens",
  tags,
  summary: "Make an API token, for `Authorization: Bearer`; it is shown this once",
  "x-role": "reader",
  request: { body: body(TokenInput) },
  responses: { 201: json(NewToken, "The token"), ...refusals(404, 413, 415) },
});

const removeToken = createRoute({
  method: "delete",
  path: "/tokens/{id}",
  tags,
  summary: "Revoke an API token",
  "x-role": "reader",
  request: byId,
  responses: { 204: { description: "Revoked" }, ...refusals(404) },
});

const audit = createRoute({
  method: "get",
  path: "/audit",
  tags,
  summary: "Who did what on this server, the newest first",
  "x-role": "admin",
  request: { query: queryOf(Paging.shape) },
  responses: { 200: pageOf(AuditEntry), ...refusals(404) },
});

export const teamRoutes = {
  whoAmI,
  login,
  logout,
  changePassword,
  listUsers,
  addUser,
  changeUser,
  listTokens,
  addToken,
  removeToken,
  audit,
};
