import { mkdirSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { type Desk, OUT, visit } from "./harness.ts";

interface Rows<T> {
  items: T[];
}

/** Every kind of page, with ids of the archive at hand. */
async function pagesOf(desk: Desk): Promise<[name: string, path: string][]> {
  const reports = (await desk.get("/api/reports?limit=100")) as Rows<{ id: string; title: string }>;
  const report = reports.items.find(({ title }) => title.startsWith("Putin and Pezeshkian"))?.id;
  const { items: actors } = (await desk.get("/api/actors?name=Russia&limit=1")) as Rows<{ id: string }>;
  const { items: agreements } = (await desk.get("/api/agreements?limit=1")) as Rows<{ id: string }>;
  const { items: events } = (await desk.get("/api/events?minOrigins=2&limit=1")) as Rows<{ id: string }>;
  const { items: others } = (await desk.get("/api/events?limit=1")) as Rows<{ id: string }>;
  return [
    ["reports", "/reports"],
    ["reports-add", "/reports?add=text"],
    ["reports-empty", "/reports?text=nothingholdsthis"],
    ["reading", `/reports/${report}?mark=e3`],
    ["reading-claims", `/reports/${report}?tab=claims&mark=c1`],
    ["events", "/events"],
    ["events-open", `/events?open=${(events[0] ?? others[0])?.id}`],
    ["events-map", "/events?view=map"],
    ["events-network", "/events?view=network"],
    ["dossiers", "/dossiers"],
    ["dossiers-pairs", "/dossiers?list=pairs"],
    ["dossiers-agreements", "/dossiers?list=agreements"],
    ["actor", `/dossiers/actors/${actors[0]?.id}`],
    ["source", `/dossiers/sources/${actors[0]?.id}`],
    ["pair", "/dossiers/pairs/GRC/TUR"],
    ["agreement", `/dossiers/agreements/${agreements[0]?.id}`],
    ["search", "/search?q=treaty"],
    ["versions", `/reports/${report}/versions`],
    ["settings", "/settings"],
    ["settings-archive", "/settings?part=archive"],
    ["settings-work", "/settings?part=work"],
  ];
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Every page in both themes and on a wide and a narrow screen: nothing that axe objects to, nothing wider than the screen. */
export function everyPage(desk: () => Desk): void {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [1440, 400]) {
      test(`every page, ${colorScheme}, ${width} pixels`, async () => {
        const page = await desk().page({ colorScheme, viewport: { width, height: width > 1000 ? 900 : 800 } });
        for (const [name, path] of await pagesOf(desk())) {
          await visit(page, desk().address + path);
          expect.soft(await violations(page), `${name} ${colorScheme} ${width}`).toEqual([]);
          expect.soft(await overflow(page), `${name} is wider than ${width} pixels`).toBeLessThanOrEqual(0);
          await page.screenshot({ path: join(OUT, `${name}-${colorScheme}-${width}.png`) });
        }
        await page.context().close();
      });
    }
  }

  test("a filter by an actor's id says the name", async () => {
    const { items } = (await desk().get("/api/actors?limit=1")) as Rows<{ id: string; name: string }>;
    const [actor] = items;
    const page = await desk().page();
    await visit(page, `${desk().address}/events?actor=${actor?.id}`);
    await page
      .locator(".active-filters")
      .getByText(actor?.name ?? "", { exact: true })
      .waitFor();
    expect(await page.locator(".active-filters").innerText()).not.toContain("ac-");
    await page.context().close();
  });

  test("the page prints", async () => {
    const page = await desk().page();
    const paths = Object.fromEntries(await pagesOf(desk()));
    for (const name of ["reading", "pair"] as const) {
      await visit(page, desk().address + paths[name]);
      await page.emulateMedia({ media: "print" });
      expect(await page.locator(".bar").isVisible()).toBe(false);
      expect(
        await page
          .locator(name === "reading" ? ".card" : ".score-plot")
          .first()
          .isVisible(),
      ).toBe(true);
      await page.pdf({ path: join(OUT, `${name}.pdf`) });
      await page.emulateMedia({ media: "screen" });
    }
    await page.context().close();
  });

  // The pictures in the README; only on demand, as no two machines draw the same bytes.
  test.skipIf(process.env.ONRECORD_PICTURES === undefined)("pictures for the README", async () => {
    const folder = join(import.meta.dirname, "..", "..", "..", "docs", "images");
    mkdirSync(folder, { recursive: true });
    const page = await desk().page({ deviceScaleFactor: 1.5, viewport: { width: 1440, height: 900 } });
    const paths = Object.fromEntries(await pagesOf(desk()));
    await visit(page, desk().address + paths.reading);
    await page.waitForTimeout(1500);
    await page.screenshot({ path: join(folder, "reading-view.png") });
    await visit(page, desk().address + paths.pair);
    await page.locator(".score-plot circle").first().waitFor();
    await page.screenshot({ path: join(folder, "pair-dossier.png") });
    await page.context().close();
  });
}
