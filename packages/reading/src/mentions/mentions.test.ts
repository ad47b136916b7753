import { expect, test } from "vitest";
import { analysisFrom } from "../../test/analysis.ts";
import { resources } from "../../test/resources.ts";
import type { Draft } from "../stage.ts";
import { mentions } from "./index.ts";

const spansOf = (rows: string, names: Parameters<typeof analysisFrom>[1] = {}) => {
  const analysis = analysisFrom([rows], names);
  return mentions.run({ analysis } as Draft, resources).map(({ span, form }) => `${form}: ${span.text}`);
};

test.each([
  [
    "a title belongs to the name, and the demonym in it is a name of its own",
    "Norwegian|ADJ|JJ|2|amod President|PROPN|NNP|3|nmod:desc Jane|PROPN|NNP|5|nsubj Doe|PROPN|NNP|3|flat spoke|VERB|VBD|0|root",
    ["name: Norwegian", "name: Norwegian President Jane Doe"],
  ],
  [
    "a title that the tree ties elsewhere belongs to the name as well",
    "The|DET|DT|3|det United|ADJ|NNP|3|amod States|PROPN|NNP|7|nsubj President|PROPN|NNP|5|compound Jane|PROPN|NNP|7|nsubj Doe|PROPN|NNP|5|flat spoke|VERB|VBD|0|root",
    ["name: United States", "name: The United States President Jane Doe"],
  ],
  [
    "a complement of the post stands between post and name",
    "Norway|PROPN|NNP|3|nmod:poss 's|PART|POS|1|case Ambassador|PROPN|NNP|8|nsubj to|ADP|IN|5|case Chile|PROPN|NNP|3|nmod Jane|PROPN|NNP|5|flat Doe|PROPN|NNP|5|flat spoke|VERB|VBD|0|root",
    ["name: Norway", "name: Chile", "name: Norway's Ambassador to Chile Jane Doe"],
  ],
  [
    "an apposition after a name is a phrase of its own",
    "Jane|PROPN|NNP|8|nsubj Doe|PROPN|NNP|1|flat ,|PUNCT|,|5|punct the|DET|DT|5|det mayor|NOUN|NN|1|appos ,|PUNCT|,|5|punct also|ADV|RB|8|advmod spoke|VERB|VBD|0|root",
    ["name: Jane Doe", "nominal: the mayor"],
  ],
  [
    "a noun keeps the complements that follow at once",
    "Officials|NOUN|NNS|5|nsubj from|ADP|IN|4|case the|DET|DT|4|det ministry|NOUN|NN|1|nmod met|VERB|VBD|0|root",
    ["nominal: Officials from the ministry", "nominal: the ministry"],
  ],
  [
    "the name of a body keeps its complement",
    "The|DET|DT|3|det Supreme|ADJ|NNP|3|amod Court|PROPN|NNP|7|nsubj of|ADP|IN|6|case Puerto|PROPN|NNP|6|compound Rico|PROPN|NNP|7|obl ruled|VERB|VBD|0|root",
    ["name: The Supreme Court of Puerto Rico"],
  ],
  [
    "a short form in brackets goes with the name",
    "The|DET|DT|4|det Northern|ADJ|NNP|4|amod Relief|PROPN|NNP|4|compound Agency|PROPN|NNP|8|nsubj (|PUNCT|-LRB-|6|punct NRA|PROPN|NNP|4|appos )|PUNCT|-RRB-|6|punct met|VERB|VBD|0|root",
    ["name: The Northern Relief Agency (NRA)", "name: NRA"],
  ],
  [
    "an expletive is none, and days are none",
    "It|PRON|PRP|2|expl rained|VERB|VBD|0|root Friday|PROPN|NNP|2|obl:unmarked",
    [],
  ],
])("%s", (_, rows, expected) => {
  expect(spansOf(rows).sort()).toEqual([...expected].sort());
});

test("a sentence without a noun has no mention, and none is no error", () => {
  expect(spansOf("Yes|INTJ|UH|0|root !|PUNCT|.|1|punct")).toEqual([]);
});
