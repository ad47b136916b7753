import { PLOVER_TYPES } from "@onrecord/record";
import { describe, expect, test } from "vitest";
import { packedFrames } from "../../src/lexicon/frames.ts";
import { draftOf } from "../read-events.ts";
import cameo from "./cameo-codes.json" with { type: "json" };

/** The event codes of CAMEO 1.1b3 (Schrodt 2012), by root. */
const CODES = Object.values(cameo).flatMap((codes) => codes.split(" "));
/** Statements, which are claims and no events. */
const isStatement = (code: string) => code.startsWith("01");

const given = new Set([
  ...packedFrames.frames.flatMap(({ cameo: code }) => code ?? []),
  ...packedFrames.topics.flatMap(({ codes }) => Object.values(codes)),
]);

describe("CAMEO", () => {
  test("the list is whole", () => {
    expect(CODES.length).toBe(298);
    expect(new Set(CODES).size).toBe(298);
  });

  test.each(CODES.filter((code) => !isStatement(code)))("%s is given by a frame or a topic", (code) => {
    expect(given.has(code)).toBe(true);
  });

  test("no frame or topic gives a code that CAMEO has not", () => {
    expect([...given].filter((code) => !CODES.includes(code))).toEqual([]);
  });

  test("no frame gives a statement", () => {
    expect([...given].filter(isStatement)).toEqual([]);
  });
});

/** PLOVER's modes by type (Halterman et al. 2023), each with a sentence that tells it. */
const MODES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  CONSULT: {
    visit: "The Finnish president visited Estonia.",
    "third-party": "The two presidents met on the sidelines of the conference.",
    multilateral: "Ministers of ten countries attended a summit in Accra.",
    phone: "Norway's president had a phone call with the king of Jordan.",
  },
  RETREAT: {
    withdraw: "Chad pulled its troops out of Niger.",
    release: "The rebels freed two nuns.",
    return: "Britain returned the statue to Egypt.",
    disarm: "The rebels laid down their arms.",
    ceasefire: "The army declared a ceasefire.",
    access: "Iran allowed inspectors into the plant.",
    resign: "The prime minister stepped down on Monday.",
    ease: "The European Union lifted sanctions on Cuba.",
  },
  REQUEST: {
    assist: "Malta asked Italy for help.",
    change: "Malta called on Italy to reform its laws.",
    yield: "Malta urged Italy to release the prisoners.",
    meet: "Malta urged Italy to hold talks.",
  },
  ACCUSE: {
    disapprove: "Kenya condemned Somalia.",
    allege: "Kenya accused Somalia of fraud.",
    investigate: "Police opened an investigation into the minister.",
  },
  REJECT: {
    assist: "Hungary denied a visa to the scholar.",
    change: "Lawmakers voted against the budget.",
    yield: "Armenia refused to release the prisoners.",
    meet: "Armenia cancelled a meeting with Azerbaijan.",
  },
  THREATEN: {
    restrict: "The United States threatened Mexico with tariffs.",
    ban: "The junta threatened to ban the party.",
    arrest: "A judge issued an arrest warrant for the banker.",
    relations: "Turkey threatened to cut ties with Israel.",
    expel: "Turkey threatened to expel the ambassador.",
    territory: "Iran threatened to occupy the islands.",
    violence: "The rebels threatened to attack the capital.",
    political: "The union threatened to strike.",
  },
  PROTEST: {
    demo: "Farmers protested in Delhi on Monday.",
    riot: "Residents rioted in Paris.",
    boycott: "Teachers went on strike.",
    obstruct: "Farmers blocked the road to the port.",
    hunger: "Prisoners went on hunger strike.",
  },
  SANCTION: {
    convict: "The judge sentenced the banker to ten years in prison.",
    expel: "Mali expelled the Swedish ambassador.",
    withdraw: "Sweden recalled its ambassador from Mali.",
    discontinue: "Canada imposed sanctions on Belarus.",
  },
  MOBILIZE: {
    troops: "Serbia deployed troops near the border.",
    weapons: "North Korea tested a missile.",
    police: "The governor deployed police in the city.",
    militia: "The warlord mobilized his militia.",
  },
  COERCE: {
    seize: "Customs seized the ship.",
    restrict: "The president dissolved parliament.",
    ban: "The junta banned the party.",
    censor: "The regime shut down the newspaper.",
    curfew: "The governor imposed a curfew.",
    "martial-law": "The president declared martial law.",
    arrest: "Police arrested two journalists.",
    deport: "Turkey deported the activist.",
    withhold: "Israel cut off electricity to Gaza.",
    misinformation: "Russia spread disinformation about Ukraine.",
    cyber: "Hackers attacked the website of the ministry.",
    coup: "Soldiers overthrew the president of Gabon.",
    espionage: "Agents spied on the opposition leader.",
  },
  ASSAULT: {
    abduct: "Gunmen abducted three doctors.",
    beat: "Guards beat the prisoner.",
    torture: "Guards tortured the prisoner.",
    execute: "Iran executed a prisoner.",
    sexual: "Soldiers raped two women.",
    assassinate: "A gunman assassinated the governor.",
    targeted: "A targeted killing of a militant leader angered Iran.",
    primitive: "A man stabbed a priest.",
    firearms: "Police shot a student.",
    explosives: "Rebels bombed the embassy.",
    "suicide-attack": "A suicide attack in Kabul killed ten soldiers.",
    "heavy-weapons": "The army shelled the village.",
    aerial: "Israel carried out an airstrike on Damascus.",
    drone: "A drone strike on Sanaa killed a commander.",
    "crowd-control": "Police fired tear gas at students.",
    destroy: "Rebels burned down the town hall.",
    unconventional: "Iraq used nerve agents against the villagers.",
    massacre: "Militants massacred villagers in Burkina Faso.",
    cleansing: "The ethnic cleansing of the minority went on.",
    seize: "Soldiers torched the houses of the villagers.",
  },
};

