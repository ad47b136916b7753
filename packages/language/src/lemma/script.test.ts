import fc from "fast-check";
import { expect, test } from "vitest";
import { caseClass, recase, rewrite, scriptOf } from "./script.ts";

test.each([
  ["signed", "sign", "2 "],
  ["went", "go", "4 go"],
  ["ministries", "ministry", "3 y"],
  ["talk", "talk", "0 "],
])("%s becomes %s by cutting and adding", (form, lemma, script) => {
  expect(scriptOf(form, lemma)).toBe(script);
  expect(rewrite(form, script)).toBe(lemma);
});

test("a script leads from any form to any lemma", () => {
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => rewrite(a, scriptOf(a, b)) === b));
});

test("a form too short for a script is left alone", () => {
  expect(rewrite("is", "4 go")).toBeNull();
});

test.each([
  ["talks", "lower", "talks"],
  ["Talks", "title", "talks"],
  ["TALKS", "capitals", "talks"],
  ["UN", "short capitals", "un"],
  ["McCoy", "mixed", "mccoy"],
])("%s is cased %s", (form, kind, lower) => {
  expect(caseClass(form)).toBe(kind);
  expect(recase(form, "l")).toBe(lower);
  expect(recase(form, "k")).toBe(form);
});

test("capitals become a title", () => {
  expect(recase("TALKS", "t")).toBe("Talks");
});
