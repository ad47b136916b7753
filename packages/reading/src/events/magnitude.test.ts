import { expect, test } from "vitest";
import { draftOf } from "../testing/draft.ts";

/** Counts and amounts of the deeds of a text, as "value unit role". */
const magnitudesIn = (text: string) =>
  draftOf(text, "2024-05-15").events.flatMap(({ magnitude }) =>
    magnitude.map(({ value, unit, role }) => `${value} ${unit} ${role}`),
  );

test.each([
  ["The bombing killed at least 12 people and wounded 30 others.", ["12 people killed", "30 other wounded"]],
  ["Twelve soldiers were killed and more than 40 injured in the attack.", ["12 soldier killed", "40 people wounded"]],
  ["At least nine people, including two children, were killed in an airstrike.", ["9 people killed"]],
  ["Police arrested some 200 protesters in Minsk.", ["200 protester arrested"]],
  ["About 1,500 people were detained during the protests.", ["1500 people arrested"]],
  ["An estimated 20,000 people marched in Belgrade.", ["20000 people protesting"]],
  ["France deployed 3,000 troops to Chad.", ["3000 troops deployed"]],
  ["Russia expelled ten diplomats from Norway.", ["10 diplomat expelled"]],
  ["Rebels released 60 hostages.", ["60 hostage freed"]],
  ["The United States will give Ukraine $2.5 billion in military aid.", ["2500000000 $ amount"]],
  ["Germany pledged €300 million for refugees.", ["300000000 € amount"]],
  ["The EU gave 1.2bn euros in aid to Egypt.", ["1200000000 euro amount"]],
  ["Tens of thousands of people protested in Tbilisi.", []],
  ["The attack killed a policeman.", []],
])("%s", (text, expected) => {
  expect(magnitudesIn(text)).toEqual(expected);
});
