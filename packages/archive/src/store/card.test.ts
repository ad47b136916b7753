import { expect, test } from "vitest";
import type { StoredStep } from "../database/tables.ts";
import { cardOf, GAP } from "./card.ts";

const LADDER: readonly StoredStep[] = [
  { claim: "cl-1", as: "source", who: "ac-3", sourceKind: "named", words: "she", cue: "said" },
  { claim: "cl-2", as: "via", who: null, sourceKind: "unstated", words: null, cue: null },
];
const ACTORS = { actors: ["ac-1", "ac-2"], recipients: [], source: "ac-4", via: null };

test("a card is JSON once its gaps are filled, and has gaps for actors alone", () => {
  const fields = { id: "ev-1", title: `a "title" with ${GAP} in it` };
  const parts = cardOf(fields, { ladder: LADDER, actors: ACTORS }).split(GAP);
  expect(parts.filter((_, index) => index % 2 === 1)).toEqual(["ac-1,ac-2", "ac-4", "ac-3"]);
  const filled = parts.map((part, index) => (index % 2 === 1 ? JSON.stringify({ ids: part }) : part)).join("");
  expect(JSON.parse(`{${filled}}`)).toEqual({
    ...fields,
    ...ACTORS,
    actors: [{ ids: "ac-1,ac-2" }],
    source: { ids: "ac-4" },
    ladder: [{ ...LADDER[0], who: { ids: "ac-3" } }, LADDER[1]],
  });
});
