import { expect, test } from "vitest";
import { compile, schema } from "../scripts/schemas/actors.ts";

test("a people takes -s unless the adjective bars it", () => {
  const file = schema.parse({
    countries: [
      { code: "NRL", name: "Norland", adjective: ["Norlandian"], capital: ["Norton"] },
      { code: "SRL", name: "Surland", adjective: ["Surlandese"], capital: [] },
    ],
  });
  const { names } = compile([file]);
  expect(names.Norlandians).toEqual([["people", 0]]);
  expect(names.Norton).toEqual([["capital", 0]]);
  expect(names.Surlandeses).toBeUndefined();
});

test("the demonym of a region belongs to its state", () => {
  const files = [
    schema.parse({ countries: [{ code: "NRL", name: "Norland", adjective: [], capital: [] }] }),
    schema.parse({ regions: [{ country: "NRL", names: ["Easthold"], adjective: ["Eastholder"] }] }),
  ];
  expect(compile(files).names.Eastholder).toEqual([["adjective", 0]]);
});

test.each([
  [{ countries: [{ code: "norland", name: "Norland", adjective: [], capital: [] }] }, "countries.0.code"],
  [{ roles: [{ sector: "GOV", word: ["minister"] }] }, "roles.0"],
  [{ holders: [{ country: "NRL", name: "Jane Doe", post: "president", from: "last year" }] }, "holders.0.from"],
])("a mistake is told by its place: %o", (file, place) => {
  const issues = schema.safeParse(file).error?.issues.map(({ path }) => path.join(".")) ?? [];
  expect(issues.some((path) => path.startsWith(place))).toBe(true);
});
