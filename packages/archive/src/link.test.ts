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

  onBothOpen((archive) => {
    const person = (name: string, role?: string) => ({
      ...{ kind: "person" as const, name, country: "NOR", sector: "GOV", words: [name] },
      ...(role !== undefined && { roles: [{ text: role, span: { start: 0, end: 0, text: role } }] }),
    });
    const state = { kind: "government" as const, name: "Norland", country: "NOR", sector: "GOV", words: ["Norland"] };
    const place = { kind: "place" as const, name: "Norland", country: "NOR", words: ["Norland"] };
    let made = 0;
    /** Takes in a report that names these, and links it. */
    const take = async (text: string, ...entities: Omit<Sketch["entities"][number], "id">[]) => {
      const sketch: Sketch = {
        ...{ text, url: `https://actors.example/${++made}`, published: "2024-05-08" },
        entities: entities.map((entity, i) => ({ ...entity, id: `n${i + 1}` })),
        events: [{ id: "e1", trigger: "spoke", actors: ["n1"] }],
      };
      await archive().store(documentOf(sketch), readingOf(sketch), provenance);
      await archive().link();
    };
    const listed = async (name: string) => (await archive().actors({ name })).items;

    test("a surname, a post, a state and its territory are one actor each, with a reason", async () => {
      await take("Holm spoke in Norland.", person("Holm"), place);
      expect((await listed("holm")).map(({ name }) => name)).toEqual(["Holm"]);
      await take("Anna Holm, the president, spoke for Norland.", person("Anna Holm", "President"), state);
      await take("The president spoke.", person("The president"));
      const [holm, ...others] = await listed("holm");
      expect(others).toEqual([]);
      expect(holm).toMatchObject({ name: "Anna Holm", names: ["Holm", "The president"], reports: 3, events: 3 });
      expect((await archive().events({ actor: holm!.id })).items.length).toBe(3);
      expect((await archive().actor(holm!.id))?.merged).toMatchObject([
        { name: "Holm", reason: "Holm: Anna Holm, the only one of that surname", by: "onrecord" },
        { name: "The president", reason: expect.stringContaining("held by Anna Holm"), by: "onrecord" },
      ]);
      expect(await listed("norland")).toMatchObject([{ kind: "government", reports: 2 }]);
    });

    test("a person takes a merge out again, and it stays out", async () => {
      const [holm] = await listed("holm");
      await archive().decide({ action: "split", subject: { kind: "actor", id: holm!.id }, name: "Holm" }, "ada");
      await take("Holm spoke again.", person("Holm"));
      expect(await listed("holm")).toMatchObject([
        { name: "Holm", reports: 2 },
        { name: "Anna Holm", reports: 2 },
      ]);
      const [split] = (await archive().decisions()).items;
      await archive().decide({ action: "undo", decision: split!.id }, "ada");
      expect(await listed("holm")).toMatchObject([{ name: "Anna Holm", reports: 4 }]);
    });

    test("once two can be meant, nobody is", async () => {
      await take("Per Holm spoke.", person("Per Holm"));
      expect((await listed("holm")).map(({ name, reports }) => `${name} ${reports}`).sort()).toEqual([
        "Anna Holm 2",
        "Holm 2",
        "Per Holm 1",
      ]);
    });
  });
});
