import type { Metadata } from "../../document.ts";
import { present } from "../../document.ts";
import { publishedOf } from "../published.ts";

const TITLE = ["og:title", "twitter:title", "parsely-title", "dc.title"];
const OUTLET = ["og:site_name", "application-name", "dc.publisher"];
const AUTHOR = ["author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl"];
const PUBLISHED = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date.issued",
  "dc.date",
  "dcterms.created",
  "pubdate",
  "publishdate",
  "publish-date",
  "date",
];

/** An address against the page's; nothing where it is none. */
export function absolute(href: string | null | undefined, base: string | undefined): string | undefined {
  if (!href?.trim()) return undefined;
  const url = URL.parse(href.trim(), base);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** The page's address as it states it itself. */
export function canonicalOf(document: Document, base: string | undefined): string | undefined {
  const link = document.querySelector('link[rel="canonical" i]')?.getAttribute("href");
  const meta = document.querySelector('meta[property="og:url"]')?.getAttribute("content");
  return absolute(link, base) ?? absolute(meta, base);
}

/** What a page's head says of it: Open Graph, Dublin Core and the names that publishing systems use. */
export function metaOf(document: Document): Metadata {
  const said = new Map<string, string>();
  for (const meta of document.querySelectorAll("meta[content]")) {
    const name = ["property", "name", "itemprop"].map((key) => meta.getAttribute(key)).find((key) => key);
    const content = meta.getAttribute("content")?.trim();
    if (name && content && !said.has(name.toLowerCase())) said.set(name.toLowerCase(), content);
  }
  const first = (names: readonly string[]) => names.map((name) => said.get(name)).find((value) => value !== undefined);
  const author = AUTHOR.map((name) => said.get(name)).find((value) => value !== undefined && !/^https?:/.test(value));
  const dates = [...PUBLISHED.map((name) => said.get(name)), timeOf(document)];
  return present({
    title: first(TITLE),
    outlet: first(OUTLET),
    author,
    published: dates.map(publishedOf).find((date) => date !== undefined),
    language: document.documentElement?.getAttribute("lang")?.trim() || said.get("og:locale")?.replace("_", "-"),
  });
}

const timeOf = (document: Document) => document.querySelector("time[datetime]")?.getAttribute("datetime");
