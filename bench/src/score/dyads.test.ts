import type { Reading } from "@onrecord/record";
import { expect, test } from "vitest";
import { scoreDyads } from "./dyads.ts";

const entity = (id: string, name: string, country?: string) => ({
  id,
  name,
  kind: "government",
  mentions: [],
  country,
});
const reading = (events: { type?: string; actors: string[]; recipients: string[] }[]) =>
  ({
    entities: [
      entity("n1", "Norland"),
      entity("n2", "Sudland army"),
      entity("n3", "Norway", "NOR"),
      entity("n4", "crowds"),
      entity("n5", "European Union", "EUR"),
      entity("n6", "Aid Sudland"),
    ],
    events,
  }) as unknown as Reading;

const ROW = { text: "", events: [{ source: "NOR", target: "SUDMIL" }] };

test("a pair is right by the first letters of a name and by a country", () => {
  const counts = scoreDyads(
    [ROW, ROW],
    [reading([{ actors: ["n1"], recipients: ["n2"] }]), reading([{ actors: ["n3"], recipients: ["n2"] }])],
  );
  expect(counts).toEqual({ correct: 2, predicted: 2, gold: 2 });
});

test("the other way round is wrong, and those who act together are right in either order", () => {
  expect(scoreDyads([ROW], [reading([{ actors: ["n2"], recipients: ["n1"] }])])).toEqual({
    correct: 0,
    predicted: 1,
    gold: 1,
  });
  expect(scoreDyads([ROW], [reading([{ actors: ["n2", "n1"], recipients: [] }])])).toEqual({
    correct: 1,
    predicted: 1,
    gold: 1,
  });
});

test("a sentence that an error is expected of is not judged, nor a dyad of a record with an open party", () => {
  const read = reading([{ actors: ["n1"], recipients: ["n2"] }]);
  const failing = { ...ROW, expects_error: "bad_input_parse" };
  const open = { text: "", events: [{ source: "NOR", target: "---" }] };
  const other = { text: "", events: [{ source: "WES", target: "---" }] };
  expect(scoreDyads([failing, open], [read, read])).toEqual({ correct: 0, predicted: 0, gold: 0 });
  expect(scoreDyads([other], [read])).toEqual({ correct: 0, predicted: 1, gold: 0 });
});

test("records of parties that nobody in the sentence is can be left out", () => {
  const read = reading([{ actors: ["n1"], recipients: ["n2"] }]);
  const unnamed = { text: "Norland attacked the Sudlanders", events: [{ source: "NOR", target: "XYZ" }] };
  expect(scoreDyads([unnamed], [read])).toEqual({ correct: 0, predicted: 1, gold: 1 });
  expect(scoreDyads([unnamed], [read], true)).toEqual({ correct: 0, predicted: 0, gold: 0 });
});

test("a visit counts for the guest and the host, what two say for neither", () => {
  const visit = reading([{ type: "CONSULT", actors: ["n2"], recipients: ["n1"] }]);
  const appeal = reading([{ type: "REQUEST", actors: ["n1", "n2"], recipients: [] }]);
  expect(scoreDyads([ROW], [visit])).toEqual({ correct: 1, predicted: 1, gold: 1 });
  expect(scoreDyads([ROW], [appeal])).toEqual({ correct: 0, predicted: 0, gold: 1 });
});

test("a dyad of a party without a name is not judged", () => {
  expect(scoreDyads([ROW], [reading([{ actors: ["n4"], recipients: ["n2"] }])])).toEqual({
    correct: 0,
    predicted: 0,
    gold: 1,
  });
});

test("bodies that are no state's go by what they are or by whose they are", () => {
  const row = { text: "", events: [{ source: "NGOSUD", target: "IGOEEU" }] };
  const counts = scoreDyads([row], [reading([{ actors: ["n6"], recipients: ["n5"] }])]);
  expect(counts).toEqual({ correct: 1, predicted: 1, gold: 1 });
});
