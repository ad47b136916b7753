type Node = { readonly [key: string]: unknown };

/** What a page says of its article in schema.org's vocabulary. */
export interface LinkedArticle {
  readonly headline?: string;
  readonly body?: string;
  readonly author?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly language?: string;
  readonly url?: string;
  /** The page says that what it shows is only a part. */
  readonly behindPaywall: boolean;
}

const TYPES = new Set(
  [
    "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle BackgroundNewsArticle OpinionNewsArticle",
    "ReviewNewsArticle AskPublicNewsArticle BlogPosting LiveBlogPosting Report AdvertiserContentArticle",
  ]
    .join(" ")
    .split(" "),
);
const MAX_DEPTH = 12;
const MAX_NODES = 5000;

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);

/** Pages wrap the script in comments, end it with a semicolon, or break lines inside strings. */
function parseLoosely(source: string): unknown {
  const bare = source
    .replace(/^\s*(?:\/\/\s*|\/\*\s*)?(?:<!--|<!\[CDATA\[)(?:\s*\*\/)?/, "")
    .replace(/(?:\/\/\s*|\/\*\s*)?(?:-->|\]\]>)(?:\s*\*\/)?\s*$/, "")
    .replace(/;\s*$/, "");
  for (const attempt of [bare, bare.replace(/\p{Cc}+/gu, " ")]) {
    try {
      return JSON.parse(attempt);
    } catch {}
  }
  return undefined;
}

function nodesOf(value: unknown, found: Node[] = [], depth = 0): Node[] {
  if (depth > MAX_DEPTH || found.length > MAX_NODES) return found;
  if (Array.isArray(value)) for (const item of value) nodesOf(item, found, depth + 1);
  else if (isNode(value)) {
    found.push(value);
    for (const inner of Object.values(value)) if (typeof inner === "object") nodesOf(inner, found, depth + 1);
  }
  return found;
}

const typesOf = (node: Node): string[] =>
  [node["@type"]]
    .flat()
    .filter((type) => typeof type === "string")
    .map((type) => type.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, ""));

function textOf(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value.find((item) => item) : value;
  if (typeof first === "string") return first.trim() || undefined;
  return isNode(first) && typeof first["@value"] === "string" ? first["@value"].trim() || undefined : undefined;
}

/** Names of persons or organizations, given as words, nodes, lists of these, or references into the graph. */
function namesOf(value: unknown, byId: ReadonlyMap<string, Node>): string | undefined {
  const names = [value].flat().flatMap((item) => {
    if (typeof item === "string") return /^https?:/.test(item) ? [] : [item.trim()];
    if (!isNode(item)) return [];
    const node = item.name === undefined ? byId.get(String(item["@id"])) : item;
    return node ? [textOf(node.name) ?? ""] : [];
  });
  return [...new Set(names)].filter((name) => name !== "").join(", ") || undefined;
}

function addressOf(node: Node): string | undefined {
  const page = isNode(node.mainEntityOfPage) ? node.mainEntityOfPage["@id"] : node.mainEntityOfPage;
  return [node.url, page].map(textOf).find((url) => url && /^https?:/.test(url));
}

function languageOf(node: Node): string | undefined {
  const language = Array.isArray(node.inLanguage) ? node.inLanguage[0] : node.inLanguage;
  return isNode(language) ? textOf(language.alternateName ?? language.name) : textOf(language);
}

const isPart = (node: Node) => node.isAccessibleForFree === false || /^false$/i.test(String(node.isAccessibleForFree));

/** How likely a node is the article that the page is about. */
function rank(node: Node, canonical: string | undefined): number {
  const about = canonical !== undefined && addressOf(node) === canonical ? 4 : 0;
  return (
    about + (typeof node.articleBody === "string" ? 2 : 0) + (typesOf(node).some((t) => t.includes("News")) ? 1 : 0)
  );
}

/**
 * The page's own article among its JSON-LD scripts: lists, `@graph`, nested nodes and references by `@id` are followed; scripts that are
 * no JSON are passed over. (schema.org, NewsArticle.)
 */
export function linkedArticle(scripts: readonly string[], canonical: string | undefined): LinkedArticle | undefined {
  const nodes = scripts.flatMap((script) => nodesOf(parseLoosely(script)));
  const byId = new Map(nodes.filter((node) => node.name !== undefined).map((node) => [String(node["@id"]), node]));
  const [article] = nodes
    .filter((node) => typesOf(node).some((type) => TYPES.has(type)))
    .sort((a, b) => rank(b, canonical) - rank(a, canonical));
  if (!article) return undefined;
  const fields = {
    headline: textOf(article.headline) ?? textOf(article.name),
    body: textOf(article.articleBody),
    author: namesOf(article.author ?? article.creator, byId),
    outlet: namesOf(article.publisher ?? article.sourceOrganization, byId),
    published: textOf(article.datePublished) ?? textOf(article.dateCreated),
    language: languageOf(article),
    url: addressOf(article),
  };
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return { ...given, behindPaywall: isPart(article) };
}
