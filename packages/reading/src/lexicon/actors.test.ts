import { describe, expect, test } from "vitest";
import { actors } from "./actors.ts";

describe("names", () => {
  test.each([
    ["Tehran", "capital", "Iran", "IRN"],
    ["Kremlin", "metonym", "Russia", "RUS"],
    ["Emirati", "adjective", "United Arab Emirates", "ARE"],
    ["Poles", "people", "Poland", "POL"],
    ["Texan", "adjective", "United States", "USA"],
    ["NATO", "name", "NATO", "IGO"],
    ["Kurdistan Workers’  Party", "name", "Kurdistan Workers' Party", "TUR"],
  ])("%s is the %s of %s (%s)", (text, use, name, country) => {
    const entry = actors.name(text)[0];
    expect([entry?.use, entry?.actor.name, entry?.actor.country]).toEqual([use, name, country]);
  });

  test("a name with several bearers has an entry for each", () => {
    expect(actors.name("AFP").map(({ actor }) => actor.country)).toEqual(["PHL", "FRA"]);
  });

  test("capitals count: a pronoun is no state", () => {
    expect(actors.name("us")).toEqual([]);
    expect(actors.name("US")[0]?.actor.country).toBe("USA");
  });

  test("reach is the length of the longest name that a word begins", () => {
    expect(actors.reach("Kurdistan")).toBeGreaterThanOrEqual("Kurdistan Workers' Party".length);
    expect(actors.reach("Norland")).toBe(0);
  });
});

describe("nouns and holders", () => {
  test.each([
    ["foreign minister", "role", "GOV"],
    ["rebel", "role", "REB"],
    ["supreme court", "body", "JUD"],
    ["vice president", "role", "GOV"],
  ])("%s is a %s of sector %s", (phrase, use, sector) => {
    expect(actors.noun(phrase)).toContainEqual(expect.objectContaining({ use, sector }));
  });

  test.each([
    ["Johnson", "2019-09-01", "Boris Johnson"],
    ["Johnson", "2018-09-01", undefined],
    ["Trump", "2018-01-01", "Donald Trump"],
    ["Trump", "2022-01-01", undefined],
    ["Trump", "2025-02-01T09:00:00Z", "Donald Trump"],
  ])("%s held a post on %s: %s", (surname, date, name) => {
    expect(actors.holders(surname, date)[0]?.name).toBe(name);
  });

  test("given names tell a gender only where they are used for one", () => {
    expect(actors.gender("Angela")).toBe("female");
    expect(actors.gender("Björn")).toBeUndefined();
    expect(actors.gender("Andrea")).toBeUndefined();
  });
});
