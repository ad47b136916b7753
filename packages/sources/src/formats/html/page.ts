import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { type Metadata, present, titled } from "../../document.ts";
import { SourceError } from "../../errors.ts";
import { publishedOf } from "../published.ts";
import { blockText } from "./block-text.ts";
import { tooIntricate } from "./bounds.ts";
import { type LinkedArticle, linkedArticle } from "./json-ld.ts";
import { absolute, canonicalOf, metaOf } from "./meta.ts";

type Root = Parameters<typeof blockText>[0];

/** An article body stated beside the page counts as complete if it is nearly as long as what the page shows. */
const COMPLETE = 0.9;
/** A body of this many characters in one piece has lost its paragraphs. */
const LOST_PARAGRAPHS = 800;

function parse(html: string): Document {
  return parseHTML(/<(?:html|body)[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`)
    .document as unknown as Document;
}

/** The text of a piece of HTML, every block of it: what a mail or a feed carries. */
export function textOfHtml(html: string): string {
  if (tooIntricate(html)) return "";
  try {
    return blockText(parse(html).documentElement as unknown as Root);
  } catch {
    return "";
  }
}

/** A stated body holds plain text, or HTML for all that; its paragraphs are lines. */
function plain(body: string): string {
  if (/<\/?(?:p|br|div|a|strong|em)\b[^>]*>/i.test(body)) return textOfHtml(body);
  return body
    .split(/\s*\n\s*/)
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n\n");
}

function bodyOf(linked: LinkedArticle | undefined, shown: string): string {
  const stated = linked?.body ? plain(linked.body) : "";
  if (stated === "" || linked?.behindPaywall || /(?:…|\.\.\.|\[\.\.\.\])$/.test(stated)) return shown;
  if (stated.length < shown.length * COMPLETE) return shown;
  const paragraphsLost = stated.length > LOST_PARAGRAPHS && !stated.includes("\n");
  return paragraphsLost && shown.length > stated.length * COMPLETE ? shown : stated;
}

function readable(document: Document) {
  const article = new Readability(document, { charThreshold: 100 }).parse();
  const shown = article?.content ? textOfHtml(article.content) : "";
  return { article, shown };
}

function read(html: string, base: string | undefined): ({ text: string } & Metadata) | undefined {
  const document = parse(html);
  const canonical = canonicalOf(document, base);
  const scripts = [...document.querySelectorAll('script[type*="ld+json" i]')].map((script) => script.textContent ?? "");
  const linked = linkedArticle(scripts, canonical);
  const meta = metaOf(document);
  const { article, shown } = readable(document);
  const body = bodyOf(linked, shown);
  if (body === "") return undefined;
  const title = linked?.headline ?? article?.title?.trim() ?? meta.title;
  return {
    text: titled(title, body),
    ...present({
      title,
      url: canonical ?? absolute(linked?.url, base) ?? base,
      outlet: linked?.outlet ?? meta.outlet ?? article?.siteName,
      author: linked?.author ?? meta.author ?? article?.byline?.trim(),
      published: publishedOf(linked?.published) ?? meta.published ?? publishedOf(article?.publishedTime),
      language: linked?.language ?? meta.language ?? article?.lang,
    }),
  };
}

/**
 * The article of a web page: its title, then its paragraphs, and what the page says of its outlet, author, date, language and address.
 * What the page states as schema.org JSON-LD goes first, then its head, then what readability finds. `base` is the address that it was had from.
 *
 * @throws SourceError INPUT_NO_TEXT, INPUT_DAMAGED
 */
export function fromHtml(html: string, origin: string, base?: string): { text: string } & Metadata {
  const next = "Save the article's text to a file and give that.";
  const intricate = tooIntricate(html);
  if (intricate) throw new SourceError("INPUT_DAMAGED", origin, `is no page to be read: it ${intricate}.`, next);
  let page: ReturnType<typeof read>;
  try {
    page = read(html, base);
  } catch (cause) {
    throw new SourceError("INPUT_DAMAGED", origin, "is a page that cannot be taken apart.", next, { cause });
  }
  if (page) return page;
  throw new SourceError("INPUT_NO_TEXT", origin, "has no article that could be found.", next);
}
