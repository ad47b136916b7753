import { describe, expect, test } from "vitest";
import { draftOf } from "../testing/draft.ts";

/** The agreements of a text: "name | kind | parties | subjects | stage". */
function read(text: string): string[] {
  const { agreements, entities } = draftOf(text, "2024-05-15");
  const nameOf = (id: string) => entities.list.find((entity) => entity.id === id)?.name;
  return agreements.map(({ name, kind, parties, subjects, stage }) =>
    [name, kind, parties.map(nameOf).sort().join(", "), subjects.map((subject) => subject.text).join(", "), stage].join(
      " | ",
    ),
  );
}

describe("agreements", () => {
  test.each([
    [
      "France and Spain signed a trade agreement on Monday.",
      "trade agreement | agreement | France, Spain | trade | signed",
    ],
    ["France signed a defence pact with Spain in March.", "defence pact | pact | France, Spain | defence | signed"],
    [
      "The parliament of Kenya ratified a fisheries treaty with Somalia.",
      "fisheries treaty | treaty | Kenya, Somalia | fisheries | ratified",
    ],
    [
      "Chile and Peru will sign an extradition treaty next week.",
      "extradition treaty | treaty | Chile, Peru | extradition | agreed",
    ],
    ["Egypt and Sudan are negotiating a water treaty.", "water treaty | treaty | Egypt, Sudan | water | talks"],
    [
      "Russia suspended the arms treaty with the United States.",
      "arms treaty | treaty | Russia, United States | arms | suspended",
    ],
    [
      "Armenia and Azerbaijan reached a deal on the exchange of prisoners.",
      "deal on the exchange of prisoners | deal | Armenia, Azerbaijan | exchange of prisoners | agreed",
    ],
    ["Iran withdrew from the nuclear accord in 2020.", "nuclear accord | agreement | Iran | nuclear | in-force"],
    ["Israel and Lebanon agreed to a ceasefire on Tuesday.", "ceasefire | ceasefire | Israel, Lebanon |  | agreed"],
    [
      "India and China failed to reach a border agreement.",
      "border agreement | agreement | China, India | border | talks",
    ],
    ["Chile and Peru are close to a trade deal.", "trade deal | deal | Chile, Peru | trade | talks"],
    ["Chile and Peru are nearing a fisheries deal.", "fisheries deal | deal | Chile, Peru | fisheries | talks"],
    ["Chile and Peru moved toward a gas deal.", "gas deal | deal | Chile, Peru | gas | talks"],
    ["Chile and Peru closed a gas deal.", "gas deal | deal | Chile, Peru | gas | agreed"],
    [
      "Kenya and Uganda are on the brink of a rail deal. If the deal is signed, tariffs will fall.",
      "rail deal | deal | Kenya, Uganda | rail | talks",
    ],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test("other words for it are the same agreement", () => {
    const text =
      "Japan and Vietnam signed a security pact on Monday. The deal covers ports and training. The agreement is the first of its kind.";
    const found = draftOf(text).agreements;
    expect(found.map(({ mentions }) => mentions.map((mention) => mention.text))).toEqual([
      ["a security pact", "The deal", "The agreement"],
    ]);
  });

  test("the fields of a cooperation agreement are its subjects", () => {
    const text =
      "Turkey and Qatar signed a cooperation agreement on Sunday. It aims at closer trade ties. Relations will be deepened in various areas, including tourism, transport and health.";
    expect(read(text)).toEqual([
      "cooperation agreement | agreement | Qatar, Turkey | trade, tourism, transport, health | signed",
    ]);
  });

  test.each([
    "It cost a great deal of money.",
    "The ministers were in agreement.",
    "He dealt with it.",
    "Nobody had a deal.",
    "",
  ])("none in %j", (text) => {
    expect(read(text)).toEqual([]);
  });
});
