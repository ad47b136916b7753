import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { fold } from "./fold.ts";
import { loadGazetteer } from "./gazetteer.ts";

const bytes = gunzipSync(readFileSync(new URL("../../../../models/gazetteer.bin.gz", import.meta.url)));
const gazetteer = loadGazetteer(bytes);

test.each([
  ["Sana'a", "sanaa"],
  ["U.S.", "us"],
  ["The Hague", "hague"],
  ["Bosnia-Herzegovina", "bosnia herzegovina"],
  ["Łódź", "lodz"],
  ["Diyarbakır", "diyarbakir"],
  ["!?", ""],
])("fold %s", (name, expected) => {
  expect(fold(name)).toBe(expected);
});

describe("lookup gives the most prominent place first", () => {
  test.each([
    ["Moscow", "Moscow city RUS"],
    ["Kiev", "Kyiv city UKR"],
    ["Georgia", "Georgia country GEO"],
    ["Gaza", "Gaza Strip region PSE"],
    ["Washington", "Washington, D.C. city USA"],
    ["Kashmir", "Kashmir area "],
    ["Black Sea", "Black Sea water "],
    ["Hormuz", "Strait of Hormuz water "],
    ["Natanz", "Natanz site IRN"],
    ["Burma", "Myanmar country MMR"],
    ["Pristina", "Pristina city KOS"],
    ["Helmand province", "Helmand region AFG"],
    ["the city of Mosul", "Mosul city IRQ"],
    ["al-Hudaydah", "Hodeidah city YEM"],
    ["SANAA", "Sanaa city YEM"],
  ])("%s", (name, expected) => {
    const place = gazetteer.lookup(name)[0];
    expect(`${place?.name} ${place?.kind} ${place?.country}`).toBe(expected);
  });

  test.each(["", "the", "Zzyzzqx", "province", "🙂"])("nothing for %j", (name) => {
    expect(gazetteer.lookup(name)).toEqual([]);
  });
});

test.each([
  ["Tripoli", [], "LBY"],
  ["Tripoli", ["LBN"], "LBN"],
  ["Georgia", ["USA"], "GEO"],
  ["Birmingham", ["USA"], "USA"],
  ["Geneva", ["USA"], "CHE"],
  ["Birmingham", ["FRA"], "GBR"],
])("resolve %s among %j", (name, countries, expected) => {
  expect(gazetteer.resolve(name, new Set(countries))?.country).toBe(expected);
});

test("a city has a point and its inhabitants", () => {
  const tehran = gazetteer.resolve("Tehran");
  expect(tehran).toMatchObject({ capital: true, coordinates: [51.42, 35.69] });
  expect(tehran?.population).toBeGreaterThan(7_000_000);
  expect(gazetteer.country("IRN")?.coordinates).toEqual([53, 32]);
  expect(gazetteer.country("XXX")).toBeUndefined();
});

test.each([
  ["nothing", new Uint8Array()],
  ["another file", new TextEncoder().encode("PK\u0003\u0004 and so on and on")],
  ["half a file", bytes.subarray(0, 40_000)],
])("%s is no gazetteer", (_, broken) => {
  expect(() => loadGazetteer(broken)).toThrow(expect.objectContaining({ code: "GAZETTEER_CORRUPT" }));
});
