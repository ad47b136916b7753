import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { OPERATIONS } from "../testing/document.ts";
import { openServer, PATIENCE, post, type TestServer } from "../testing/server.ts";
import { ROLES, type Role } from "../wire/team.ts";
import { firstAdmin, type Team } from "./team.ts";

const PASSWORD = "a long enough password";
let team: Team;
let server: TestServer;
const cookies = {} as Record<Role, string>;

async function logIn(name: string, password = PASSWORD): Promise<Response> {
  return server.fetch("/api/session", post({ name, password }));
}

const cookieOf = (response: Response) => response.headers.getSetCookie()[0]?.split(";")[0] ?? "";

beforeAll(async () => {
  server = await openServer({ withTeam: true });
  team = server.team as Team;
  await firstAdmin(team, PASSWORD);
  cookies.admin = cookieOf(await logIn("admin"));
  for (const role of ["reader", "analyst"] as const) {
    const made = await server.fetch(
      "/api/users",
      post({ name: role, role, password: PASSWORD }, { cookie: cookies.admin }),
    );
    expect(made.status).toBe(201);
    cookies[role] = cookieOf(await logIn(role));
  }
}, PATIENCE);
afterAll(() => server?.close());

const as = (role: Role, init: RequestInit = {}): RequestInit => ({
  ...init,
  headers: { ...(init.headers as Record<string, string>), cookie: cookies[role] },
});
const code = async (response: Response) => ((await response.json()) as { code: string }).code;

