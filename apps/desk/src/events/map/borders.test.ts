import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { bordersOf, cut, NOTES, type World } from "./borders.ts";
import disputed from "./disputed-borders.json" with { type: "json" };

const world = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("world-atlas/countries-50m.json"), "utf8"),
) as World;

const namesOf = (countries: unknown) =>
  (countries as { geometries: { properties: { name: string } }[] }).geometries.map(({ properties }) => properties.name);

describe("cut", () => {
  const line = [0, 1, 2, 3, 4].map((lon) => [lon, 0]);
  test.each([
    ["all in", [[-1, -1, 9, 1]], 1, 0],
    ["all out", [[20, 20, 30, 30]], 0, 1],
    ["the middle", [[1, -1, 2, 1]], 1, 2],
    [
      "two boxes",
      [
        [0, -1, 0.5, 1],
        [2.5, -1, 3, 1],
      ],
      2,
      1,
    ],
  ])("%s", (_, boxes, within, without) => {
    const parts = cut(line, boxes);
    expect([parts.in.length, parts.out.length]).toEqual([within, without]);
  });
});

test("every disputed border is one of the map", () => {
  const names = new Set(namesOf(world.objects.countries));
  for (const { between } of disputed) for (const name of between) expect(names).toContain(name);
  const { dashed, solid } = bordersOf(world);
  expect(dashed.coordinates.length).toBeGreaterThanOrEqual(disputed.length - 1);
  expect(solid.coordinates.length).toBeGreaterThan(180);
  expect(NOTES.length).toBeGreaterThan(10);
});
