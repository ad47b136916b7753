import { Lemmatiser } from "@onrecord/language/lemma/lemmatiser.ts";
import { makeTagger } from "@onrecord/language/tag/file.ts";
import { describe, expect, test } from "vitest";
import { clusterWords } from "./clusters.ts";
import { trainBoth } from "./jackknife.ts";
import { trainLemmas } from "./lemmas.ts";
import { Random } from "./random.ts";

const SENTENCES = [
  "The/DET/DT army/NOUN/NN fired/VERB/VBD rockets/NOUN/NNS ./PUNCT/.",
  "The/DET/DT police/NOUN/NNS fired/VERB/VBD shots/NOUN/NNS ./PUNCT/.",
  "Rebels/NOUN/NNS moved/VERB/VBD ./PUNCT/.",
  "The/DET/DT rebels/NOUN/NNS fired/VERB/VBD rockets/NOUN/NNS ./PUNCT/.",
].map((line) => {
  const words = line.split(" ").map((word) => word.split("/"));
  return { forms: words.map((w) => w[0]!), upos: words.map((w) => w[1]!), xpos: words.map((w) => w[2]!) };
});
const NO_STATISTICS = { silver: new Map(), fine: new Map(), coarse: new Map(), kind: new Map() };
const quiet = (): void => {};

describe("training", () => {
  test("a tagger learns its sentences and comes out the same each time", () => {
    const many = Array.from({ length: 50 }, () => SENTENCES).flat();
    const model = trainBoth(many, NO_STATISTICS, { epochs: 8, runs: 1 }, quiet);
    expect(trainBoth(many, NO_STATISTICS, { epochs: 8, runs: 1 }, quiet)).toEqual(model);
    const tagger = makeTagger(model);
    for (const { forms, upos, xpos } of SENTENCES) expect(tagger.tag(forms)).toEqual({ upos, xpos });
  });

  test("lemmas of words that were not seen follow those that were", () => {
    const verbs = [
      "signed sign",
      "warned warn",
      "joined join",
      "stated state",
      "created create",
      "moved move",
      "went go",
    ];
    const forms = verbs.map((v) => v.split(" ")[0]!);
    const sentence = {
      id: "1",
      doc: "d",
      forms,
      lemmas: verbs.map((v) => v.split(" ")[1]!),
      upos: forms.map(() => "VERB"),
      xpos: forms.map(() => "VBD"),
      feats: forms.map(() => "Tense=Past"),
      heads: forms.map(() => 0),
      deprels: forms.map(() => "root"),
    };
    const lemmatiser = new Lemmatiser(trainLemmas([sentence]).model);
    const lemmaOf = (form: string): string => lemmatiser.lemma(form, "VERB", "VBD");
    expect(forms.map(lemmaOf)).toEqual(sentence.lemmas);
    expect(lemmaOf("Returned")).toBe("return");
    expect(lemmaOf("negotiated")).toBe("negotiate");
    expect(lemmatiser.feats("returned", "VERB", "VBD")).toBe("Tense=Past");
  });

  test("words used alike fall into one class", () => {
    const texts = ["paris", "rome", "cairo"].flatMap((city) => [
      ["he", "flew", "to", city, "today"],
      ["she", "lives", "in", city, "now"],
    ]);
    const classes = clusterWords(texts, { classes: 8, least: 2, rounds: 8, log: quiet });
    expect(classes.get("rome")).toBe(classes.get("paris"));
    expect(classes.get("cairo")).toBe(classes.get("paris"));
    expect(classes.get("to")).not.toBe(classes.get("paris"));
  });

  test("the generator of chance is the same everywhere", () => {
    expect(new Random(1).shuffle([1, 2, 3, 4, 5, 6])).toEqual(new Random(1).shuffle([1, 2, 3, 4, 5, 6]));
    expect(new Random(7).next()).toBe(new Random(7).next());
    expect(new Random(7).next()).not.toBe(new Random(8).next());
  });
});
