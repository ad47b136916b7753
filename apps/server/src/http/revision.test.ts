import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Revision } from "./revision.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance", "setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** An archive whose revision is how often it was asked; each answer takes some milliseconds. */
function archive(takes: number) {
  const asked = { times: 0 };
  const revision = () =>
    new Promise<string>((resolve) => {
      const own = ++asked.times;
      setTimeout(() => resolve(String(own)), takes);
    });
  return { asked, revision };
}

test("it is asked for again before it is too old, and nobody waits for that", async () => {
  const { asked, revision } = archive(20);
  const held = new Revision({ revision });
  const first = held.current();
  expect(held.current()).toBe(first);
  await vi.advanceTimersByTimeAsync(20);
  expect(await first).toBe("1");
  await vi.advanceTimersByTimeAsync(120);
  expect(held.current()).toBe(first);
  expect(held.current()).toBe(first);
  expect(asked.times).toBe(2);
  await vi.advanceTimersByTimeAsync(20);
  expect(await held.current()).toBe("2");
  expect(asked.times).toBe(2);
});

test("one that is too old is waited for, and so is the next after a change", async () => {
  const { asked, revision } = archive(20);
  const held = new Revision({ revision });
  const ask = async () => {
    const told = held.current();
    await vi.advanceTimersByTimeAsync(20);
    return told;
  };
  expect(await ask()).toBe("1");
  await vi.advanceTimersByTimeAsync(300);
  expect(await ask()).toBe("2");
  const before = held.current();
  held.changed();
  expect(await ask()).toBe("3");
  expect(await before).toBe("2");
  expect(asked.times).toBe(3);
});

test("what could not be told is asked for again", async () => {
  let fails = true;
  const held = new Revision({ revision: async () => (fails ? Promise.reject(new Error("away")) : "1") });
  await expect(held.current()).rejects.toThrow("away");
  fails = false;
  expect(await held.current()).toBe("1");
});
