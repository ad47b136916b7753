import { Container } from "@onrecord/language/model/container.ts";
import { Parser } from "@onrecord/language/parse/parser.ts";
import { expect, it } from "vitest";
import { Random } from "../random.ts";
import type { TaggedSentence } from "./data.ts";
import { scoreTrees } from "./score.ts";
import { PARSER_SETTINGS } from "./settings.ts";
import { trainParser } from "./train.ts";

const NOUNS = ["envoy", "rebel", "convoy", "bridge", "treaty", "harbour", "general", "village"];
const VERBS = ["saw", "shelled", "left", "praised", "held"];

/** Sentences of a small grammar: subject, verb, object, now and then with a prepositional phrase on the object or a list. */
function sentences(count: number, seed: number): TaggedSentence[] {
  const random = new Random(seed);
  const pick = (words: readonly string[]) => words[Math.floor(random.next() * words.length)]!;
  return Array.from({ length: count }, () => {
    const rows: [form: string, upos: string, xpos: string, head: number, deprel: string][] = [
      ["the", "DET", "DT", 2, "det"],
      [pick(NOUNS), "NOUN", "NN", 3, "nsubj"],
      [pick(VERBS), "VERB", "VBD", 0, "root"],
      ["the", "DET", "DT", 5, "det"],
      [pick(NOUNS), "NOUN", "NN", 3, "obj"],
    ];
    const kind = Math.floor(random.next() * 3);
    if (kind === 0) {
      rows.push(["of", "ADP", "IN", 8, "case"], ["the", "DET", "DT", 8, "det"], [pick(NOUNS), "NOUN", "NN", 5, "nmod"]);
    } else if (kind === 1) {
      rows.push(
        ["and", "CCONJ", "CC", 8, "cc"],
        ["the", "DET", "DT", 8, "det"],
        [pick(NOUNS), "NOUN", "NN", 5, "conj"],
      );
    }
    rows.push([".", "PUNCT", ".", 3, "punct"]);
    const [forms, upos, xpos, heads, deprels] = [0, 1, 2, 3, 4].map((column) => rows.map((row) => row[column]!));
    return { gold: { forms, heads, deprels }, upos, xpos } as TaggedSentence;
  });
}

const SETTINGS = {
  ...PARSER_SETTINGS,
  ...{ embeddings: [16, 8, 8, 8, 8, 8, 8], width: 32, arcWidth: 32, labelWidth: 16, labelRank: 16 },
  ...{ epochs: 5, batchTokens: 40, learningRate: 5e-3, warmUpSteps: 10, silverEpochs: 2, rawLeast: 1, meanDecay: 0.9 },
  vectors: { ...PARSER_SETTINGS.vectors, width: 16, epochs: 1 },
  teacher: { ...PARSER_SETTINGS.teacher, epochs: 3 },
};

it("learns a small grammar, the same way each time", () => {
  const test = sentences(60, 9);
  const raw = sentences(40, 3).map(({ gold, upos, xpos }) => ({ forms: gold.forms, upos, xpos }));
  const run = () => {
    const lines: string[] = [];
    const log = (line: string) => lines.push(line);
    const training = { train: sentences(120, 1), raw, development: { test }, settings: SETTINGS, log };
    return { content: trainParser(training), lines };
  };
  const { content, lines } = run();
  expect(lines).toHaveLength(1 + 3 + 1 + 5);
  const parser = new Parser(new Container("parser", content.header, content.arrays));
  const trees = parser
    .parseAll(test.map(({ gold, upos, xpos }) => ({ forms: gold.forms, upos, xpos })))
    .map(({ heads, deprels }) => ({ heads: heads.map((head) => head + 1), deprels }));
  expect(
    scoreTrees(
      test.map((t) => t.gold),
      trees,
    ).las,
  ).toBeGreaterThan(95);
  expect(run().content).toEqual(content);
}, 90_000);
