import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openApiDocument } from "./document.ts";

const document = openApiDocument();
const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ at: `${method} ${path}`, operation })),
);

test("openapi.json is the document of the present routes: npm run openapi -w @onrecord/server writes it", () => {
  const written: unknown = JSON.parse(readFileSync(new URL("../openapi.json", import.meta.url), "utf8"));
  expect(written).toEqual(JSON.parse(JSON.stringify(document)));
});

test("every operation has a name of its own, a summary and a role", () => {
  expect(operations.length).toBeGreaterThan(50);
  expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
  for (const { at, operation } of operations) {
    expect(operation.summary, at).toMatch(/^[A-Z].{5,}/);
    expect(["anyone", "reader", "analyst", "admin"], at).toContain(operation["x-role"]);
  }
});

test("what changes the archive needs an analyst or an admin", () => {
  const own = ["post /api/session", "delete /api/session", "put /api/me/password", "post /api/tokens"];
  for (const { at, operation } of operations) {
    if (at.startsWith("get ") || own.includes(at) || at.startsWith("delete /api/tokens")) continue;
    expect(["analyst", "admin"], at).toContain(operation["x-role"]);
  }
});
