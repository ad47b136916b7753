import { describe, expect, test } from "vitest";
import { page, SENTENCE } from "../../testing/text.ts";
import { fromHtml } from "./page.ts";

const LONG = Array.from({ length: 12 }, (_, i) => `${i + 1}. ${SENTENCE}`).join("\n");
const article = (fields: object) => ({
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  headline: "Ministers agree to meet",
  author: { "@type": "Person", name: "Ada Example" },
  publisher: { "@type": "Organization", name: "The Example" },
  datePublished: "2024-05-02T10:00:00+02:00",
  inLanguage: "en-GB",
  ...fields,
});
const script = (value: unknown, wrap: (json: string) => string = (json) => json) =>
  `<script type="application/ld+json">${wrap(typeof value === "string" ? value : JSON.stringify(value))}</script>`;
const STATED = {
  title: "Ministers agree to meet",
  author: "Ada Example",
  outlet: "The Example",
  published: "2024-05-02T10:00:00+02:00",
  language: "en-GB",
};

describe("JSON-LD", () => {
  test.each([
    ["one node", article({})],
    ["a list", [{ "@type": "WebSite", name: "Site" }, article({})]],
    ["a graph", { "@context": "https://schema.org", "@graph": [{ "@type": "BreadcrumbList" }, article({})] }],
    ["nested in the page", { "@type": "WebPage", mainEntity: article({}) }],
    ["types as a list", article({ "@type": ["Article", "NewsArticle"] })],
    ["types as addresses", article({ "@type": "http://schema.org/ReportageNewsArticle" })],
    ["author as words", article({ author: "Ada Example" })],
    ["authors as a list with a double", article({ author: [{ name: "Ada Example" }, "Ada Example"] })],
    ["language as a node", article({ inLanguage: { "@type": "Language", name: "English", alternateName: "en-GB" } })],
    ["values as nodes", article({ headline: { "@value": "Ministers agree to meet" } })],
    [
      "references into the graph",
      {
        "@graph": [
          article({ author: { "@id": "#ada" }, publisher: { "@id": "#org" } }),
          { "@type": "Person", "@id": "#ada", name: "Ada Example" },
          { "@type": "Organization", "@id": "#org", name: "The Example" },
        ],
      },
    ],
  ])("%s", (_, value) => {
    expect(fromHtml(page({ head: script(value) }), "a.html")).toMatchObject(STATED);
  });

  test.each([
    ["in a comment", (json: string) => `<!-- ${json} -->`],
    ["in CDATA", (json: string) => `//<![CDATA[\n${json}\n//]]>`],
    ["with a semicolon", (json: string) => `${json};`],
    ["with broken lines in strings", (json: string) => json.replace("agree to", "agree\nto")],
  ])("%s", (_, wrap) => {
    expect(fromHtml(page({ head: script(article({}), wrap) }), "a.html")).toMatchObject(STATED);
  });

  test.each([
    ["that is no JSON", "{"],
    ["that is a number", "7"],
    ["with null in its graph", { "@graph": [null, [], "x"] }],
    ["whose fields are of the wrong types", article({ headline: 7, author: 3, publisher: [null], datePublished: {} })],
    ["that goes in circles by reference", { "@graph": [{ "@id": "#a", author: { "@id": "#a" } }] }],
    ["as deep as a well", `${"[".repeat(5000)}${"]".repeat(5000)}`],
  ])("passes over a script %s", (_, value) => {
    expect(fromHtml(page({ head: script(value) }), "a.html").title).toBe("Ministers meet");
  });

  test("the node about this page goes before others", () => {
    const head = `<link rel="canonical" href="https://example.org/b">${script([
      article({ headline: "Another report", url: "https://example.org/a" }),
      article({ mainEntityOfPage: { "@id": "https://example.org/b" } }),
    ])}`;
    expect(fromHtml(page({ head }), "a.html")).toMatchObject({ ...STATED, url: "https://example.org/b" });
  });
});

