import { beforeAll, describe, expect, test } from "vitest";
import { onBothOpen } from "./testing/archives.ts";
import { documentOf, readingOf, type Sketch } from "./testing/readings.ts";

const provenance = { origin: "test", fetchedAt: "2024-03-06T08:00:00.000Z" };

const STATES: Sketch["entities"] = [
  { id: "n1", kind: "government", name: "Norland", country: "NOR", sector: "GOV", words: ["Norland"] },
  { id: "n2", kind: "government", name: "Sudmark", country: "SUD", sector: "GOV", words: ["Sudmark"] },
];

const stated = (start: string, end: string) => ({
  span: { start: 0, end: 0, text: "" },
  start,
  end,
  grain: "day" as const,
});

/** A report by an outlet of how the two shelled or met each other, and of their treaty. */
const report = (
  outlet: string,
  published: string,
  sketch: Omit<Sketch, "entities" | "outlet" | "published" | "url">,
): Sketch => ({
  ...{ ...sketch, entities: STATES, outlet, published, url: `https://${outlet.toLowerCase()}.example/${published}` },
});

const SHELLED =
  "Norland shells Sudport harbour\n\nNorland shelled the harbour of Sudport in Sudmark, and grain ships left it.";
const shelling = (outlet: string, published: string) =>
  report(outlet, published, {
    text: `${SHELLED} So ${outlet} reports.`,
    events: [
      {
        ...{ id: "e1", trigger: "shelled", clause: "Norland shelled the harbour of Sudport in Sudmark" },
        ...{ type: "ASSAULT", actors: ["n1"], recipients: ["n2"], score: -9, quad: "material-conflict" },
        time: stated("2024-05-07", "2024-05-08"),
      },
    ],
  });

const treaty = (
  outlet: string,
  published: string,
  words: string,
  stage: "talks" | "signed",
  name: string,
  more: string,
) =>
  report(outlet, published, {
    text: `Norland and Sudmark ${words} the ${name}.\n\n${more}`,
    events: [
      {
        id: "e1",
        trigger: words,
        clause: `Norland and Sudmark ${words} the ${name}`,
        type: "SUPPORT",
        actors: ["n1", "n2"],
      },
    ],
    agreements: [{ id: "a1", name, kind: name.endsWith("treaty") ? "treaty" : "deal", parties: ["n1", "n2"], stage }],
  });

const REPORTS = [
  shelling("Courier", "2024-05-08"),
  shelling("Gazette", "2024-05-09"),
  treaty("Courier", "2024-06-01", "discussed", "talks", "fishing treaty", "Mesh sizes and herring quotas are open."),
  treaty("Gazette", "2024-07-01", "signed", "signed", "fishing deal", "Ministers raised glasses at the palace."),
  treaty(
    "Harbour",
    "2024-07-20",
    "negotiate over sleepers, gauges and",
    "talks",
    "railway treaty",
    "Tunnels come later.",
  ),
];

describe("storylines", () => {
  onBothOpen((archive) => {
    beforeAll(async () => {
      for (const sketch of REPORTS) await archive().store(documentOf(sketch), readingOf(sketch), provenance);
      await archive().link();
    }, 120_000);

    test("of two parties: each happening once, the newest first, in pages", async () => {
      const all = await archive().pairStoryline("SUD", "NOR");
      expect(all?.items.map(({ date, isStated, type, reports }) => [date, isStated, type, reports])).toEqual([
        ["2024-07-20", false, "SUPPORT", 1],
        ["2024-07-01", false, "SUPPORT", 1],
        ["2024-06-01", false, "SUPPORT", 1],
        ["2024-05-07", true, "ASSAULT", 2],
      ]);
      const last = all?.items.at(-1);
      expect(last).toMatchObject({ statuses: ["occurred"], event: { report: { outlet: "Courier" } } });
      expect((await archive().happening(last?.happening ?? ""))?.events).toHaveLength(2);
      const first = await archive().pairStoryline("NOR", "SUD", { limit: 3 });
      const rest = await archive().pairStoryline("NOR", "SUD", { limit: 3, cursor: first?.next ?? "" });
      expect([...(first?.items ?? []), ...(rest?.items ?? [])]).toEqual(all?.items);
      expect(rest?.next).toBeNull();
      expect(await archive().pairStoryline("NOR", "WES")).toBeNull();
    });

    test("of an agreement: its stages, under whatever kind reports give it, and no other's", async () => {
      const { items } = await archive().agreements({ kind: ["deal"] });
      const lines = await archive().agreementStorylines(items[0]!.id);
      expect(lines?.map(({ name }) => name)).toEqual(["fishing treaty"]);
      expect(lines?.[0]?.steps).toMatchObject([
        { date: "2024-06-01", isStated: false, stage: "talks", tellings: [{ report: { outlet: "Courier" } }] },
        { date: "2024-07-01", stage: "signed", tellings: [{ report: { outlet: "Gazette" }, mention: { id: "a1" } }] },
      ]);
      expect(await archive().agreementStorylines("ag-none")).toBeNull();
    });
  });
});
