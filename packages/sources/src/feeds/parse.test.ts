import { describe, expect, test } from "vitest";
import { parseFeed } from "./parse.ts";

const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>The Example</title><link>https://example.org/</link><language>en-gb</language>
<item><title>Talks &amp;amp; treaties</title><link>/one</link><guid isPermaLink="false">1</guid><dc:creator>Ada Example</dc:creator>
<pubDate>Thu, 02 May 2024 10:00:00 +0200</pubDate><description>Short</description><content:encoded><![CDATA[<p>Long</p>]]></content:encoded></item></channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Example</title><link rel="self" href="https://example.org/feed"/><link href="https://example.org/"/>
<entry><id>1</id><title type="html">Talks &amp;amp; treaties</title><link rel="enclosure" href="/a.mp3"/><link rel="alternate" href="one"/><author><name>Ada Example</name></author>
<published>2024-05-02T10:00:00+02:00</published><updated>2024-05-03T00:00:00Z</updated><summary>Short</summary><content type="html">&lt;p&gt;Long&lt;/p&gt;</content></entry></feed>`;
const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel rdf:about="https://example.org/"><title>The Example</title><link>https://example.org/</link></channel>
<item rdf:about="1"><title>Talks &amp;amp; treaties</title><link>https://example.org/one</link><dc:date>2024-05-02T10:00:00+02:00</dc:date><dc:creator>Ada Example</dc:creator><description>Short</description><content:encoded>&lt;p&gt;Long&lt;/p&gt;</content:encoded></item></rdf:RDF>`;
const JSON_FEED = JSON.stringify({
  version: "https://jsonfeed.org/version/1.1",
  title: "The Example",
  home_page_url: "https://example.org/",
  items: [
    {
      id: "1",
      url: "https://example.org/one",
      title: "Talks & treaties",
      authors: [{ name: "Ada Example" }],
      date_published: "2024-05-02T10:00:00+02:00",
      summary: "Short",
      content_html: "<p>Long</p>",
    },
  ],
});

describe("parseFeed", () => {
  test.each([
    ["rss", RSS],
    ["atom", ATOM],
    ["rdf", RDF],
    ["json", JSON_FEED],
  ])("%s", (format, source) => {
    const feed = parseFeed(source, "feed", "https://example.org/feed");
    expect(feed).toMatchObject({ format, title: "The Example", home: "https://example.org/" });
    expect(feed.entries).toHaveLength(1);
    expect(feed.entries[0]).toMatchObject({
      id: "1",
      url: "https://example.org/one",
      title: "Talks & treaties",
      author: "Ada Example",
      published: "2024-05-02T10:00:00+02:00",
      summary: "Short",
      content: "<p>Long</p>",
    });
  });

  test.each([
    ["an entry without an id goes by its address", "<link>https://example.org/a</link>", "https://example.org/a"],
    ["an entry without either goes by its title", "<title>Talks</title>", "Talks"],
    ["an address of another kind is none", "<guid>g</guid><link>javascript:alert(1)</link>", "g"],
  ])("%s", (_, item, id) => {
    const { entries } = parseFeed(
      `<rss version="2.0"><channel><title>T</title><item>${item}</item></channel></rss>`,
      "f",
    );
    expect(entries.map((entry) => entry.id)).toEqual([id]);
    expect(entries[0]?.url ?? "").not.toMatch(/javascript/);
  });

  test.each([
    ["nothing", ""],
    ["a page", "<!doctype html><html><body>No</body></html>"],
    ["JSON of another kind", '{"a":1}'],
    ["half a feed", "<rss><channel><item>"],
    ["a list", "[1,2]"],
    [
      "entities that grow",
      `<!DOCTYPE rss [<!ENTITY a "${"x".repeat(1000)}">${"bcdefgh".replace(/./g, (c) => `<!ENTITY ${c} "${`&${String.fromCharCode(c.charCodeAt(0) - 1)};`.repeat(20)}">`)}]><rss><channel>&h;</channel>`,
    ],
  ])("%s is malformed", (_, source) => {
    expect(() => parseFeed(source, "f")).toThrow(expect.objectContaining({ code: "FEED_MALFORMED", input: "f" }));
  });
});
