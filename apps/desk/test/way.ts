import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Desk, visit } from "./harness.ts";

const TEXT = `Norway and Chile sign a fisheries agreement in Santiago

Norway's foreign minister, Ine Dahl, met her Chilean counterpart, Rosa Ibarra, in Santiago on Monday, and the two countries signed an agreement on fisheries.

A senior Chilean official told La Gaceta that Norway had sent two patrol ships to Chile. Ibarra praised the agreement.

Peru accused Chile of breaking a treaty. Chile denied that it had seized Peruvian boats. <script>document.title = "run"</script>
`;

/** For what takes a moment, and longer on a machine that has much to do. */
const PATIENT = { timeout: 20_000 };

interface Detail {
  eventRows: Record<string, { review: string; corrected: string[]; actors: { name: string }[] }>;
}

/** What somebody does on the first day, from the start to the export. */
export function wholeWay(desk: () => Desk): void {
  test("the whole way", async () => {
    const page = await desk().page({ acceptDownloads: true });
    await visit(page, desk().address);
    expect(new URL(page.url()).pathname).toBe("/reports");

    await page.getByRole("button", { name: "Add reports" }).click();
    await page.getByLabel("Text of the report").fill(TEXT);
    await page.getByLabel("Outlet").fill("The Fjord Observer");
    await page.getByLabel("Published").fill("2024-05-14");
    await page.getByRole("button", { name: "Read it" }).click();
    await page.waitForURL(/\/reports\/[^/?]+/);
    await page.getByRole("heading", { name: "Norway and Chile sign a fisheries agreement" }).waitFor();
    const report = new URL(page.url()).pathname.split("/").at(-1) as string;
    // What a report holds is text, script or not.
    expect(await page.locator(".marked-text").innerText()).toContain("<script>document.title");
    expect(await page.title()).toContain("Norway and Chile");

    const card = page.locator(".card", { hasText: "A senior Chilean official" }).first();
    await card.locator(".card-head").click();
    const steps = await card.locator(".ladder .ladder-who").allInnerTexts();
    expect(steps[0]).toBe("The Fjord Observer");
    expect(steps.slice(1).join(", ")).toMatch(/senior Chilean official$/i);
    expect((await card.locator(".ladder").innerText()).replaceAll("\n", " ")).toMatch(
      /Fjord Observer.*senior Chilean official.*told/,
    );
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual(
      expect.arrayContaining(["content", "source", "cue", "chosen", "chosen-trigger", "chosen-word"]),
    );

    await page.keyboard.press("w");
    await card.getByText("Rule", { exact: true }).waitFor();
    await page.keyboard.press("c");
    await page.getByLabel("What is wrong").selectOption({ label: "Who did it" });
    await page.getByRole("button", { name: /^Take .* away/ }).click();
    await page.getByRole("combobox", { name: "Add a name of this report" }).fill("Rosa");
    await page.getByRole("option", { name: /Rosa Ibarra/ }).click();
    await page.getByRole("button", { name: "Save the correction" }).click();
    await page.locator(".review-badge", { hasText: "Corrected: actors" }).waitFor();

    await page.request.post(`${desk().address}/api/reread`, {
      data: { reports: [report] },
      headers: { origin: desk().address },
    });
    await expect
      .poll(
        async () =>
          ((await desk().get("/api/jobs")) as { kind: string; state: string }[]).filter(
            ({ kind }) => kind === "reread",
          ),
        PATIENT,
      )
      .toEqual([expect.objectContaining({ state: "done" })]);
    await page.reload();
    await page.locator(".review-badge", { hasText: "Corrected: actors" }).waitFor();
    const corrected = Object.values(((await desk().get(`/api/reports/${report}`)) as Detail).eventRows).filter(
      ({ review }) => review === "corrected",
    );
    expect(corrected.map(({ actors }) => actors.map(({ name }) => name))).toEqual([["Rosa Ibarra"]]);

    await page.getByRole("link", { name: "Events", exact: true }).click();
    await page.locator(".event-table").waitFor();
    const counted = async () => Number((await page.locator(".events-total").innerText()).replace(/\D/g, ""));
    await expect.poll(counted, PATIENT).toBeGreaterThan(0);
    const before = await counted();
    await page
      .locator(".facet", { hasText: "Status" })
      .getByLabel(/Denied/)
      .check();
    await page.waitForURL(/status=denied/);
    await expect.poll(counted, PATIENT).toBeLessThan(before);
    const total = await counted();

    await page.getByRole("button", { name: "Export" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: /CSV/ }).click();
    const csv = readFileSync((await (await download).path()) as string, "utf8").trim();
    expect(csv.split("\n")[0]).toContain("status");
    expect(csv.split(/\r?\n/).filter((line) => line.includes("denied")).length).toBe(total);

    await page.getByRole("link", { name: "Dossiers", exact: true }).click();
    await page.getByRole("link", { name: "Pairs" }).click();
    await page
      .locator(".dossier-line", { hasText: "Greece" })
      .filter({ hasText: /Turkey|Türkiye/ })
      .click();
    await page.locator(".score-plot circle").first().waitFor();
    expect(await page.locator("h1").innerText()).toMatch(/Greece and/);
    await page.context().close();
  });

  test("accept, reject and undo, by the keyboard alone", async () => {
    const page = await desk().page();
    await visit(page, `${desk().address}/reports`);
    await page.locator(".headline", { hasText: "Putin and Pezeshkian" }).focus();
    await page.keyboard.press("Enter");
    await page.locator(".card").first().waitFor();
    await page.keyboard.press("j");
    await page.locator(".card[data-chosen]").waitFor();
    await page.keyboard.press("a");
    await page.locator(".card[data-chosen] .review-badge", { hasText: "Accepted" }).waitFor();
    await page.keyboard.press("u");
    await page.locator(".card[data-chosen] .review-badge").waitFor({ state: "detached" });
    await page.keyboard.press("j");
    await page.keyboard.press("r");
    await page.locator(".card[data-chosen][data-rejected]").waitFor();
    await page.keyboard.press("u");
    await page.locator(".card[data-chosen]:not([data-rejected])").waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog", { name: "Search the record" }).waitFor();
    await page.keyboard.type("larijani");
    await page
      .getByRole("option", { name: /Ali Larijani/ })
      .first()
      .waitFor();
    await page.keyboard.press("Escape");
    await page.context().close();
  });
}
