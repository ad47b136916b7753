import { expect, test } from "vitest";
import { UnderWay } from "./under-way.ts";

test("waits for all that is under way, for what fails and what begins meanwhile as well", async () => {
  const works = new UnderWay();
  const [first, second, third] = [Promise.withResolvers(), Promise.withResolvers(), Promise.withResolvers()];
  let isSettled = false;
  works.follow(first.promise);
  works.follow(second.promise).catch(() => {});
  const settled = works.settled().then(() => {
    isSettled = true;
  });
  works.follow(third.promise);
  first.resolve(1);
  second.reject(new Error("no"));
  await new Promise(setImmediate);
  expect(isSettled).toBe(false);
  third.resolve(3);
  await settled;
  expect(isSettled).toBe(true);
});

test("gives work back as it is", async () => {
  const works = new UnderWay();
  await expect(works.follow(Promise.resolve(7))).resolves.toBe(7);
  await expect(works.follow(Promise.reject(new Error("no")))).rejects.toThrow("no");
  await works.settled();
});
