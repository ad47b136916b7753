import { expect, test } from "vitest";
import { analysisFrom } from "../../test/analysis.ts";
import { resources } from "../../test/resources.ts";
import { mentions } from "../mentions/index.ts";
import type { Draft } from "../stage.ts";
import { entitiesOf } from "./conjuncts.ts";
import { entities } from "./index.ts";

type Names = Parameters<typeof analysisFrom>[1];

function readEntities(rows: readonly string[], names: Names = {}, published = "2018-06-01") {
  const analysis = analysisFrom(rows, names);
  const report = { id: "r", language: "en", text: analysis.text, published };
  const found = mentions.run({ analysis } as Draft, resources);
  const read = entities.run({ report, analysis, mentions: found } as unknown as Draft, resources);
  const of = (words: string, nth = 0) => {
    const mention = found.filter(({ span }) => span.text === words)[nth];
    const entity = mention && read.list[read.entityOfMention[mention.index] ?? -1];
    return entity && [entity.name, entity.kind, entity.country ?? "", entity.sector ?? ""].join(" | ");
  };
  return { analysis, read, of };
}

const VISIT =
  "Norwegian|ADJ|JJ|2|amod President|PROPN|NNP|3|nmod:desc Jane|PROPN|NNP|5|nsubj Doe|PROPN|NNP|3|flat met|VERB|VBD|0|root|meet Chile|PROPN|NNP|9|nmod:poss 's|PART|POS|6|case foreign|ADJ|JJ|9|amod minister|NOUN|NN|5|obj in|ADP|IN|11|case Moscow|PROPN|NNP|5|obl .|PUNCT|.|5|punct";

test.each([
  ["an office comes from the report's own words", "Norwegian President Jane Doe", "Jane Doe | person | NOR | GOV"],
  ["a demonym is the state", "Norwegian", "Norway | government | NOR | GOV"],
  ["a possessor gives the country", "Chile's foreign minister", "Chile's foreign minister | person | CHL | GOV"],
  ["a capital where things happen is a place", "Moscow", "Moscow | place | RUS | "],
])("%s", (_, words, expected) => {
  expect(readEntities([VISIT], { "Jane Doe": "person" }).of(words)).toBe(expected);
});

test("a capital that acts is the government", () => {
  const { of } = readEntities([
    "Moscow|PROPN|NNP|2|nsubj denied|VERB|VBD|0|root|deny it|PRON|PRP|2|obj .|PUNCT|.|2|punct",
  ]);
  expect(of("Moscow")).toBe("Russia | government | RUS | GOV");
});

test.each([
  [
    "the Norwegian president",
    "the|DET|DT|3|det Norwegian|ADJ|JJ|3|amod president|NOUN|NN|4|nsubj spoke|VERB|VBD|0|root|speak",
  ],
  [
    "the Norwegian leader",
    "the|DET|DT|3|det Norwegian|ADJ|JJ|3|amod leader|NOUN|NN|4|nsubj spoke|VERB|VBD|0|root|speak",
  ],
  ["She", "She|PRON|PRP|2|nsubj spoke|VERB|VBD|0|root|speak"],
  ["Doe", "Doe|PROPN|NNP|2|nsubj spoke|VERB|VBD|0|root|speak"],
])("%s is the person named before", (words, row) => {
  expect(readEntities([VISIT, row], { "Jane Doe": "person", Doe: "person" }).of(words)).toContain("Jane Doe |");
});

test.each([
  ["Trump", "2018-06-01", "Donald Trump | person | USA | GOV"],
  ["Trump", "2022-06-01", "Trump | person |  | "],
])("a bare surname on %s: the dated list of posts answers", (words, published, expected) => {
  const row = "Trump|PROPN|NNP|2|nsubj spoke|VERB|VBD|0|root|speak";
  expect(readEntities([row], { Trump: "person" }, published).of(words)).toBe(expected);
});

test("a post in an apposition between commas makes a name a person's, and says the sector", () => {
  const row =
    "Qwert|PROPN|NNP|11|nsubj Yuiop|PROPN|NNP|1|flat ,|PUNCT|,|6|punct a|DET|DT|6|det police|NOUN|NN|6|compound spokesman|NOUN|NN|1|appos for|ADP|IN|8|case Chile|PROPN|NNP|6|nmod ,|PUNCT|,|6|punct also|ADV|RB|11|advmod spoke|VERB|VBD|0|root|speak";
  expect(readEntities([row]).of("Qwert Yuiop")).toBe("Qwert Yuiop | person | CHL | COP");
});

