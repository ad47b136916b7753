import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Gate, On } from "../http/endpoint.ts";
import type { AppEnv, Person } from "../http/env.ts";
import { Refused } from "../http/refused.ts";
import { ROUTES } from "../routes/index.ts";
import { auditLog, note } from "../team/audit.ts";
import { changePassword, endSession, LONGEST, logIn, personOfSession } from "../team/sessions.ts";
import type { Team } from "../team/team.ts";
import { addToken, listTokens, personOfToken, removeToken } from "../team/tokens.ts";
import { addUser, changeUser, listUsers } from "../team/users.ts";

type C = Context<AppEnv>;

/** Over HTTPS the browser itself makes sure that no other host of the domain sets it. */
const cookieName = (https: boolean) => (https ? "__Host-onrecord_session" : "onrecord_session");

const BEARER = /^Bearer (\S{1,200})$/i;

/** In local mode everybody who reaches the server is the one who started it. */
export const localGate: Gate = {
  person: async () => ({ id: null, name: "local", role: "admin", session: null }),
  changed: async () => {},
};

/** In team mode a person is whose session or API token comes with the request. */
export function teamGate(team: Team, https: boolean): Gate {
  return {
    async person(c) {
      const header = c.req.header("authorization");
      if (header !== undefined) {
        const token = BEARER.exec(header)?.[1];
        return token === undefined ? null : personOfToken(team, token);
      }
      const secret = getCookie(c, cookieName(https));
      return secret === undefined ? null : personOfSession(team, secret);
    },
    changed: (person, action, subject, address) => note(team, { by: person.name, action, subject, address }),
  };
}

const self = (c: C): Person & { id: string } => {
  const person = c.get("person");
  if (person.id === null) throw new Refused("TEAM_ONLY", "In local mode there are no accounts.");
  return { ...person, id: person.id };
};

const from = (c: C): string => c.get("address") ?? "unknown";

/** Accounts, sessions, tokens and the audit log. */
export function teamApi(on: On, team: Team, https: boolean): void {
  const cookie = cookieName(https);
  on(ROUTES.login, async (c) => {
    const { name, password } = c.req.valid("json");
    const address = from(c);
    const { person, secret } = await logIn(team, name, password, address).catch(async (error: unknown) => {
      if (error instanceof Refused)
        await note(team, { by: name, action: "login refused", subject: error.code, address });
      throw error;
    });
    await note(team, { by: person.name, action: "login", subject: null, address });
    setCookie(c, cookie, secret, {
      httpOnly: true,
      sameSite: "Strict",
      secure: https,
      path: "/",
      maxAge: LONGEST / 1000,
    });
    return c.json({ name: person.name, role: person.role, mode: "team" as const }, 201);
  });
  on(ROUTES.logout, async (c) => {
    const { session } = self(c);
    if (session !== null) await endSession(team, session);
    deleteCookie(c, cookie, { path: "/", secure: https });
    return c.body(null, 204);
  });
  on(ROUTES.whoAmI, (c) => {
    const { name, role } = self(c);
    return c.json({ name, role, mode: "team" as const }, 200);
  });
  on(ROUTES.changePassword, async (c) => {
    const { old, new: fresh } = c.req.valid("json");
    await changePassword(team, self(c), old, fresh, from(c));
    return c.body(null, 204);
  });
  on(ROUTES.listUsers, async (c) => c.json(await listUsers(team), 200));
  on(ROUTES.addUser, async (c) => c.json(await addUser(team, c.req.valid("json")), 201));
  on(ROUTES.changeUser, async (c) => {
    return c.json(await changeUser(team, c.req.valid("param").id, c.req.valid("json")), 200);
  });
  on(ROUTES.listTokens, async (c) => c.json(await listTokens(team, self(c).id), 200));
  on(ROUTES.addToken, async (c) => c.json(await addToken(team, self(c), c.req.valid("json")), 201));
  on(ROUTES.removeToken, async (c) => {
    await removeToken(team, self(c).id, c.req.valid("param").id);
    return c.body(null, 204);
  });
  on(ROUTES.audit, async (c) => {
    const { limit, cursor } = c.req.valid("query");
    const { items, next } = await auditLog(team, limit, cursor);
    return c.json({ items: [...items], next }, 200);
  });
}

/** Who asks in local mode, and that there are no accounts. */
export function localApi(on: On): void {
  on(ROUTES.whoAmI, (c) => {
    const { name, role } = c.get("person");
    return c.json({ name, role, mode: "local" as const }, 200);
  });
  const { login, logout, changePassword, listUsers, addUser, changeUser, listTokens, addToken, removeToken, audit } =
    ROUTES;
  const ofTeams = [login, logout, changePassword, listUsers, addUser, changeUser, listTokens, addToken, removeToken];
  for (const route of [...ofTeams, audit]) {
    on(route, () => {
      throw new Refused("TEAM_ONLY", "In local mode there are no accounts.");
    });
  }
}
