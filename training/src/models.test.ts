import { loadLanguage } from "@onrecord/language";
import { languageModel } from "@onrecord/models";
import { beforeAll, describe, expect, test } from "vitest";

let language: Awaited<ReturnType<typeof loadLanguage>>;

beforeAll(async () => {
  language = await loadLanguage(await languageModel());
});

const read = (text: string) => {
  const forms = text.split(" ");
  const { upos, xpos } = language.tagger.tag(forms);
  return { forms, upos, xpos };
};

/** Word by word: form/UPOS of the words that can be several things. */
const TAGS: readonly (readonly [text: string, expected: string])[] = [
  ["The talks ended without a deal .", "talks/NOUN ended/VERB deal/NOUN"],
  ["She talks to reporters every week .", "talks/VERB"],
  ["They plan to visit Tehran in March .", "plan/VERB to/PART visit/VERB March/PROPN"],
  ["His visit was part of a plan .", "visit/NOUN plan/NOUN"],
  ["The group has claimed that it fired the rocket .", "has/AUX that/SCONJ fired/VERB"],
  ["The rocket that hit the port was made abroad .", "that/PRON hit/VERB was/AUX"],
  ["Troops left the left bank of the river .", "left/VERB bank/NOUN"],
  ["Can the company can the fish here ?", "Can/AUX company/NOUN fish/NOUN"],
  ["She will not will the house to him .", "will/AUX not/PART"],
  ["No one knows when the strikes will end .", "strikes/NOUN end/VERB"],
];

describe("tagger", () => {
  test.each(TAGS)("%s", (text, expected) => {
    const { forms, upos } = read(text);
    const tagged = forms.map((form, i) => `${form}/${upos[i]}`);
    for (const pair of expected.split(" ")) expect(tagged).toContain(pair);
  });

  test("takes any junk, and nothing", () => {
    expect(language.tagger.tag([])).toEqual({ upos: [], xpos: [] });
    expect(language.tagger.tag(["", "\ud800", "💥💥", "a".repeat(10_000)]).upos).toHaveLength(4);
  });

  test("gives the same tags whatever it has read before", async () => {
    const fresh = await loadLanguage(await languageModel());
    for (const [text] of TAGS) read(text);
    for (const [text] of [...TAGS].reverse())
      expect(fresh.tagger.tag(text.split(" "))).toEqual(language.tagger.tag(text.split(" ")));
  });
});

test.each([
  ["signed", "VERB", "VBD", "sign"],
  ["went", "VERB", "VBD", "go"],
  ["'s", "AUX", "VBZ", "be"],
  ["n't", "PART", "RB", "not"],
  ["ministries", "NOUN", "NNS", "ministry"],
  ["men", "NOUN", "NNS", "man"],
  ["Talks", "NOUN", "NNS", "talk"],
  ["STRIKES", "NOUN", "NNS", "strike"],
  ["drones", "NOUN", "NNS", "drone"],
  ["Moscow", "PROPN", "NNP", "Moscow"],
  ["better", "ADJ", "JJR", "good"],
  ["stopped", "VERB", "VBN", "stop"],
  ["denying", "VERB", "VBG", "deny"],
  ["The", "DET", "DT", "the"],
  ["her", "PRON", "PRP$", "her"],
  ["", "X", "FW", ""],
])("lemma of %s as %s_%s is %s", (form, upos, xpos, lemma) => {
  expect(language.lemmatiser.lemma(form, upos, xpos)).toBe(lemma);
});

test.each([
  ["missiles", "NOUN", "NNS", "Number=Plur"],
  ["signed", "VERB", "VBD", "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin"],
  [",", "PUNCT", ",", "_"],
])("features of %s", (form, upos, xpos, feats) => {
  expect(language.lemmatiser.feats(form, upos, xpos)).toBe(feats);
});

describe("names", () => {
  test.each([
    [
      "President Recep Tayyip Erdogan met Olaf Scholz in Berlin .",
      "Recep Tayyip Erdogan: person, Olaf Scholz: person, Berlin: place",
    ],
    ["Officials in Kenya and Uganda closed the border .", "Kenya: place, Uganda: place"],
    ["NATO and the European Union condemned it .", "NATO: organization, European Union: organization"],
    ["The minister said on Friday that nobody was hurt .", ""],
    ["The new law was not popular with voters .", ""],
  ])("%s", (text, expected) => {
    const sentence = read(text);
    const found = language.names.names([sentence]);
    expect(
      found.map(({ first, last, type }) => `${sentence.forms.slice(first, last + 1).join(" ")}: ${type}`).join(", "),
    ).toBe(expected);
  });

  test("no sentences, no names", () => {
    expect(language.names.names([])).toEqual([]);
  });
});
