import type { DecisionInput } from "@onrecord/record/asking";
import { describe, expect, test } from "vitest";
import { onBothOpen } from "./testing/archives.ts";
import { documentOf, readingOf, type Sketch, VISIT } from "./testing/readings.ts";

const provenance = { origin: "test", fetchedAt: "2024-03-06T08:00:00.000Z" };

/** What a newer engine makes of the same text: other ids, one event more, one gone, one with a wider trigger. */
const NEWER: Sketch = {
  ...VISIT,
  engine: "2",
  claims: VISIT.claims!.map((claim) => ({ ...claim, id: "c2" })),
  events: [
    { ...VISIT.events![2]!, id: "e1", trigger: "signed a transport treaty" },
    {
      id: "e2",
      trigger: "would send",
      clause: VISIT.events![1]!.clause!,
      type: "AID",
      status: "planned",
      claim: "c2",
      actors: ["n2"],
    },
    { id: "e3", trigger: "officials", clause: "officials in Gdansk", type: "COOPERATE" },
  ],
  agreements: [{ id: "a1", name: "treaty", parties: ["n5", "n2"], events: ["e1"] }],
};

describe("decisions", () => {
  onBothOpen((archive) => {
    const fresh = async (name: string, text = "") => {
      const sketch = { ...VISIT, url: `https://harbour.example/${name}`, text: `${VISIT.text}${text}` };
      const { report } = await archive().store(documentOf(sketch), readingOf(sketch), provenance);
      const ids = (await archive().report(report))!.eventRows;
      return { report, met: ids.e1!.id, send: ids.e2!.id, signed: ids.e3!.id, sketch };
    };

    test("they are applied, noted and taken back", async () => {
      const { met } = await fresh("apply");
      const subject = { kind: "event", id: met } as const;
      const first = await archive().decide(
        { action: "correct", subject, field: "type", value: "COOPERATE", note: "joint work" },
        "ada",
      );
      expect(await archive().event(met)).toMatchObject({
        event: { type: "COOPERATE", quad: "material-cooperation", mode: null },
        review: "corrected",
        corrected: ["type"],
        notes: [{ text: "joint work", by: "ada" }],
      });
      await archive().decide({ action: "accept", subject }, "bo");
      expect(await archive().event(met)).toMatchObject({ review: "accepted", corrected: ["type"] });
      const undo = await archive().decide({ action: "undo", decision: first.id }, "bo");
      expect(await archive().event(met)).toMatchObject({
        event: { type: "CONSULT", mode: "visit" },
        corrected: [],
        notes: [],
      });
      await archive().decide({ action: "undo", decision: undo.id }, "ada");
      expect((await archive().event(met))?.event.type).toBe("COOPERATE");
      expect((await archive().decisions(met)).items.map((one) => one.input.action)).toEqual([
        "undo",
        "undo",
        "accept",
        "correct",
      ]);
    });

    test("they hold over the reading of a newer engine, whatever its ids", async () => {
      const { report, met, send, signed, sketch } = await fresh("reread");
      const on = (id: string) => ({ kind: "event", id }) as const;
      await archive().decide({ action: "correct", subject: on(send), field: "recipients", value: ["n1"] }, "ada");
      await archive().decide({ action: "reject", subject: on(signed) }, "ada");
      await archive().decide({ action: "accept", subject: on(met) }, "ada");
      const newer = { ...NEWER, url: sketch.url };
      const stored = await archive().store(documentOf(newer), readingOf(newer), provenance);
      expect(stored.outcome).toBe("reread");
      const detail = await archive().report(report);
      expect(detail?.eventRows).toMatchObject({
        e1: { id: signed, review: "rejected" },
        e2: {
          id: send,
          review: "corrected",
          recipients: [{ name: "Anne Duval" }],
          event: { recipients: ["n1"], claim: "c2" },
        },
        e3: { review: "open" },
      });
      expect(await archive().event(met)).toBeNull();
      expect((await archive().decisions(met)).items).toMatchObject([{ orphaned: true }]);
      // The engine finds it again: the decision is there as well.
      await archive().store(documentOf(sketch), readingOf({ ...sketch, engine: "3" }), provenance);
      expect(await archive().event(met)).toMatchObject({ review: "accepted" });
      expect((await archive().decisions(met)).items).toMatchObject([{ orphaned: false }]);
    });

    test("they hold over another text of the report", async () => {
      const { report, met } = await fresh("text");
      await archive().decide({ action: "accept", subject: { kind: "event", id: met } }, "ada");
      const text = `Correction of an earlier text.\n\n${VISIT.text}`;
      const later = { ...VISIT, url: "https://harbour.example/text", text };
      expect((await archive().store(documentOf(later), readingOf(later), provenance)).outcome).toBe("version");
      expect((await archive().report(report))?.eventRows.e1).toMatchObject({ id: met, review: "accepted" });
    });

    test("actors are merged and split, reversibly", async () => {
      const sketch: Sketch = {
        ...{
          text: "Ann Duwal spoke. Ann Duwal met Kenya.",
          url: "https://harbour.example/duwal",
          published: "2024-05-01",
        },
        entities: [
          { id: "n1", kind: "person", name: "Ann Duwal", country: "FRA", words: ["Ann Duwal"] },
          { id: "n2", kind: "government", name: "Kenya", country: "KEN", sector: "GOV", words: ["Kenya"] },
        ],
        events: [{ id: "e1", trigger: "met", actors: ["n1"], recipients: ["n2"] }],
      };
      await fresh("merge");
      await archive().store(documentOf(sketch), readingOf(sketch), provenance);
      const idOf = async (name: string) =>
        (await archive().actors({ name })).items.find((row) => row.name === name)!.id;
      const [wrong, right] = [await idOf("Ann Duwal"), await idOf("Anne Duval")];
      const before = (await archive().events({ actor: right })).items.length;
      const merge = await archive().decide(
        { action: "merge", subject: { kind: "actor", id: wrong }, into: right, note: "misspelt" },
        "ada",
      );
      expect((await archive().events({ actor: right })).items.length).toBe(before + 1);
      expect((await archive().events({ actor: "Ann Duwal" })).items[0]?.actors).toMatchObject([
        { id: right, name: "Anne Duval" },
      ]);
      expect(await archive().actor(wrong)).toMatchObject({
        actor: { id: right, names: ["Ann Duwal"] },
        merged: [{ name: "Ann Duwal", reason: "misspelt", by: "ada" }],
      });
      await archive().decide({ action: "split", subject: { kind: "actor", id: right }, name: "Ann Duwal" }, "bo");
      expect(await archive().actor(wrong)).toMatchObject({ actor: { id: wrong, events: 1 } });
      await archive().decide({ action: "undo", decision: merge.id }, "bo");
      expect((await archive().events({ actor: right })).items.length).toBe(before);
    });

    test("an agreement's stage is corrected", async () => {
      await fresh("agreement");
      const [row] = (await archive().agreements({})).items;
      await archive().decide(
        { action: "correct", subject: { kind: "agreement", id: row!.id }, field: "stage", value: "ratified" },
        "ada",
      );
      expect((await archive().agreement(row!.id))?.agreement.stage).toBe("ratified");
    });

    test.each<[string, DecisionInput, string]>([
      [
        "an event that is not there",
        { action: "accept", subject: { kind: "event", id: "ev-none" } },
        "DECISION_UNKNOWN",
      ],
      ["a decision that is not there", { action: "undo", decision: "none" }, "DECISION_UNKNOWN"],
      ["an action that is none", { action: "praise" } as never, "DECISION_INVALID"],
      ["a merge of events", { action: "merge", subject: { kind: "event", id: "x" }, into: "y" }, "DECISION_INVALID"],
    ])("%s is refused", async (_, input, code) => {
      await expect(archive().decide(input, "ada")).rejects.toMatchObject({ code });
    });

    test.each([
      ["type", "WAR"],
      ["colour", "blue"],
      ["status", null],
    ])("a wrong value of %s is refused and nothing is kept of it", async (field, value) => {
      const { met } = await fresh(`wrong-${field}`);
      const input: DecisionInput = { action: "correct", subject: { kind: "event", id: met }, field, value };
      await expect(archive().decide(input, "ada")).rejects.toMatchObject({ code: "DECISION_INVALID" });
      expect((await archive().decisions(met)).items).toEqual([]);
    });
  });
});
