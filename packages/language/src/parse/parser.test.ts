import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Container } from "../model/container.ts";
import { LanguageModelError } from "../model/errors.ts";
import { DISTANCES, FEATURES, formHash, tableRows } from "./features.ts";
import { type ParserShape, parserContent } from "./model.ts";
import { Parser } from "./parser.ts";

const SHAPE: ParserShape = {
  embeddings: [8, 8, 4, 4, 4, 2, 2],
  width: 16,
  layers: [{ kind: "convolution", dilation: 2 }, { kind: "recurrence" }],
  arcWidth: 16,
  labelWidth: 8,
  labelRank: 8,
};
const LABELS = ["case", "nsubj", "obj", "punct", "root"];
const FORMS = ["peace", "talks", "failed"].map(formHash).sort((a, b) => (a >>> 0) - (b >>> 0));
const INVENTORY = { forms: Int32Array.from(FORMS), xpos: ["NN", "VBD"], upos: ["NOUN", "VERB"] };

/** A parser with weights that mean nothing: its trees must be trees all the same. */
function randomModel(): Container {
  let state = 1;
  const next = () => {
    state = Math.imul(state, 48271) >>> 1;
    return (state % 255) - 127;
  };
  const arrays: Record<string, Int8Array | Float32Array> = {};
  const bytes = (name: string, rows: number, columns: number, scales: number) => {
    arrays[name] = Int8Array.from({ length: rows * columns }, next);
    arrays[`${name}.scale`] = new Float32Array(scales).fill(0.01);
  };
  const affine = (name: string, inputs: number, columns: number) => {
    bytes(`${name}.weight`, inputs, columns, columns);
    arrays[`${name}.bias`] = Float32Array.from({ length: columns }, () => next() / 100);
  };
  const { width, embeddings, arcWidth, labelWidth, labelRank } = SHAPE;
  const rows = tableRows(INVENTORY);
  FEATURES.forEach((name, i) => {
    bytes(`embedding.${name}`, rows[i]!, embeddings[i]!, rows[i]!);
  });
  for (const name of ["layer0.norm", "layer1.norm", "norm"]) {
    arrays[`${name}.gain`] = new Float32Array(width).fill(1);
    arrays[`${name}.bias`] = new Float32Array(width);
  }
  affine("input", 32, width);
  affine("layer0", 3 * width, 2 * width);
  affine("layer1", width, 3 * width);
  affine("projection", width, 2 * arcWidth + 2 * (labelWidth + labelRank));
  affine("arcs", arcWidth, arcWidth + DISTANCES);
  affine("labels", labelWidth + labelRank, 8);
  arrays["labels.distances"] = new Float32Array(DISTANCES * labelWidth);
  const content = parserContent(SHAPE, INVENTORY, LABELS, arrays);
  return new Container("parser", content.header, content.arrays);
}

const sentence = (forms: readonly string[]) => ({
  forms,
  upos: forms.map((form) => (form === "," ? "PUNCT" : "NOUN")),
  xpos: forms.map(() => "NN"),
});

function expectTree(heads: Int32Array, deprels: readonly string[]): void {
  expect([...heads].filter((head) => head === -1)).toHaveLength(1);
  expect(deprels).toHaveLength(heads.length);
  heads.forEach((head, i) => {
    expect(deprels[i] === "root").toBe(head === -1);
    let at = i;
    for (let steps = 0; at >= 0 && steps <= heads.length; steps++) at = heads[at]!;
    expect(at).toBe(-1);
  });
}

describe("Parser", () => {
  const parser = new Parser(randomModel());

  it("gives every sentence one tree, whatever the words and tags", () => {
    const word = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("peace", "talks", "failed", ",", "1994"));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (forms) => {
        const { heads, deprels } = parser.parse(forms, forms, forms);
        expectTree(heads, deprels);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it.each([1, 199, 200, 201, 700])("parses a sentence of %d words", (length) => {
    const forms = Array.from({ length }, (_, i) => (i % 17 === 16 ? "," : `w${i % 101}`));
    const { upos, xpos } = sentence(forms);
    const { heads, deprels } = parser.parse(forms, upos, xpos);
    expect(heads).toHaveLength(length);
    expectTree(heads, deprels);
  });

  it("gives an empty sentence an empty tree", () => {
    expect(parser.parse([], [], [])).toEqual({ heads: new Int32Array(), deprels: [] });
  });

  const text = Array.from({ length: 40 }, (_, i) =>
    sentence(Array.from({ length: 1 + ((i * 7) % 31) }, (_, j) => (j % 5 === 4 ? "," : `word${(i * j) % 23}`))),
  );

  it("parses the sentences of a text together as it does one by one", () => {
    expect(parser.parseAll(text)).toEqual(text.map(({ forms, upos, xpos }) => parser.parse(forms, upos, xpos)));
  });

  it("gives the same trees without WebAssembly", () => {
    expect(new Parser(randomModel(), "javascript").parseAll(text)).toEqual(parser.parseAll(text));
  });

  it("does not depend on what was parsed before", () => {
    const first = new Parser(randomModel()).parseAll(text.slice(-3));
    parser.parseAll(text);
    expect(parser.parseAll(text.slice(-3))).toEqual(first);
  });

  it.each([
    ["another kind of model", (c: Container) => new Container("x", { ...c.header, kind: "tagger" }, c.arrays)],
    ["an array of another size", (c: Container) => new Container("x", { ...c.header, width: 32 }, c.arrays)],
    ["no weights", (c: Container) => new Container("x", c.header, { forms: c.u8("forms") })],
  ])("refuses a file with %s", (_, spoil) => {
    expect(() => new Parser(spoil(randomModel()))).toThrow(LanguageModelError);
  });
});