const ROWS = Object.entries(MODES).flatMap(([type, modes]) =>
  Object.entries(modes).map(([mode, sentence]) => [type, mode, sentence] as const),
);

describe("PLOVER", () => {
  test.each(ROWS)("%s %s: %s", (type, mode, sentence) => {
    expect(draftOf(sentence).events.map((event) => [event.type, event.mode])).toContainEqual([type, mode]);
  });

  test("every mode that a frame or a topic gives is one of PLOVER's", () => {
    const known = new Set(ROWS.map(([type, mode]) => `${type} ${mode}`));
    const used = [
      ...packedFrames.frames.flatMap(({ type, mode }) => (mode === null ? [] : [`${type} ${mode}`])),
      ...packedFrames.topics.flatMap(({ modes }) => Object.entries(modes).map(([type, mode]) => `${type} ${mode}`)),
    ];
    expect([...new Set(used)].filter((mode) => !known.has(mode))).toEqual([]);
  });

  test.each(PLOVER_TYPES)("%s has frames", (type) => {
    expect(packedFrames.frames.some((frame) => frame.type === type)).toBe(true);
  });

  test.each<[string, string]>([
    ["military", "Libya attacked Chad."],
    ["intelligence", "Ghana shared intelligence with Togo."],
    ["peacekeeping", "Kenya sent peacekeepers to Haiti."],
    ["economic", "Canada imposed sanctions on Belarus."],
    ["diplomatic", "Mali expelled the Swedish ambassador."],
    ["resource", "Ghana accused Togo of stealing oil."],
    ["culture", "Britain returned the artefacts of the museum to Egypt."],
    ["health", "Kuwait donated vaccines to Lebanon."],
    ["environment", "Germany urged Brazil to cut emissions."],
    ["disaster", "Japan gave money to victims of the earthquake."],
    ["migration", "Malta asked Italy to take the migrants."],
    ["asylum", "Canada granted asylum to the singer."],
    ["humanitarian", "Kuwait provided humanitarian aid to Yemen."],
    ["legal", "Prosecutors charged the mayor with fraud."],
    ["human_rights", "Kenya accused Somalia of torture."],
    ["rights_freedoms", "Malta urged Italy to release the prisoners."],
    ["gender", "Thousands marched against the ban on abortion."],
    ["lgbt", "Russia banned a gay party."],
    ["terrorism", "Kenya accused Somalia of harbouring terrorists."],
    ["human_security", "Israel cut off electricity to Gaza."],
    ["religion_ethnicity", "Militants massacred villagers in Burkina Faso."],
    ["executive", "The prime minister stepped down on Monday."],
    ["election", "The opposition accused the president of rigging the election."],
    ["legislative", "The opposition criticized the government over the bill."],
    ["political_institutions", "Protesters demanded a new constitution."],
    ["democracy", "The government unblocked the newspaper."],
    ["pro_autocracy", "The president declared martial law."],
    ["territory", "Kenya accused Somalia of crossing its border."],
    ["corruption", "Kenya accused the minister of corruption."],
    ["crime", "Prosecutors charged the mayor with murder."],
    ["illegal_drugs", "Mexico accused the mayor of selling drugs."],
    ["cbrn", "Japan condemned North Korea over its nuclear tests."],
    ["cyber", "Hackers attacked the website of the ministry."],
    ["misinformation", "Ukraine accused Russia of spreading disinformation."],
  ])("context %s: %s", (context, sentence) => {
    expect(draftOf(sentence).events.flatMap(({ contexts }) => contexts)).toContain(context);
  });
});
