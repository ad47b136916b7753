import { expect, test } from "vitest";
import { type Desk, visit } from "./harness.ts";

interface Rows {
  items: { id: string; happening: string; origins: number; report: { id: string }; event: { id: string } }[];
}
interface Told {
  origins: { name: string }[];
  contradictions: { sides: unknown[] }[];
}

/** What stands above a single report: other reports of the same, entities, agreements. */
export function aboveReports(desk: () => Desk): void {
  test("copies stand under one line", async () => {
    const page = await desk().page();
    await visit(page, `${desk().address}/reports?text=partnership`);
    const line = page.locator(".report-line", { hasText: "Same text in" });
    await line.getByRole("button", { name: /Same text in/ }).click();
    expect(await line.locator(".report-copies li").count()).toBe(1);
    await page.context().close();
  });

  test("an event shows its independent origins, and contradictions side by side", async () => {
    const { items } = (await desk().get("/api/events?contradicted=true&minOrigins=2")) as Rows;
    const [row] = items;
    if (!row) throw new Error("no sample contradicts another");
    const told = (await desk().get(`/api/happenings/${row.happening}`)) as Told;
    const page = await desk().page();
    await visit(page, `${desk().address}/reports/${row.report.id}?mark=${row.event.id}`);
    const card = page.locator(".card[data-chosen]");
    expect(await card.locator(".card-head .told").innerText()).toMatch(new RegExp(`^${row.origins}×.*≠`, "s"));
    await card.locator(".standing-toggle").click();
    await card.locator(".origins > li").first().waitFor();
    expect(await card.locator(".origins > li").count()).toBe(told.origins.length);
    expect(await card.locator(".sides").count()).toBe(told.contradictions.length);
    expect(await card.locator(".sides").first().locator("li").count()).toBe(told.contradictions[0]?.sides.length);
    await visit(page, `${desk().address}/events?open=${row.id}`);
    expect(await page.locator(".detail .origins > li").count()).toBe(told.origins.length);
    await page.context().close();
  });

  test("an agreement is rejected and the rejection undone", async () => {
    const page = await desk().page();
    await visit(page, `${desk().address}/reports?text=partnership`);
    await page.getByRole("link", { name: /Putin and Pezeshkian/ }).click();
    await page.getByRole("tab", { name: /Agreements/ }).click();
    await page.locator(".card-head").first().click();
    await page.keyboard.press("r");
    await page.locator(".card[data-chosen][data-rejected] .review-badge", { hasText: "Rejected" }).waitFor();
    await page.keyboard.press("u");
    await page.locator(".card[data-chosen] .review-badge").waitFor({ state: "detached" });
    await page.context().close();
  });

  test("two entities become one, and are parted again", async () => {
    const actor = async (name: string) =>
      ((await desk().get(`/api/actors?name=${name}`)) as { items: { id: string; name: string }[] }).items[0];
    const [minister, other] = [await actor("Nikos Dendias"), await actor("Mevlut Cavusoglu")];
    if (!minister || !other) throw new Error("the reports of the test name them");
    const page = await desk().page();
    await visit(page, `${desk().address}/dossiers/actors/${other.id}`);
    await page.getByRole("combobox", { name: "This is the same as" }).fill("Dendias");
    await page.getByRole("option", { name: /Nikos Dendias/ }).click();
    await page.getByRole("heading", { name: "Nikos Dendias", level: 1 }).waitFor();
    expect((await actor("Cavusoglu"))?.id).toBe(minister.id);
    await page.locator(".same-as li", { hasText: "Cavusoglu" }).getByRole("button", { name: "Not the same" }).click();
    await expect.poll(async () => (await actor("Cavusoglu"))?.id, { timeout: 20_000 }).toBe(other.id);
    await page.context().close();
  });
}
