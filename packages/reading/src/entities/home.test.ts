import { expect, test } from "vitest";
import { draftOf } from "../../test/read-events.ts";

const CHAD = "Chad is calm. The mayor of Moundou spoke in Chad. In Chad, shops opened.";

/** Country of the entity that goes by these words in a report with a headline. */
function countryOf(text: string, words: string, title?: string): string {
  const whole = title === undefined ? text : `${title}\n\n${text}`;
  const found = draftOf(whole, title).entities.list.find(({ mentions }) =>
    mentions.some((span) => span.text.includes(words)),
  );
  return found ? (found.country ?? "") : "no entity";
}

/** Whose country is that of the report, and whose is not known. */
test.each([
  ["Police found a body.", "Police", "TCD"],
  ["The foreign ministry agreed.", "foreign ministry", "TCD"],
  ["A government spokesman agreed.", "spokesman", "TCD"],
  ["A judge agreed.", "judge", "TCD"],
  ["Two diplomats agreed.", "diplomats", ""],
  ["The ambassador agreed.", "ambassador", ""],
  ["The embassy agreed.", "embassy", ""],
  ["Refugees left.", "Refugees", ""],
  ["Peacekeepers left.", "Peacekeepers", ""],
  ["Foreign troops left.", "troops", ""],
  ["The French navy will send a ship, two defence officials said.", "two defence officials", ""],
  ["A French jet killed two farmers, police said.", "police", "TCD"],
  ["President Qasim Yuiop agreed.", "Yuiop", "TCD"],
  ["President Qasim Yuiop arrived in Chad on Monday.", "Yuiop", ""],
  ["Ambassador Qasim Yuiop agreed.", "Yuiop", ""],
  ["In Kharkiv, two people died, police said.", "police", "UKR"],
  ["In Kharkiv, two people died, the foreign minister said.", "foreign minister", ""],
  ["In Kharkiv, two people died, regional governor Qasim Yuiop said.", "Yuiop", "UKR"],
  ["Jane Yuiop, the head of the mission, agreed.", "Yuiop", ""],
  ["Jane Yuiop, the head of the police, agreed.", "Yuiop", "TCD"],
])("%s (%s): %s", (text, words, expected) => {
  expect(countryOf(`${CHAD} ${text}`, words)).toBe(expected);
});

/** Where a report is at home. */
test.each([
  ["half of its country words", "Chad fell silent. Mali waited. In Chad shops closed. Chad waits.", undefined, "TCD"],
  [
    "no country far ahead",
    "It rained. Chad fell silent. Mali waited. In Mali shops closed. Chad waits.",
    undefined,
    "",
  ],
  ["the headline's, if it leads", "Mali, Peru and Cuba wait. Peru waits. Chad waits.", "Rebels leave Chad", "TCD"],
  ["a firm's is none", "Chad waits. Toyota waits. Chad sold Toyota shares. Toyota left.", undefined, "TCD"],
  ["a president's", "It rained. Mali waits. Vladimir Putin waits. Putin left. Russia waits.", undefined, "RUS"],
  ["the only one", "Shops closed in Chad. Chad waits.", undefined, "TCD"],
  ["named once", "Shops closed in Chad.", undefined, ""],
  ["the dateline's", "N'DJAMENA - Chad waits. France waits. French shops closed.", "Chad expels French nuns", "TCD"],
])("%s: %s", (_, text, title, expected) => {
  expect(countryOf(`${text} Then police came.`, "police", title)).toBe(expected);
});

/** The last entity that goes by these words. */
function meantBy(text: string, words: string): string | undefined {
  return draftOf(text).entities.list.findLast(({ mentions }) => mentions.some((span) => span.text === words))?.name;
}

test.each([
  ["Chad's cabinet ordered six French nuns to leave the country.", "the country", "Chad"],
  ["Chad is calm. The French president spoke. The country is rich.", "The country", "France"],
  ["Chad is calm. Jane Doe met her aide in Lima, the capital of Peru. The nation waits.", "The nation", "Peru"],
  ["Chad is calm. Chad waits. In Chad, a nurse said Poles love this country.", "this country", "Chad"],
  ["Paris, a close ally, spoke. The ally is rich.", "Paris", "France"],
])("%s (%s): %s", (text, words, expected) => {
  expect(meantBy(text, words)).toBe(expected);
});
