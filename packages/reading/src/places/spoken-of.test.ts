import { expect, test } from "vitest";
import { countriesSpokenOf } from "./spoken-of.ts";

test.each([
  ["a government counts", [{ kind: "government", country: "LBN" }], ["LBN"]],
  ["not one whose towns are namesakes of others'", [{ kind: "government", country: "USA" }], []],
  [
    "but where a place in it is named",
    [
      { kind: "government", country: "USA" },
      { kind: "place", country: "USA" },
    ],
    ["USA"],
  ],
  ["an outlet does not", [{ kind: "outlet", country: "GBR" }], []],
])("%s", (_, entities, expected) => {
  expect([...countriesSpokenOf(entities)]).toEqual(expected);
});
