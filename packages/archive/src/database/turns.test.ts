import { expect, test } from "vitest";
import { inTurns } from "./turns.ts";

test("so many at a time, the others in the order in which they came, whatever fails", async () => {
  const turn = inTurns(2);
  const begun: number[] = [];
  const ends = [1, 2, 3, 4].map(() => Promise.withResolvers<number>());
  const all = ends.map(({ promise }, index) =>
    turn(() => {
      begun.push(index);
      return promise;
    }),
  );
  expect(begun).toEqual([0, 1]);
  ends[1]?.reject(new Error("no"));
  await expect(all[1]).rejects.toThrow("no");
  expect(begun).toEqual([0, 1, 2]);
  ends[0]?.resolve(10);
  expect(await all[0]).toBe(10);
  ends[2]?.resolve(12);
  ends[3]?.resolve(13);
  expect(await Promise.all([all[2], all[3]])).toEqual([12, 13]);
  expect(await turn(async () => 14)).toBe(14);
});
