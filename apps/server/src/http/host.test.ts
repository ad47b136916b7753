import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openServer, PATIENCE, post, type TestServer } from "../testing/server.ts";

let server: TestServer;
let desk: string;

beforeAll(async () => {
  desk = mkdtempSync(join(tmpdir(), "onrecord-desk-"));
  mkdirSync(join(desk, "assets"));
  writeFileSync(join(desk, "index.html"), "<!doctype html><title>Desk</title>");
  writeFileSync(join(desk, "assets", "main-abc123.js"), "export {};");
  server = await openServer({ desk });
}, PATIENCE);
afterAll(async () => {
  await server?.close();
  rmSync(desk, { recursive: true, force: true });
});

/** As a browser would send it: `fetch` does not let the Host header be set. */
function send(
  path: string,
  headers: Record<string, string>,
  method = "GET",
): Promise<{ status: number; body: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; body: string }>();
  const sent = request({ port: server.port, host: "127.0.0.1", path, method, headers }, (response) => {
    let body = "";
    response.on("data", (chunk: Buffer) => {
      body += chunk.toString();
    });
    response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
  });
  sent.on("error", reject);
  sent.end();
  return promise;
}

describe("only this machine and this origin", () => {
  test.each([
    ["127.0.0.1", 200],
    ["localhost", 200],
    ["[::1]", 200],
    ["evil.example", 421],
    ["127.0.0.1.evil.example", 421],
    ["localhost.evil.example", 421],
    ["user@127.0.0.1", 400],
  ])("Host: %s", async (name, status) => {
    const host = `${name}:${server.port}`;
    for (const path of ["/api/reports", "/"]) expect((await send(path, { host })).status).toBe(status);
  });

  test.each([
    ["POST", { origin: "http://evil.example" }, 403],
    ["POST", { origin: "null" }, 403],
    ["POST", { origin: "http://127.0.0.1:1" }, 403],
    ["POST", { "sec-fetch-site": "cross-site" }, 403],
    ["GET", { origin: "http://evil.example" }, 403],
    ["GET", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" }, 403],
    ["GET", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" }, 200],
    ["GET", { "sec-fetch-site": "same-origin" }, 200],
  ])("%s with %j", async (method, headers, status) => {
    expect((await send("/api/feeds", headers as Record<string, string>, method)).status).toBe(status);
  });

  test("the own origin may write", async () => {
    const response = await server.fetch("/api/reread", post({}, { origin: server.origin }));
    expect(response.status).toBe(202);
  });

  test("another method is refused as a problem", async () => {
    const { status, body } = await send("/api/reports", { host: `127.0.0.1:${server.port}` }, "DELETE");
    expect([status, JSON.parse(body)]).toMatchObject([405, { code: "METHOD_NOT_ALLOWED", value: "DELETE" }]);
  });
});

describe("pages", () => {
  test("run their own files alone", async () => {
    const response = await server.fetch("/");
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(policy).not.toMatch(/https?:/);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
  });

  test.each([
    ["/", "text/html", "no-cache"],
    ["/events?type=AID", "text/html", "no-cache"],
    ["/reports/rp-1.2", "text/html", "no-cache"],
    ["/assets/main-abc123.js", "text/javascript", "public, max-age=31536000, immutable"],
  ])("%s is %s", async (path, type, caching) => {
    const response = await server.fetch(path, { headers: { accept: "text/html,*/*" } });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain(type);
    expect(response.headers.get("cache-control")).toBe(caching);
  });

  test.each(["/assets/missing.js", "/..%2f..%2fetc/passwd", "/api/nothing"])("%s is not there", async (path) => {
    const response = await server.fetch(path);
    const body = await response.text();
    expect(body).not.toContain("root:");
    if (path !== "/..%2f..%2fetc/passwd")
      expect([response.status, JSON.parse(body).code]).toEqual([404, "NO_SUCH_ROUTE"]);
  });

  test("the API's page has no script and asks no other host for anything", async () => {
    const response = await server.fetch("/api/docs");
    const body = await response.text();
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(body).toContain("/api/events/{id}");
    expect(body).not.toMatch(/<script|<style|style=|src="http|href="http/);
    expect((await server.fetch("/api/docs.css")).headers.get("content-type")).toContain("text/css");
  });
});
