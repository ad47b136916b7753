import { describe, expect, test } from "vitest";
import { onBothOpen } from "./testing/archives.ts";
import { documentOf, readingOf, VISIT } from "./testing/readings.ts";

const provenance = { origin: "test", fetchedAt: "2024-03-06T08:00:00.000Z" };

describe("storing", () => {
  onBothOpen((archive) => {
    test("the same document and reading are kept once", async () => {
      const open = archive();
      const first = await open.store(documentOf(VISIT), readingOf(VISIT), provenance);
      expect(first.outcome).toBe("new");
      expect(await open.store(documentOf(VISIT), readingOf(VISIT), provenance)).toEqual({ ...first, outcome: "same" });
      expect((await open.reports({})).items).toMatchObject([{ id: first.report, versions: 1, events: 3, claims: 1 }]);
    });

    test("a report is given back as it was stored", async () => {
      const open = archive();
      const { report } = await open.store(documentOf(VISIT), readingOf(VISIT), provenance);
      const detail = await open.report(report);
      expect(detail?.reading).toEqual(readingOf(VISIT));
      expect(detail?.eventRows.e2).toMatchObject({
        actors: [{ name: "Poland", country: "POL" }],
        recipients: [{ name: "Kenya" }],
        ladder: [{ as: "source", who: { name: "Foreign Ministry" }, cue: "said" }],
        review: "open",
      });
      expect(await open.report("rp-none")).toBeNull();
    });

    test("another text of the same address is a new version, and the earlier one stays", async () => {
      const open = archive();
      const later = { ...VISIT, text: `${VISIT.text} Talks go on.` };
      const before = await open.store(documentOf(VISIT), readingOf(VISIT), provenance);
      const [event] = (await open.events({ report: before.report, type: ["CONSULT"] })).items;
      const after = await open.store(documentOf(later), readingOf(later), provenance);
      expect(after).toMatchObject({ report: before.report, outcome: "version" });
      const detail = await open.report(before.report);
      expect(detail?.allVersions.map((one) => one.version)).toEqual(
        expect.arrayContaining([before.version, after.version]),
      );
      expect(detail?.version).toBe(after.version);
      expect((await open.report(before.report, before.version))?.reading.report.text).toBe(VISIT.text);
      expect((await open.events({ report: before.report, type: ["CONSULT"] })).items[0]?.id).toBe(event?.id);
    });

    test.each([
      ["a NUL", { ...VISIT, text: "A\0B" }],
      ["half a character", { ...VISIT, text: "A \ud800 B" }],
    ])("%s in the text is refused", async (_, { text }) => {
      const open = archive();
      await expect(open.keep({ text }, provenance)).rejects.toMatchObject({ code: "DOCUMENT_UNSTORABLE" });
    });

    test("a reading of another text, or no reading, is refused and nothing is left of it", async () => {
      const open = archive();
      const other = { ...VISIT, url: "https://harbour.example/other", text: `${VISIT.text} Other.` };
      const failures = [
        [readingOf(VISIT), "READING_OTHER_TEXT"],
        [{ ...readingOf(other), events: [{ id: "e1" }] } as never, "READING_INVALID"],
      ] as const;
      for (const [reading, code] of failures)
        await expect(open.store(documentOf(other), reading, provenance)).rejects.toMatchObject({ code });
      expect((await open.reports({})).items.map((report) => report.url)).not.toContain(other.url);
    });
  });
});
