import { expect, test } from "vitest";
import { draftOf } from "../../test/read-events.ts";

/** The last entity that goes by these words. */
function meantBy(text: string, words: string): string | undefined {
  return draftOf(text).entities.list.findLast(({ mentions }) => mentions.some((span) => span.text === words))?.name;
}

/** Whom a word for two takes up. */
test.each([
  ["Chile and Norway signed a pact. Peru said it would study it.", "Both countries", "Chile and Norway"],
  ["Chile and Norway signed a pact. Peru accused Bolivia of fraud.", "The two countries", "Peru and Bolivia"],
  ["Chile accused Peru of fraud. Brazil urged calm.", "The two countries", "Chile and Peru"],
  ["Chile attacked Peru. Brazil and Bolivia urged restraint.", "Both sides", "Chile and Peru"],
  ["Spain, Italy and Malta signed a pact. Libya and Tunisia rejected it.", "The two countries", "Libya and Tunisia"],
  [
    "President Xi Jinping and President Joe Biden met. King Charles spoke.",
    "The two leaders",
    "Xi Jinping and Joe Biden",
  ],
  ["Jane Doe and Ann Roe were held. Judge Eve Poe heard them.", "The two women", "Jane Doe and Ann Roe"],
  ["Chile accused Peru. The government is silent.", "The two countries", "Chile and Peru"],
  [
    "Chile waits. Peru blamed Chile. Brazil stood with Chile. A Peruvian minister said",
    "the two countries",
    "Chile and Peru",
  ],
  ["Two women were held. Jane Doe heard Ann Roe.", "The two women", "Two women"],
])("%s %s ...: %s", (text, words, expected) => {
  expect(meantBy(`${text} ${words} agreed on Friday.`, words)).toBe(expected);
});

test.each([["two of her aides"], ["two in three voters"]])("%s are new", (words) => {
  expect(meantBy(`Jane Doe met Ann Roe. In May ${words} left Leeds.`, words)).not.toBe("Jane Doe and Ann Roe");
});

test("two of a list of more are no pair", () => {
  const text = "The deal was praised by Spain, Italy and the European Union. The two countries agreed.";
  expect(meantBy(text, "The two countries")).not.toBe("Spain and Italy");
});
