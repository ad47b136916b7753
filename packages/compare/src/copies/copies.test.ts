import { expect, test } from "vitest";
import { wordsOf } from "../text/words.ts";
import { wireOf } from "./credit.ts";
import { containment, copyKeys, shingles, sketchOf } from "./sketch.ts";

const WIRE = `The harbour of Norport was closed on Tuesday after a fire on a tanker, officials said, and forty ships were waiting outside.
The fire broke out in the engine room shortly before dawn and was put out by noon with the help of two tugs from the naval base.
Nobody was hurt, the harbour master said, adding that the channel could be open again by the end of the week if the weather holds.
Insurers put the damage at two million crowns. The owner of the ship, a company from Eastmark, did not answer questions.`;
const CUT = `Ships wait after tanker fire\n${WIRE.split("\n").slice(0, 2).join("\n")}`;
const OWN = `Forty ships lay at anchor off Norport after a burning tanker shut the port, and crews said that they might wait for days.
Two tugs fought the blaze until midday. The harbour master hopes to reopen the channel within the week.`;

const keysOf = (text: string) => copyKeys(wordsOf(text), shingles(wordsOf(text)));
const sketched = (text: string) => sketchOf(shingles(wordsOf(text)));
const share = (a: string, b: string) => keysOf(a).some((key) => keysOf(b).includes(key));
const common = (a: string, b: string) => containment(sketched(a), sketched(b));

test.each([
  ["the same text", WIRE, WIRE, true],
  ["cut short under a new headline", WIRE, CUT, true],
  ["other words on the same fire", WIRE, OWN, false],
])("%s", (_, one, other, isCopy) => {
  expect(common(one, other) >= 0.5).toBe(isCopy);
  expect(share(one, other)).toBe(isCopy);
});

test("long texts are thinned and still compared", () => {
  const long = Array.from({ length: 4000 }, (_, i) => `word${(i * 7919) % 3001}`).join(" ");
  const { thinning, hashes } = sketched(long);
  expect(thinning).toBeGreaterThan(0);
  expect(hashes.length).toBeLessThanOrEqual(256);
  expect(common(long, long.slice(0, 12_000))).toBeGreaterThan(0.9);
});

test("an empty text is no copy of anything", () => {
  expect(common("", WIRE)).toBe(0);
  expect(keysOf("")).toEqual([]);
});

test.each([
  ["NORPORT, May 3 (Reuters) - The harbour was closed.", "Reuters"],
  ["Headline\nEASTMARK (AP) — The harbour was closed.", "Associated Press"],
  ["NORPORT - AFP - The harbour was closed.", "Agence France-Presse"],
  ["The harbour was closed.\n(Reuters)", "Reuters"],
  ["The harbour was closed.\nReuters", "Reuters"],
  ["By The Associated Press\nThe harbour was closed.", "Associated Press"],
  ["Source: Xinhua\nThe harbour was closed.", "Xinhua"],
  ["The harbour was closed. © 2024 AFP", "Agence France-Presse"],
  ["The harbour was closed, Reuters reported.", null],
  ["The harbour was closed.\nAP contributed to this report.", null],
  ["The PA system in the harbour failed.", null],
])("credit of %j", (text, wire) => {
  expect(wireOf(text)).toBe(wire);
});
