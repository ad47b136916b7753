import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openServer, PATIENCE, post, type TestServer } from "../testing/server.ts";

interface Message {
  readonly id: string;
  readonly event: string;
  readonly data: Record<string, unknown>;
}

let server: TestServer;
beforeAll(async () => {
  server = await openServer();
}, PATIENCE);
afterAll(() => server?.close());

/** Reads messages until one fits, or the stream ends. */
async function listen(until: (message: Message) => boolean, headers: Record<string, string> = {}): Promise<Message[]> {
  const response = await server.fetch("/api/progress", { headers });
  expect(response.headers.get("content-type")).toBe("text/event-stream");
  const messages: Message[] = [];
  let rest = "";
  const decoder = new TextDecoder();
  for await (const chunk of response.body as ReadableStream<Uint8Array>) {
    const blocks = (rest + decoder.decode(chunk, { stream: true })).split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1] ?? "";
      if (field("event") === "") continue;
      const message = { id: field("id"), event: field("event"), data: JSON.parse(field("data")) as Message["data"] };
      messages.push(message);
      if (until(message)) return messages;
    }
  }
  return messages;
}

const done = ({ event, data }: Message) => event === "job" && data.state === "done";

describe("progress", () => {
  test("tells of a job from its start to its end, and of each report", async () => {
    const heard = listen(done);
    await new Promise((go) => setTimeout(go, 300));
    const job = await server.json(
      "/api/reports",
      post([{ text: "Kenya expelled two diplomats." }, { text: "Mali left the bloc." }]),
    );
    const messages = await heard;
    expect(messages[0]).toMatchObject({ event: "job", data: { id: job.id, state: "active", done: 0 } });
    expect(messages.filter(({ event }) => event === "report")).toHaveLength(2);
    expect(messages.at(-1)).toMatchObject({ data: { id: job.id, done: 2, failed: 0 } });
    const ids = messages.map(({ id }) => Number(id));
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
  });

  test("who lost the connection gets what was missed", async () => {
    const messages = await listen(done, { "last-event-id": "0" });
    expect(messages[0]?.id).toBe("1");
    expect(messages.some(({ event }) => event === "report")).toBe(true);
  });

  test("tells of decisions", async () => {
    const { items } = await server.json<{ items: { id: string }[] }>("/api/events?limit=1");
    const subject = { kind: "event", id: items[0]?.id };
    const heard = listen(({ event }) => event === "decision");
    await new Promise((go) => setTimeout(go, 300));
    const decision = await server.json("/api/decisions", post({ action: "accept", subject }));
    expect((await heard).at(-1)?.data).toEqual({ id: decision.id, subject: subject.id });
    const { review } = await server.json(`/api/events/${subject.id}`);
    expect(review).toBe("accepted");
    await server.json("/api/decisions", post({ action: "undo", decision: decision.id }));
    expect((await server.json(`/api/events/${subject.id}`)).review).toBe("open");
  });

  test("reading again keeps the decision, and says what is not there", async () => {
    const { items } = await server.json<{ items: { id: string; report: { id: string } }[] }>("/api/events?limit=1");
    const event = items[0];
    await server.json("/api/decisions", post({ action: "reject", subject: { kind: "event", id: event?.id } }));
    const heard = listen(
      ({ event: name, data }) => name === "job" && data.kind === "reread" && data.finishedAt !== null,
    );
    await new Promise((go) => setTimeout(go, 300));
    await server.json("/api/reread", post({ reports: [event?.report.id, "rp-none"] }));
    expect((await heard).at(-1)?.data).toMatchObject({
      done: 1,
      failed: 1,
      problems: [{ code: "NOT_FOUND", value: "rp-none" }],
    });
    expect((await server.json(`/api/events/${event?.id}`)).review).toBe("rejected");
  });
});

test(
  "closing ends the streams, lets a job store what it has begun, and answers no more",
  async () => {
    const closing = await openServer();
    const response = await closing.fetch("/api/progress");
    const text = "Niger and Chad signed a treaty on water. ".repeat(40);
    const reports = Array.from({ length: 60 }, (_, n) => ({ text: `${text}${n}` }));
    const job = await closing.json<{ id: string }>("/api/reports", post(reports));
    await new Promise((go) => setTimeout(go, 500));
    const [stream] = await Promise.all([response.text(), closing.running.close()]);
    const last =
      stream
        .split("\n\n")
        .filter((block) => block.includes("event: job"))
        .at(-1) ?? "";
    expect(last).toContain(job.id);
    const { items } = await closing.archive.reports({}, { limit: 500 });
    expect(items.length).toBeLessThan(60);
    for (const { events } of items) expect(events).toBeGreaterThan(0);
    await expect(closing.fetch("/healthz")).rejects.toThrow();
    await closing.close();
  },
  PATIENCE,
);
