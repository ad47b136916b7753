import type { RouteConfig, RouteHandler } from "@hono/zod-openapi";
import type { MiddlewareHandler } from "hono";
import { ROUTES } from "../routes/index.ts";
import { ROLES, type Role } from "../wire/team.ts";
import { refuseUnprintable } from "./checked.ts";
import type { App, AppEnv, Person } from "./env.ts";
import { Refused } from "./refused.ts";

const OPERATIONS = new Map<RouteConfig, string>(Object.entries(ROUTES).map(([id, route]) => [route, id]));

/** What every endpoint goes through. */
export interface Gate {
  /** Who asks; null for somebody who has not logged in. */
  person(c: Parameters<MiddlewareHandler<AppEnv>>[0]): Promise<Person | null>;
  /** Keeps account of what was changed. */
  changed(person: Person, operation: string, subject: string | null, address: string | null): Promise<void>;
}

export const atLeast = (role: Role, needed: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(needed);

function guard(route: RouteConfig, gate: Gate): MiddlewareHandler<AppEnv> {
  const needed = route["x-role"] as Role | "anyone";
  const operation = OPERATIONS.get(route) ?? route.path;
  return async (c, next) => {
    refuseUnprintable([c.req.queries(), c.req.param()], "query");
    if (needed === "anyone") return next();
    const person = await gate.person(c);
    if (!person) throw new Refused("LOGIN_REQUIRED", "This needs an account.");
    if (!atLeast(person.role, needed)) {
      throw new Refused("ROLE_REQUIRED", `This needs the role of ${needed}.`, person.role);
    }
    c.set("person", person);
    await next();
    if (route.method !== "get" && c.res.ok) {
      await gate.changed(person, operation, c.req.param("id") ?? null, c.get("address"));
    }
  };
}

/** Bodies are checked here as well, but for texts of reports, of which one bad one stops no other. */
function checkedBody(route: RouteConfig): MiddlewareHandler<AppEnv> {
  const taken = Object.keys(route.request?.body?.content ?? {});
  return async (c, next) => {
    const type = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
    if (taken.length > 0 && !taken.includes(type)) {
      const known = `This takes ${taken.join(", ")}.`;
      throw new Refused("MEDIA_TYPE_UNSUPPORTED", known, type === "" ? null : type);
    }
    if (route !== ROUTES.addReports && type === "application/json") {
      refuseUnprintable(await c.req.json().catch(() => null), "body");
    }
    await next();
  };
}

/** Gives a function that puts handlers in place, each behind the role that its route needs and then behind `inner`. */
export function endpoints(app: App, gate: Gate, inner: readonly MiddlewareHandler<AppEnv>[] = []) {
  return <R extends RouteConfig>(route: R, handler: RouteHandler<R, AppEnv>): void => {
    const middleware = [guard(route, gate), checkedBody(route), ...inner];
    // Hono's own inference needs the literal route, which a function over any route does not have.
    app.openapi({ ...(route as RouteConfig), middleware }, handler as never);
  };
}

export type On = ReturnType<typeof endpoints>;
