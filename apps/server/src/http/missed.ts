import type { RouteConfig } from "@hono/zod-openapi";
import type { Context } from "hono";
import { ROUTES } from "../routes/index.ts";
import { Refused } from "./refused.ts";

const TEMPLATES = Object.values<RouteConfig>(ROUTES).map(({ method, path }) => ({
  method: method.toUpperCase(),
  pattern: new RegExp(`^/api${path.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^/]+")}$`),
}));

/** Refuses what no route of the API took: a path that is none, or a method that is not for it. */
export function refuseMissed(c: Context): never {
  const { path, method } = c.req;
  const allowed = TEMPLATES.filter(({ pattern }) => pattern.test(path)).map((template) => template.method);
  if (allowed.length === 0) throw new Refused("NO_SUCH_ROUTE", "There is no such route in the API.", path);
  const headers = { allow: allowed.join(", ") };
  throw new Refused("METHOD_NOT_ALLOWED", `Here are ${headers.allow}.`, method, { headers });
}
