import { afterAll, describe, expect, test } from "vitest";
import { openReader, outcomeOf } from "./reader.ts";
import { openThreads } from "./threads.ts";

const TEXTS = [
  "Norway expelled two diplomats on Monday.",
  "Chad and Mali signed a treaty.",
  "The minister said talks failed.",
];
const threads = openThreads(2);
afterAll(() => threads.close());

describe("reading on threads", () => {
  test("gives what reading in this thread gives", async () => {
    const reader = await openReader();
    const there = await Promise.all(TEXTS.map((text) => threads.read({ text, published: "2024-05-02" })));
    expect(there).toEqual(TEXTS.map((text) => outcomeOf({ text, published: "2024-05-02" }, reader)));
  });

  test("a report that cannot be read stops no other", async () => {
    const broken = { text: undefined as unknown as string };
    const [bad, good] = await Promise.all([threads.read(broken), threads.read({ text: TEXTS[0] as string })]);
    expect(bad).toHaveProperty("error");
    expect(good).toHaveProperty("reading");
  });

  test("what is not read when they close comes back as an error", async () => {
    const few = openThreads(1);
    const outcomes = TEXTS.map((text) => few.read({ text }));
    await few.close();
    for (const outcome of await Promise.all(outcomes)) expect(outcome).toHaveProperty("error");
    expect(await few.read({ text: TEXTS[0] as string })).toEqual({ error: "the threads are closed" });
  });
});
