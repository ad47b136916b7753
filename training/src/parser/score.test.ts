import { expect, it } from "vitest";
import { scoreTrees } from "./score.ts";

const sentence = (heads: number[], deprels: string[]) => ({
  id: "1",
  doc: "1",
  forms: heads.map(() => "w"),
  lemmas: [],
  upos: [],
  xpos: [],
  feats: [],
  heads,
  deprels,
});

it("counts heads, universal relations and content words", () => {
  const gold = [sentence([2, 0, 4, 2, 2], ["nsubj:pass", "root", "case", "obl", "punct"])];
  const parsed = [{ heads: [2, 0, 4, 2, 4], deprels: ["nsubj", "root", "case", "nmod", "punct"] }];
  // Content words: nsubj, root, obl; right: nsubj (its subtype does not count) and root.
  expect(scoreTrees(gold, parsed)).toEqual({ uas: 80, las: 60, clas: (100 * 2) / 3 });
});