describe("the body", () => {
  const textWith = (fields: object, paragraphs = 6) =>
    fromHtml(page({ head: script(article(fields)), paragraphs }), "a.html").text;

  test("is the stated one if that is whole, its lines as paragraphs", () => {
    expect(textWith({ articleBody: LONG })).toBe(`Ministers agree to meet\n\n${LONG.replaceAll("\n", "\n\n")}`);
  });

  test("stated as HTML is taken as text", () => {
    const articleBody = LONG.split("\n")
      .map((line) => `<p>${line}</p>`)
      .join("");
    expect(textWith({ articleBody })).toBe(`Ministers agree to meet\n\n${LONG.replaceAll("\n", "\n\n")}`);
  });

  test.each([
    ["is a beginning", { articleBody: "The two ministers met." }],
    ["ends in dots", { articleBody: `${LONG}…` }],
    ["is behind a wall", { articleBody: LONG, isAccessibleForFree: "False" }],
    ["has lost its paragraphs", { articleBody: LONG.replaceAll("\n", " ") }, 12],
  ])("is what the page shows where the stated one %s", (_, fields, paragraphs = 6) => {
    const text = textWith(fields, paragraphs);
    expect(text.split("\n\n").filter((block) => block.includes("met in the capital"))).toHaveLength(paragraphs);
  });
});

describe("the head", () => {
  test.each([
    ["Open Graph", '<meta property="og:site_name" content="The Example">', { outlet: "The Example" }],
    ["the author's name", '<meta name="author" content="Ada Example">', { author: "Ada Example" }],
    [
      "publication",
      '<meta property="article:published_time" content="2024-05-02T10:00:00Z">',
      { published: "2024-05-02T10:00:00Z" },
    ],
    ["a date in words", '<meta name="date" content="May 2, 2024">', { published: "2024-05-02" }],
    ["Dublin Core", '<meta name="DC.date.issued" content="2024-05-02">', { published: "2024-05-02" }],
    ["a relative canonical address", '<link rel="canonical" href="/news/1">', { url: "https://example.org/news/1" }],
    ["og:url", '<meta property="og:url" content="https://example.org/n">', { url: "https://example.org/n" }],
    [
      "a canonical address of another kind",
      '<link rel="canonical" href="javascript:1">',
      { url: "https://example.org/x" },
    ],
  ])("%s", (_, head, fields) => {
    expect(fromHtml(page({ head }), "a.html", "https://example.org/x")).toMatchObject(fields);
  });

  test("the page's language", () => {
    expect(fromHtml(page({ html: '<html lang="en-US">' }), "a.html").language).toBe("en-US");
  });

  test("an author's page is no name", () => {
    const head = '<meta property="article:author" content="https://example.org/ada">';
    expect(fromHtml(page({ head }), "a.html").author).toBeUndefined();
  });
});

test.each([
  ["nothing", ""],
  ["a page of scripts", "<html><body><script>let a = 1;</script></body></html>"],
  ["an unclosed tag", "<html><body><p"],
])("%s has no article", (_, html) => {
  expect(() => fromHtml(html, "a.html")).toThrow(expect.objectContaining({ code: "INPUT_NO_TEXT" }));
});

test.each([
  ["deep", `<div>${"<div>".repeat(100_000)}${SENTENCE}`],
  ["of many tags", "<meta name=a>".repeat(200_000)],
  ["of angle brackets", "<".repeat(3_000_000)],
])("a page %s is refused before it is parsed", (_, html) => {
  const start = process.cpuUsage();
  expect(() => fromHtml(html, "a.html")).toThrow(expect.objectContaining({ code: "INPUT_DAMAGED" }));
  expect(process.cpuUsage(start).user).toBeLessThan(1e6);
});

test("what stands in scripts and comments is no depth", () => {
  const noise = `<script>${"if (a <b) x = '<div>';".repeat(2000)}</script><!-- ${"<div>".repeat(2000)} -->`;
  expect(fromHtml(page({ head: noise }), "a.html").title).toBe("Ministers meet");
});
