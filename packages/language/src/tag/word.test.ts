import { expect, test } from "vitest";
import { isAllCaps, normalise, shape, startsUpper } from "./word.ts";

test.each([
  ["Ankara", "ankara", "Xxx", true, false],
  ["NATO", "nato", "XX", true, true],
  ["1,250", "!num", "d,dd", false, false],
  ["-3.5", "!num", "-d.d", false, false],
  ["2025", "!year", "dd", false, false],
  ["Su-35s", "su-35s", "Xx-ddx", true, false],
  ["Élysée", "élysée", "Xxx", true, false],
  ["Київ", "київ", "Xxx", true, false],
  ["-", "-", "-", false, false],
  ["Organisations", "organizations", "Xxx", true, false],
  ["北京", "北京", "北京", false, false],
])("%s", (form, normal, figure, upper, capitals) => {
  expect(normalise(form)).toBe(normal);
  expect(shape(form)).toBe(figure);
  expect(startsUpper(form)).toBe(upper);
  expect(isAllCaps(form)).toBe(capitals);
});
