import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { type Desk, SITE, visit } from "./harness.ts";

const DROPPED = `# Kenya and Uganda open a border post

The foreign ministers of Kenya and Uganda opened a border post at Busia on Tuesday.
`;
const FIRST = `Envoys meet in Lima

Peru's envoy met Chile's ambassador in Lima on Monday. Peru said that 12 boats had been seized. Nobody was hurt.
`;
const SECOND = `Envoys meet in Lima

Peru's envoy met Chile's ambassador in Lima on Monday. Peru said that 14 boats had been seized. Chile denied it.
`;
const OPML = `<?xml version="1.0"?><opml version="2.0"><head><title>Feeds</title></head><body>
<outline text="Coast"><outline type="rss" text="The Coast" xmlUrl="https://coast.example/feed.xml"/></outline></body></opml>`;

/** Pages of a site, by their paths: none may be taken for a copy of another. */
const STORIES: Readonly<Record<string, readonly [title: string, text: string]>> = {
  "/quay": [
    "A quay for two",
    "The harbour minister of Ghana met the trade minister of Togo in Accra. Both said that a quay would be shared.",
  ],
  "/ferry": [
    "A ferry for two",
    "Benin lent a ferry to Nigeria after storms had closed the coastal road. Nobody knew for how long.",
  ],
  "/rail": [
    "Rails for two",
    "Engineers of Chile and Peru laid the last rails of a line over the border. Trains begin to run in autumn.",
  ],
};
const pageOf = ([title, text]: readonly [
  string,
  string,
]) => `<!doctype html><html><head><title>${title}</title></head><body>
<article><h1>${title}</h1>${`<p>${text}</p>`.repeat(4)}</article></body></html>`;

/** A site with a story of its own and a feed of two. */
async function site() {
  const server = createServer(({ url = "" }, response) => {
    const at = `http://${SITE}:${(server.address() as AddressInfo).port}`;
    const story = STORIES[url];
    if (story) return response.writeHead(200, { "content-type": "text/html" }).end(pageOf(story));
    if (url !== "/feed.xml") return response.writeHead(404).end();
    const items = ["ferry", "rail"].map(
      (name) =>
        `<item><title>${name}</title><link>${at}/${name}</link><pubDate>${new Date().toUTCString()}</pubDate></item>`,
    );
    const feed = `<rss version="2.0"><channel><title>The Quayside</title>${items.join("")}</channel></rss>`;
    response.writeHead(200, { "content-type": "application/rss+xml" }).end(feed);
  });
  await new Promise<void>((done) => server.listen(0, SITE, done));
  return { at: `http://${SITE}:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

/** Drops a file on the page, as a person would from a folder. */
async function drop(page: Page, name: string, text: string) {
  const data = await page.evaluateHandle(
    ({ name, text }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name, { type: "text/markdown" }));
      return transfer;
    },
    { name, text },
  );
  await page.dispatchEvent("body", "dragover", { dataTransfer: data });
  await page.getByText("Drop the files to read them").waitFor();
  await page.dispatchEvent("body", "drop", { dataTransfer: data });
}

/** The ways in which reports come to the desk, and what becomes of a page that is fetched again. */
export function adding(desk: () => Desk): void {
  test("a file is dropped on the list", async () => {
    const page = await desk().page();
    await visit(page, `${desk().address}/reports`);
    await drop(page, "busia.md", DROPPED);
    await page.getByRole("link", { name: "Kenya and Uganda open a border post" }).waitFor();
    await page.context().close();
  });

  test("a page is fetched and opens as it was read; a feed is followed and its reports come in", async () => {
    const { at, close } = await site();
    const page = await desk().page();
    await visit(page, `${desk().address}/reports?add=url`);
    await page.locator(".add input").fill(`${at}/quay`);
    await page.getByRole("button", { name: "Fetch and read it" }).click();
    await page.getByRole("heading", { level: 1, name: "A quay for two" }).waitFor();
    await visit(page, `${desk().address}/reports?add=feed`);
    await page.locator(".add input").fill(`${at}/feed.xml`);
    await page.getByRole("button", { name: "Add the feed" }).click();
    await page.getByText("The Quayside is in the list of feeds").waitFor();
    for (const title of ["A ferry for two", "Rails for two"]) await page.getByRole("link", { name: title }).waitFor();
    await visit(page, `${desk().address}/settings`);
    await page.getByRole("button", { name: "Stop following The Quayside" }).click();
    await page.getByText("No feed is followed").waitFor();
    await page.context().close();
    close();
  });

  test("an address that may not be fetched is refused with what to do", async () => {
    const page = await desk().page();
    desk().expected(/422/);
    for (const [way, button] of [
      ["url", "Read it"],
      ["feed", "Add the feed"],
    ] as const) {
      await visit(page, `${desk().address}/reports?add=${way}`);
      await page.locator(".add input").fill("http://127.0.0.1:9/story");
      await page.getByRole("button", { name: button }).click();
      const refusal = page.locator(".state-failed, .toast[data-failed]").first();
      await refusal.waitFor();
      expect(await refusal.innerText()).toContain("127.0.0.1");
    }
    await page.context().close();
  });

  test("feeds come in and go out as OPML", async () => {
    const page = await desk().page({ acceptDownloads: true });
    await visit(page, `${desk().address}/settings`);
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "OPML in" }).click();
    await (await chooser).setFiles({ name: "feeds.opml", mimeType: "text/x-opml", buffer: Buffer.from(OPML) });
    await page.getByRole("cell", { name: /^The Coast/ }).waitFor();
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "OPML out" }).click();
    expect(readFileSync((await (await download).path()) as string, "utf8")).toContain("https://coast.example/feed.xml");
    await page.getByRole("button", { name: "Stop following The Coast" }).click();
    await page.getByText("No feed is followed").waitFor();
    await page.context().close();
  });

  test("versions of a page stand side by side", async () => {
    for (const text of [FIRST, SECOND]) {
      const response = await fetch(`${desk().address}/api/reports?wait=60`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          text,
          url: "https://lima.example/envoys",
          outlet: "Lima Post",
          published: "2024-06-03",
        }),
      });
      expect(response.ok).toBe(true);
    }
    const page = await desk().page();
    await visit(page, `${desk().address}/reports?outlet=Lima+Post`);
    await page.getByRole("link", { name: "Envoys meet in Lima" }).click();
    await page.getByRole("link", { name: "2 versions, side by side" }).click();
    await page.locator(".versions-row").first().waitFor();
    const changed = page.locator('.versions-row[data-kind="changed"]');
    expect(await changed.locator("del").allInnerTexts()).toEqual(["12", "Nobody was hurt."]);
    expect(await changed.locator("ins").allInnerTexts()).toEqual(["14", "Chile denied it."]);
    expect(await page.locator('.versions-row[data-kind="same"]').count()).toBe(1);
    await page.context().close();
  });
}
