import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { InputError } from "../errors.ts";
import { type Metadata, present } from "./document.ts";

interface Element {
  readonly tagName: string;
  readonly childNodes: Iterable<Element>;
  readonly nodeType: number;
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}

const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER LI MAIN OL P PRE SECTION TABLE TD TH TR UL".split(
    " ",
  ),
);
const ELEMENT = 1;
const TEXT = 3;

/** The text of a piece of a page, a line break between blocks, white space as a browser would show it. */
function blockText(root: Element): string {
  const blocks: string[] = [""];
  const add = (text: string) => {
    blocks[blocks.length - 1] += text;
  };
  const walk = (node: Element) => {
    if (node.nodeType === TEXT) return add((node.textContent ?? "").replace(/\s+/g, " "));
    if (node.nodeType !== ELEMENT) return;
    const breaks = BLOCKS.has(node.tagName) || node.tagName === "BR";
    if (breaks) blocks.push("");
    for (const child of node.childNodes) walk(child);
    if (breaks) blocks.push("");
  };
  walk(root);
  return blocks
    .map((block) => block.replace(/ +/g, " ").trim())
    .filter((block) => block !== "")
    .join("\n\n");
}

/**
 * The article of a web page: its title, then its paragraphs, and what the page says of its outlet, author and date.
 *
 * @throws InputError INPUT_NO_TEXT
 */
export function fromHtml(html: string, origin: string): { text: string } & Metadata {
  const { document } = parseHTML(html);
  const url = document.querySelector('link[rel="canonical"]')?.getAttribute("href");
  const published = document.querySelector("time[datetime]")?.getAttribute("datetime");
  const article = new Readability(document as unknown as globalThis.Document, { charThreshold: 100 }).parse();
  const body = article?.content
    ? blockText(
        parseHTML(`<!doctype html><html><body>${article.content}</body></html>`).document.body as unknown as Element,
      )
    : "";
  if (!article || body === "") {
    throw new InputError(
      "INPUT_NO_TEXT",
      origin,
      "has no article that could be found.",
      "Save the article's text to a file and read that.",
    );
  }
  const title = article.title?.trim();
  return {
    text: title && !body.startsWith(title) ? `${title}\n\n${body}` : body,
    ...present({
      title,
      url,
      outlet: article.siteName,
      author: article.byline?.trim(),
      published: article.publishedTime ?? published,
    }),
  };
}
