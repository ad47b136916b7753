import { formHash } from "@onrecord/language/parse/features.ts";
import { expect, it } from "vitest";
import { Random } from "../random.ts";
import { wordVectors } from "./vectors.ts";

/** Sentences in which fruits and towns have places of their own. */
function sentences(): string[][] {
  const random = new Random(1);
  const pick = (words: string[]) => words[Math.floor(random.next() * words.length)]!;
  return Array.from({ length: 1500 }, () =>
    random.next() < 0.5
      ? ["we", "eat", pick(["apples", "pears", "plums"]), "every", "day"]
      : ["they", "went", "to", pick(["York", "Leeds", "Hull"]), "yesterday"],
  );
}

const SETTINGS = { width: 16, least: 2, epochs: 3, negatives: 4, rate: 0.05, sample: 1, seed: 3 };

it("puts words of like neighbours near each other, the same way each time", () => {
  const { hashes, cells } = wordVectors(sentences(), SETTINGS);
  const vector = (word: string) => {
    const at = hashes.indexOf(formHash(word)) * SETTINGS.width;
    return cells.subarray(at, at + SETTINGS.width);
  };
  const nearness = (a: string, b: string) => {
    const dot = (x: Float32Array, y: Float32Array) => x.reduce((sum, value, i) => sum + value * y[i]!, 0);
    const [x, y] = [vector(a), vector(b)];
    return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
  };
  expect(nearness("apples", "pears")).toBeGreaterThan(nearness("apples", "leeds") + 0.3);
  expect(nearness("york", "hull")).toBeGreaterThan(nearness("york", "plums") + 0.3);
  expect(wordVectors(sentences(), SETTINGS).cells).toEqual(cells);
});
