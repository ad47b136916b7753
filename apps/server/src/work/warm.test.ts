import { expect, test } from "vitest";
import { Hub } from "./hub.ts";
import { warmUp } from "./warm.ts";

test("the newest reports are opened once there are some, and no more than is of use", async () => {
  const reports: string[] = [];
  const asked: string[] = [];
  const archive = {
    reports: async () => ({ items: reports.slice(-6).map((id) => ({ id })), next: null }),
    report: async (id: string) => asked.push(id),
    eventsAsJson: async () => asked.push("events"),
  };
  const hub = new Hub();
  const { settled } = warmUp({ archive: archive as never, hub, closing: new AbortController().signal });
  const ended = (finishedAt: string | null) => hub.send({ event: "job", data: { finishedAt } as never });
  await settled();
  expect(asked).toEqual([]);
  reports.push("a", "b", "c", "d", "e", "f");
  ended(null);
  await settled();
  expect(asked).toEqual([]);
  ended("2026-01-02T03:04:05Z");
  await settled();
  expect(asked).toEqual(["events", ...reports]);
  ended("2026-01-02T03:04:06Z");
  await settled();
  expect(asked).toHaveLength(7);
});
