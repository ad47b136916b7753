import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { firstAdmin, type Team } from "./team/team.ts";
import { faults, OPERATIONS, type Operation } from "./testing/document.ts";
import { fitting, junk } from "./testing/samples.ts";
import { addSamples, openServer, PATIENCE, post, type TestServer } from "./testing/server.ts";

const PASSWORD = "a long enough password";
let server: TestServer;
let cookie: string;
let ids: string[];

beforeAll(async () => {
  server = await openServer({ withTeam: true });
  await firstAdmin(server.team as Team, PASSWORD);
  const session = await server.fetch("/api/session", post({ name: "admin", password: PASSWORD }));
  cookie = session.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  await addSamples(server, 2, { cookie });
  const some = async (path: string) =>
    (await server.json<{ items: { id: string }[] }>(path, { headers: { cookie } })).items.slice(0, 3);
  const lists = ["/api/events", "/api/claims", "/api/reports", "/api/actors", "/api/agreements"].map(some);
  ids = (await Promise.all(lists)).flat().map(({ id }) => id);
}, PATIENCE);
afterAll(() => server?.close(), PATIENCE);

/** Whatever would end the session under test, or read everything anew each time. */
const LEFT_OUT = new Set(["logout", "reread"]);

const WRITES = OPERATIONS.filter(({ method, id }) => method !== "get" && !LEFT_OUT.has(id));

const schemaOf = ({ requestBody }: Operation) =>
  (requestBody?.content?.["application/json"]?.schema ?? null) as Record<string, unknown> | null;

/** A body that fits, one that does not, and one that is no JSON at all. */
function bodies(operation: Operation): fc.Arbitrary<string | undefined> {
  const schema = schemaOf(operation);
  if (!schema) return fc.constant(undefined);
  const written = (value: unknown) => JSON.stringify(value) ?? "null";
  return fc.oneof(
    { weight: 6, arbitrary: fitting(schema, ids).map(written) },
    { weight: 2, arbitrary: junk.map(written) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  );
}

const places = () =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...ids) },
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
  );

describe("whatever is sent, the answer is as the document says, and no fault of the server", () => {
  test.each(WRITES.map((operation) => [operation.id, operation] as const))(
    "%s",
    async (_, operation) => {
      const { method, path } = operation;
      const request = fc.tuple(bodies(operation), path.includes("{id}") ? places() : fc.constant(""));
      await fc.assert(
        fc.asyncProperty(request, async ([body, id]) => {
          const url = path.replace("{id}", () => encodeURIComponent(id.toWellFormed()) || "x");
          const headers = { cookie, "content-type": "application/json" };
          const send = () =>
            server.fetch(url, { method: method.toUpperCase(), headers, ...(body !== undefined && { body }) });
          // A connection that was kept open may be closed just as it is used again.
          const response = await send().catch(send);
          const sent = `${method} ${url} ${body}`;
          expect(response.status, sent).toBeLessThan(500);
          expect(await faults(operation, response), sent).toEqual([]);
        }),
        { numRuns: 30 },
      );
    },
    120_000,
  );

  test("and the server still answers, with its records whole", async () => {
    const { items } = await server.json<{ items: { id: string }[] }>("/api/events?limit=5", { headers: { cookie } });
    expect(items.length).toBe(5);
    expect((await server.fetch("/readyz")).status).toBe(200);
  });
});
