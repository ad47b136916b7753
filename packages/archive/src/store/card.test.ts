import { expect, test } from "vitest";
import { type Card, cardOf, GAP } from "./card.ts";

const CARD: Card = {
  id: "ev-1",
  report: { id: "rp-1", version: "v", title: `a "title" with ${GAP} in it`, outlet: null, url: null, published: null },
  actors: ["ac-1", "ac-2"],
  recipients: [],
  place: { name: "Lisbon", coordinates: [-9.1, 38.7] },
  ladder: [
    { claim: "cl-1", as: "source", who: "ac-3", sourceKind: "named", words: "she", cue: "said" },
    { claim: "cl-2", as: "via", who: null, sourceKind: "unstated", words: null, cue: null },
  ],
  review: "open",
  corrected: [],
  notes: [],
};

test("a card is JSON once its gaps are filled, and has gaps for actors alone", () => {
  const parts = cardOf(CARD).split(GAP);
  expect(parts.filter((_, index) => index % 2 === 1)).toEqual(["ac-1,ac-2", "ac-3"]);
  const filled = parts.map((part, index) => (index % 2 === 1 ? JSON.stringify({ ids: part }) : part)).join("");
  expect(JSON.parse(`{${filled}}`)).toEqual({
    ...CARD,
    actors: [{ ids: "ac-1,ac-2" }],
    ladder: [{ ...CARD.ladder[0], who: { ids: "ac-3" } }, CARD.ladder[1]],
  });
});
