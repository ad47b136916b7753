import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { once } from "./bytes/chunks.ts";
import { documentsIn, START } from "./documents-in.ts";
import { SourceError } from "./errors.ts";
import { importOpml } from "./feeds/opml.ts";
import { parseFeed } from "./feeds/parse.ts";
import { publishedOf } from "./formats/published.ts";
import { pdf } from "./testing/pdf.ts";
import { page, SENTENCE } from "./testing/text.ts";
import { warcGz, warcRecord } from "./testing/warc.ts";

const RUNS = { numRuns: 60 };

/** Whole files of each kind, to be damaged. */
const WHOLE: Record<string, Uint8Array> = {
  "a.txt": strToU8(SENTENCE),
  "a.md": strToU8(`---\ntitle: Talks\n---\n\n# Talks\n\n> ${SENTENCE}\n\n- a\n- b`),
  "a.html": strToU8(
    page({
      head: `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Talks","author":[{"name":"A"}]}</script>`,
    }),
  ),
  "a.json": strToU8(JSON.stringify([{ text: SENTENCE, title: "Talks" }])),
  "a.ndjson": strToU8(`${JSON.stringify({ text: SENTENCE })}\n`.repeat(5)),
  "a.csv": strToU8(`title,text\nTalks,"${SENTENCE}"\n`.repeat(2)),
  "a.eml": strToU8(
    `From: A <a@example.org>\r\nSubject: =?utf-8?B?VGFsa3M=?=\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n${SENTENCE}\r\n--b--\r\n`,
  ),
  "a.pdf": pdf([[[SENTENCE, 700]]]),
  "a.rss": strToU8(
    `<rss version="2.0"><channel><title>T</title><item><title>Talks</title><description>${SENTENCE}</description></item></channel></rss>`,
  ),
  "a.atom": strToU8(
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><id>1</id><summary>${SENTENCE}</summary></entry></feed>`,
  ),
  "a.txt.gz": gzipSync(SENTENCE),
  "a.zip": zipSync({ "a.txt": strToU8(SENTENCE), "b.html": strToU8(page()) }),
  "a.warc": warcRecord({ body: page() }),
  "a.warc.gz": Buffer.concat(warcGz([{ body: page() }, { body: page() }])),
};

/** Takes a file in. Throws what is no SourceError, and where an item is not as it should be. */
async function take(name: string, bytes: Uint8Array): Promise<number> {
  let count = 0;
  const input = { name, origin: name, chunks: once(bytes), start: START };
  for await (const item of documentsIn(input)) {
    count++;
    if (item.kind === "problem") {
      expect(item.error).toBeInstanceOf(SourceError);
      expect(item.error.message.startsWith(`${item.error.input}: `)).toBe(true);
      expect(item.error.next).toMatch(/\.$/);
    } else expect(item.document.text.trim()).not.toBe("");
  }
  return count;
}

describe.each(Object.entries(WHOLE))("%s", (name, whole) => {
  test("is read whole", async () => {
    const input = { name, origin: name, chunks: once(whole), start: START };
    const items = await Array.fromAsync(documentsIn(input));
    expect(items.map(({ kind }) => kind)).toContain("document");
    expect(items.map(({ kind }) => kind)).not.toContain("problem");
  });

  test("cut off, gives problems and throws nothing", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), async (at) => {
        await take(name, whole.slice(0, at));
      }),
      RUNS,
    );
  });

  test("with bytes changed, gives problems and throws nothing", async () => {
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
        const bytes = whole.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        await take(name, bytes);
      }),
      RUNS,
    );
  });

  test("of any bytes, gives problems and throws nothing", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(await take(name, bytes)).toBeGreaterThanOrEqual(0);
      }),
      RUNS,
    );
  });
});

const oneOrError = (read: () => unknown) => {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(SourceError);
  }
};

test("feeds and OPML throw source errors alone", () => {
  const piece = fc.constantFrom(
    "<rss>",
    "<channel>",
    "<item>",
    "</item>",
    "<feed>",
    "<opml>",
    "<outline ",
    'xmlUrl="x"',
    "/>",
    "<![CDATA[",
    "]]>",
    "&a;",
    "{",
    "[",
    '"',
    "title",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 30 }), (pieces) => {
      oneOrError(() => parseFeed(pieces.join(""), "f"));
      oneOrError(() => importOpml(pieces.join(""), "f"));
    }),
  );
});

test("a date is ISO 8601 or nothing", () => {
  const parts = fc.constantFrom(
    "2024",
    "-",
    "05",
    "2",
    "May",
    "Thu,",
    "T",
    ":",
    "10",
    "Z",
    "+0200",
    " ",
    "GMT",
    "31",
    "February",
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 12 }), (pieces) => {
      const iso = publishedOf(pieces.join(""));
      if (iso !== undefined) expect(iso).toMatch(/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?)?$/);
    }),
    { numRuns: 3000 },
  );
});