describe("accounts", () => {
  test("the first admin is made once", async () => {
    expect(await firstAdmin(team, PASSWORD)).toBeNull();
  });

  test("the session is a cookie that scripts and other sites do not get", async () => {
    const [cookie] = (await logIn("reader")).headers.getSetCookie();
    expect(cookie).toMatch(/^onrecord_session=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  test("passwords are kept as argon2id hashes, sessions and tokens as hashes", async () => {
    const made = await server.fetch("/api/tokens", as("reader", post({ name: "script", role: "reader" })));
    const { token } = (await made.json()) as { token: string };
    const kept = JSON.stringify([
      await team.selectFrom("team_user").selectAll().execute(),
      await team.selectFrom("team_session").selectAll().execute(),
      await team.selectFrom("team_token").selectAll().execute(),
    ]);
    expect(kept).toContain("$argon2id$v=19$m=19456,t=2,p=1$");
    for (const secret of [PASSWORD, token, token.replace("onrecord_", ""), cookies.reader.split("=")[1] ?? ""]) {
      expect(secret.length).toBeGreaterThan(10);
      expect(kept).not.toContain(secret);
    }
  });

  test("a session ends with logging out", async () => {
    const cookie = cookieOf(await logIn("reader"));
    expect((await server.fetch("/api/me", { headers: { cookie } })).status).toBe(200);
    expect((await server.fetch("/api/session", { method: "DELETE", headers: { cookie } })).status).toBe(204);
    expect((await server.fetch("/api/me", { headers: { cookie } })).status).toBe(401);
  });

  test("a new password ends every other session", async () => {
    await server.fetch("/api/users", as("admin", post({ name: "mover", role: "reader", password: PASSWORD })));
    const [old, mine] = [cookieOf(await logIn("mover")), cookieOf(await logIn("mover"))];
    const body = { ...post({ old: PASSWORD, new: `${PASSWORD}!` }, { cookie: mine }), method: "PUT" };
    expect((await server.fetch("/api/me/password", body)).status).toBe(204);
    expect((await server.fetch("/api/me", { headers: { cookie: old } })).status).toBe(401);
    expect((await server.fetch("/api/me", { headers: { cookie: mine } })).status).toBe(200);
    expect((await logIn("mover")).status).toBe(401);
    expect((await logIn("mover", `${PASSWORD}!`)).status).toBe(201);
  });

  test("a closed account is out at once, with its sessions and tokens", async () => {
    const made = await server.fetch(
      "/api/users",
      as("admin", post({ name: "leaver", role: "analyst", password: PASSWORD })),
    );
    const { id } = (await made.json()) as { id: string };
    const cookie = cookieOf(await logIn("leaver"));
    const { token } = (await (
      await server.fetch("/api/tokens", post({ name: "t", role: "analyst" }, { cookie }))
    ).json()) as { token: string };
    const bearer = { headers: { authorization: `Bearer ${token}` } };
    expect((await server.fetch("/api/me", bearer)).status).toBe(200);
    const closed = await server.fetch(
      `/api/users/${id}`,
      as("admin", { ...post({ disabled: true }), method: "PATCH" }),
    );
    expect(closed.status).toBe(200);
    expect((await server.fetch("/api/me", { headers: { cookie } })).status).toBe(401);
    expect((await server.fetch("/api/me", bearer)).status).toBe(401);
    expect((await logIn("leaver")).status).toBe(401);
  });

  test("a name is taken once, however it is written", async () => {
    const again = await server.fetch(
      "/api/users",
      as("admin", post({ name: "READER", role: "admin", password: PASSWORD })),
    );
    expect([again.status, await code(again)]).toEqual([409, "TAKEN"]);
  });

  test("the last admin stays", async () => {
    const users = await server.json<{ id: string; role: Role }[]>("/api/users", as("admin"));
    const id = users.find(({ role }) => role === "admin")?.id;
    for (const change of [{ role: "reader" }, { disabled: true }]) {
      const refused = await server.fetch(`/api/users/${id}`, as("admin", { ...post(change), method: "PATCH" }));
      expect([refused.status, await code(refused)]).toEqual([409, "LAST_ADMIN"]);
    }
  });

  test("a token does no more than its role, nor than its owner may", async () => {
    const beyond = await server.fetch("/api/tokens", as("reader", post({ name: "t", role: "admin" })));
    expect([beyond.status, await code(beyond)]).toEqual([403, "ROLE_REQUIRED"]);
    const made = await server.fetch("/api/tokens", as("admin", post({ name: "t", role: "reader", days: 1 })));
    const { token, id } = (await made.json()) as { token: string; id: string };
    const headers = { authorization: `Bearer ${token}` };
    expect((await server.fetch("/api/reports", { headers })).status).toBe(200);
    expect((await server.fetch("/api/users", { headers })).status).toBe(403);
    await team
      .updateTable("team_token")
      .set({ expires_at: new Date(0) })
      .where("id", "=", id)
      .execute();
    expect((await server.fetch("/api/reports", { headers })).status).toBe(401);
    expect((await server.fetch(`/api/tokens/${id}`, as("reader", { method: "DELETE" }))).status).toBe(404);
    expect((await server.fetch(`/api/tokens/${id}`, as("admin", { method: "DELETE" }))).status).toBe(204);
  });
});

describe("logins", () => {
  test("an unknown name and a wrong password are told alike", async () => {
    const answers = await Promise.all([logIn("nobody", "wrong password!"), logIn("analyst", "wrong password!")]);
    const [unknown, wrong] = await Promise.all(answers.map((each) => each.text()));
    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
    expect(unknown).toBe(wrong);
  });

  test("after five failures the sixth is refused for a while, right or wrong", async () => {
    await server.fetch("/api/users", as("admin", post({ name: "target", role: "reader", password: PASSWORD })));
    for (let i = 0; i < 5; i++) expect((await logIn("target", `guess number ${i}`)).status).toBe(401);
    const refused = await logIn("target");
    expect([refused.status, await code(refused)]).toEqual([429, "TOO_MANY_ATTEMPTS"]);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(800);
    const before = new Date(Date.now() - 16 * 60_000);
    await team.updateTable("team_attempt").set({ since: before }).execute();
    expect((await logIn("target")).status).toBe(201);
  });

  test("the audit log tells who did what, page by page", async () => {
    type Log = { items: { by: string; action: string; subject: string | null }[]; next: string | null };
    const first = await server.json<Log>("/api/audit?limit=2", as("admin"));
    expect(first.items).toHaveLength(2);
    const seen = [...first.items];
    for (let { next } = first; next; ) {
      const page = await server.json<Log>(`/api/audit?limit=50&cursor=${next}`, as("admin"));
      seen.push(...page.items);
      next = page.next;
    }
    const acts = seen.map(({ by, action }) => `${by}: ${action}`);
    for (const act of ["admin: addUser", "target: login refused", "reader: addToken", "admin: changeUser"]) {
      expect(acts).toContain(act);
    }
  });
});

describe("roles", () => {
  const url = (path: string) => path.replace(/\{\w+\}/g, "none") + (path === "/api/search" ? "?q=x" : "");
  const matrix = OPERATIONS.filter(({ id }) => id !== "progress");

  test.each(matrix.map((operation) => [operation.id, operation] as const))("%s", async (_, { path, method, role }) => {
    const verb = method.toUpperCase();
    const init: RequestInit =
      method === "get" || method === "delete"
        ? { method: verb }
        : { method: verb, body: "{", headers: { "content-type": "application/json" } };
    const nobody = await server.fetch(url(path), init);
    expect(nobody.status === 401).toBe(role !== "anyone");
    if (role === "anyone" || path === "/api/session") return;
    for (const each of ROLES) {
      const { status } = await server.fetch(url(path), as(each, init));
      const refused = ROLES.indexOf(each) < ROLES.indexOf(role as Role);
      expect(status === 403, `${each}: ${status}`).toBe(refused);
      expect(status).not.toBe(401);
      expect(status).toBeLessThan(500);
    }
  });
});

test("strangers get no metrics, and probes need no account", async () => {
  expect((await server.fetch("/metrics")).status).toBe(401);
  expect((await server.fetch("/metrics", as("reader"))).status).toBe(200);
  expect((await server.fetch("/healthz")).status).toBe(200);
  expect((await server.fetch("/readyz")).status).toBe(200);
});