test("the short form in brackets is the body", () => {
  const rows = [
    "The|DET|DT|4|det Northern|ADJ|NNP|4|amod Relief|PROPN|NNP|4|compound Agency|PROPN|NNP|8|nsubj (|PUNCT|-LRB-|6|punct NRA|PROPN|NNP|4|appos )|PUNCT|-RRB-|6|punct met|VERB|VBD|0|root|meet",
    "The|DET|DT|2|det NRA|PROPN|NNP|3|nsubj spoke|VERB|VBD|0|root|speak",
  ];
  expect(readEntities(rows).of("The NRA")).toContain("Northern Relief Agency | organization");
});

test("both countries are the two named last, and a pair is each of its members", () => {
  const rows = [
    "Chile|PROPN|NNP|4|nsubj and|CCONJ|CC|3|cc Norway|PROPN|NNP|1|conj met|VERB|VBD|0|root|meet",
    "Both|DET|DT|2|det countries|NOUN|NNS|3|nsubj agreed|VERB|VBD|0|root|agree",
  ];
  const { analysis, read, of } = readEntities(rows);
  expect(of("Both countries")).toBe("Chile and Norway | group |  | GOV");
  const pair = entitiesOf(read, analysis.sentences[0]!, 0);
  expect(pair.map((entity) => read.list[entity]!.name)).toEqual(["Chile", "Norway"]);
  expect(entitiesOf(read, analysis.sentences[1]!, 1)).toEqual(pair);
});

test("a government is its state acting, that of a territory an actor beside it", () => {
  const row = (name: string) =>
    `The|DET|DT|3|det ${name}|PROPN|NNP|3|compound government|NOUN|NN|4|nsubj spoke|VERB|VBD|0|root|speak`;
  expect(readEntities([row("Chilean")]).of("The Chilean government")).toBe("Chile | government | CHL | GOV");
  expect(readEntities([row("Bermuda")]).of("The Bermuda government")).toBe(
    "Bermuda government | government | BMU | GOV",
  );
});

test("within a quotation he is not the one who speaks", () => {
  const rows = [
    "John|PROPN|NNP|3|nsubj Doe|PROPN|NNP|1|flat met|VERB|VBD|0|root|meet Boris|PROPN|NNP|3|obj Roe|PROPN|NNP|4|flat",
    "“|PUNCT|``|3|punct He|PRON|PRP|3|nsubj lied|VERB|VBD|6|ccomp|lie ”|PUNCT|''|3|punct Doe|PROPN|NNP|6|nsubj said|VERB|VBD|0|root|say",
  ];
  expect(readEntities(rows, { "John Doe": "person", "Boris Roe": "person", Doe: "person" }).of("He")).toContain(
    "Boris Roe",
  );
});

test("I and we stay open", () => {
  const { read } = readEntities(["We|PRON|PRP|2|nsubj agree|VERB|VBP|0|root"]);
  expect([...read.entityOfMention]).toEqual([-1]);
});

test("every word of a name and its title leads to its mention", () => {
  const { read } = readEntities([VISIT], { "Jane Doe": "person" });
  const [row] = read.mentionAt;
  expect(new Set([row![1], row![2], row![3]]).size).toBe(1);
  expect(row![0]).not.toBe(row![1]);
});

test("letters that a longer name of the report goes by are that name, whatever else they stand for", () => {
  const { of } = readEntities(
    [
      "The|DET|DT|4|det Rapid|PROPN|NNP|4|compound Support|PROPN|NNP|4|compound Forces|PROPN|NNPS|5|nsubj left|VERB|VBD|0|root|leave",
      "The|DET|DT|2|det RSF|PROPN|NNP|3|nsubj denied|VERB|VBD|0|root|deny it|PRON|PRP|3|obj",
    ],
    { "Rapid Support Forces": "organization", RSF: "organization" },
  );
  expect(of("The RSF")).toBe("Rapid Support Forces | armed-group | SDN | UAF");
});

test.each([
  ["before the name found", "Jalal bin Qasim", { Qasim: "person" }],
  ["between two names found", "Jalal bin Qasim", { Jalal: "person", Qasim: "person" }],
  ["at the end of the first", "Jalal bin Qasim", { "Jalal bin": "person", Qasim: "person" }],
] as const)("a particle ties a name together: %s", (_, words, names) => {
  const row =
    "Jalal|PROPN|NNP|4|nsubj bin|PROPN|NNP|1|flat Qasim|PROPN|NNP|1|flat spoke|VERB|VBD|0|root|speak .|PUNCT|.|4|punct";
  expect(readEntities([row], names).of(words)).toBe("Jalal bin Qasim | person |  | ");
});
