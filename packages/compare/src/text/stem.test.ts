import { expect, test } from "vitest";
import { stem } from "./stem.ts";

test.each([
  ["attack", "attacked", "attacking", "attacks"],
  ["negotiate", "negotiated", "negotiation", "negotiations"],
  ["arrest", "arrested", "arrests"],
  ["invade", "invaded", "invading"],
  ["sign", "signed", "signing"],
  ["plan", "planned", "planning", "plans"],
  ["appoint", "appointed", "appointment"],
  ["country", "countries"],
])("one stem: %s", (...words) => {
  expect(new Set(words.map(stem)).size, words.map((word) => `${word} ${stem(word)}`).join(", ")).toBe(1);
});

test.each([
  ["policy", "police"],
  ["arms", "army"],
])("%s is no %s", (one, other) => {
  expect(stem(one)).not.toBe(stem(other));
});
