import { describe, expect, test } from "vitest";
import { onBothOpen } from "./testing/archives.ts";
import { documentOf, readingOf, type Sketch, VISIT } from "./testing/readings.ts";

const provenance = { origin: "test", fetchedAt: "2024-03-06T08:00:00.000Z" };

const STRIKE: Sketch = {
  ...{ title: "Norland shells Sudport, 12 killed", published: "2024-05-08" },
  text: "Norland shells Sudport, 12 killed\n\nNorland's army shelled the harbour of Sudport in Sudmark on Tuesday and killed 12 dockers, the mayor of Sudport said. The harbour of Sudport burned until the evening, and grain ships left it for the open sea.",
  entities: [
    { id: "n1", kind: "government", name: "Norland", country: "NOR", sector: "GOV", words: ["Norland"] },
    { id: "n2", kind: "place", name: "Sudport", country: "SUD", words: ["Sudport"] },
    { id: "n3", kind: "government", name: "Sudmark", country: "SUD", sector: "GOV", words: ["Sudmark"] },
  ],
  events: [
    {
      ...{
        id: "e1",
        trigger: "shelled",
        clause: "Norland's army shelled the harbour of Sudport in Sudmark on Tuesday",
      },
      ...{ type: "ASSAULT", actors: ["n1"], recipients: ["n3"], score: -9, quad: "material-conflict" },
    },
  ],
};

describe("linking", () => {
  onBothOpen((archive) => {
    test("copies are grouped, and a happening is one with its origins", async () => {
      for (const outlet of ["The Northern Courier", "The Harbour Post", "The Gazette"]) {
        const sketch = { ...STRIKE, outlet, url: `https://${outlet.split(" ").at(-1)}.example/` };
        await archive().store(documentOf(sketch), readingOf(sketch), provenance);
      }
      const other = { ...VISIT, url: "https://harbour.example/visit" };
      await archive().store(documentOf(other), readingOf(other), provenance);
      await archive().link();
      expect((await archive().status()).unlinked).toBe(0);
      const strikes = (await archive().reports({ text: "shelled" })).items;
      expect(strikes).toMatchObject([{ copies: 2 }, { copies: 2 }, { copies: 2 }]);
      expect(new Set(strikes.map((report) => report.copyGroup)).size).toBe(1);
      const events = (await archive().events({ type: ["ASSAULT"] })).items;
      expect(new Set(events.map((event) => event.happening)).size).toBe(1);
      const happening = await archive().happening(events[0]?.happening ?? "");
      expect(happening?.events.length).toBe(3);
      // Three copies of one text are one origin.
      expect(happening?.origins.length).toBe(1);
      expect((await archive().report(strikes[0]!.id))?.copiedBy.length).toBe(2);
      expect((await archive().reports({ text: "grain treaty" })).items).toMatchObject([{ copies: 0, copyGroup: null }]);
    });

    test("a report with another text leaves its copies", async () => {
      const outlet = "The Gazette";
      const sketch = { ...VISIT, outlet, url: "https://Gazette.example/" };
      await archive().store(documentOf(sketch), readingOf(sketch), provenance);
      await archive().link();
      expect((await archive().reports({ text: "shelled" })).items).toMatchObject([{ copies: 1 }, { copies: 1 }]);
    });
  });
});
