import { generateOpml, parseOpml } from "feedsmith";
import { SourceError } from "../errors.ts";
import { webAddress } from "../fetch/url.ts";

/** A feed as lists of feeds name it. */
export interface ListedFeed {
  readonly url: string;
  readonly title?: string;
  /** The site that it is of. */
  readonly home?: string;
  /** The folders that it stands in, from the outside in. */
  readonly folders?: readonly string[];
}

interface Outline {
  readonly text?: string;
  readonly title?: string;
  readonly xmlUrl?: string;
  readonly htmlUrl?: string;
  readonly outlines?: readonly Outline[];
}

const MAX_DEPTH = 20;

function* feedsIn(outlines: readonly Outline[], folders: readonly string[]): Generator<ListedFeed> {
  for (const { text, title = text, xmlUrl, htmlUrl, outlines: inner } of outlines) {
    if (xmlUrl) {
      yield {
        url: xmlUrl,
        ...(title && { title }),
        ...(htmlUrl && { home: htmlUrl }),
        ...(folders.length > 0 && { folders }),
      };
    }
    if (inner && folders.length < MAX_DEPTH) yield* feedsIn(inner, title ? [...folders, title] : folders);
  }
}

/**
 * The feeds in an OPML list, each once; what is no address that can be fetched comes as an error.
 *
 * @throws SourceError OPML_MALFORMED
 */
export function importOpml(source: string, origin: string): { feeds: ListedFeed[]; problems: SourceError[] } {
  let listed: ListedFeed[];
  try {
    listed = [...feedsIn((parseOpml(source).body?.outlines ?? []) as readonly Outline[], [])];
  } catch (cause) {
    const next = "Export it again from the program that made it.";
    throw new SourceError("OPML_MALFORMED", origin, "is no OPML.", next, { cause });
  }
  if (listed.length === 0) {
    throw new SourceError("OPML_MALFORMED", origin, "lists no feeds.", "Give an OPML file whose outlines have xmlUrl.");
  }
  const feeds = new Map<string, ListedFeed>();
  const problems: SourceError[] = [];
  for (const feed of listed) {
    try {
      const { href } = webAddress(feed.url);
      if (!feeds.has(href)) feeds.set(href, { ...feed, url: href });
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      problems.push(error);
    }
  }
  return { feeds: [...feeds.values()], problems };
}

type Folder = { text: string; outlines: (Folder | Leaf)[] };
type Leaf = { text: string; title: string; type: string; xmlUrl: string; htmlUrl?: string };

/** A list of feeds in OPML 2.0, in their folders. */
export function exportOpml(feeds: readonly ListedFeed[], title = "Onrecord"): string {
  const root: Folder = { text: title, outlines: [] };
  for (const { url, title: name = url, home, folders = [] } of feeds) {
    let at = root;
    for (const folder of folders) {
      const known = at.outlines.find((each): each is Folder => "outlines" in each && each.text === folder);
      const next = known ?? { text: folder, outlines: [] };
      if (!known) at.outlines.push(next);
      at = next;
    }
    at.outlines.push({ text: name, title: name, type: "rss", xmlUrl: url, ...(home && { htmlUrl: home }) });
  }
  // A body without any outline is no OPML.
  const outlines = root.outlines.length > 0 ? root.outlines : [{ text: title }];
  return generateOpml({ head: { title }, body: { outlines } });
}
