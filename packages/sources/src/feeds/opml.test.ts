import { expect, test } from "vitest";
import { exportOpml, importOpml, type ListedFeed } from "./opml.ts";

const FEEDS: ListedFeed[] = [
  { url: "https://example.org/a.xml", title: "A & B", home: "https://example.org/", folders: ["World", "Europe"] },
  { url: "https://example.org/b.xml", title: "B", folders: ["World"] },
  { url: "https://example.org/c.xml", title: "https://example.org/c.xml" },
];

test("what is exported comes back", () => {
  const { feeds, problems } = importOpml(exportOpml(FEEDS), "a.opml");
  expect(feeds.toSorted((a, b) => a.url.localeCompare(b.url))).toEqual(FEEDS);
  expect(problems).toEqual([]);
});

test("a feed listed twice is one, and what cannot be fetched is a problem", () => {
  const outline = (url: string) => `<outline text="x" xmlUrl="${url}"/>`;
  const urls = ["https://example.org/a", "https://EXAMPLE.org/a", "ftp://example.org/b", "https://u:p@example.org/c"];
  const { feeds, problems } = importOpml(`<opml version="2.0"><body>${urls.map(outline).join("")}</body></opml>`, "a");
  expect(feeds.map(({ url }) => url)).toEqual(["https://example.org/a"]);
  expect(problems.map(({ code }) => code)).toEqual(["URL_FORBIDDEN", "URL_FORBIDDEN"]);
});

test.each([
  ["nothing", ""],
  ["a page", "<html></html>"],
  ["a list without feeds", '<opml version="2.0"><body><outline text="x"/></body></opml>'],
])("%s is malformed", (_, source) => {
  expect(() => importOpml(source, "a.opml")).toThrow(expect.objectContaining({ code: "OPML_MALFORMED" }));
});
