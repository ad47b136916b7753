import { expect, test } from "vitest";
import { resources } from "../../test/resources.ts";
import { typeOfName } from "./type-of-name.ts";

test.each([
  ["Reuters", undefined, "organization"],
  ["the White House", undefined, "organization"],
  ["Norway", "organization", "place"],
  ["Hodeidah", "place", "place"],
  ["Free Homeland Party", "person", "organization"],
  ["Bank of Norland", undefined, "organization"],
  ["Boris Unheardof", undefined, "person"],
  ["Unheardof", "person", "person"],
  ["Unheardof", undefined, "other"],
] as const)("%s, found as %s, is a name of kind %s", (name, found, expected) => {
  expect(typeOfName(name, found, resources)).toBe(expected);
});
