import { fromMarkdown } from "mdast-util-from-markdown";
import { toString as plain } from "mdast-util-to-string";
import { parse } from "yaml";
import { type Metadata, present, titled } from "../document.ts";

interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
}

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;
const CONTAINERS = new Set(["root", "blockquote", "list", "listItem"]);
const LEFT_OUT = new Set(["code", "html", "thematicBreak", "definition"]);

/** Nesting and marks that no writer makes, and that keep the parser busy for minutes. */
const INTRICATE = /^(?:[ \t]*>){40}|^[ \t]{120,}\S/m;
const MOST_MARKS = 5000;

const isIntricate = (source: string) =>
  INTRICATE.test(source) ||
  source
    .split(/\n[ \t]*\n/)
    .some((block) => block.length > MOST_MARKS && (block.match(/[*_[\]`~]/g)?.length ?? 0) > MOST_MARKS);

function blocks(node: Node): string[] {
  if (LEFT_OUT.has(node.type)) return [];
  if (CONTAINERS.has(node.type)) return (node.children ?? []).flatMap(blocks);
  // A line break within a paragraph of Markdown is a space.
  const text = plain(node)
    .replace(/\s*\n\s*/g, " ")
    .trim();
  return text === "" ? [] : [text];
}

function fieldsOf(source: string): unknown {
  try {
    return parse(source);
  } catch {
    return undefined;
  }
}

function frontMatter(source: string): Metadata {
  const fields = fieldsOf(source);
  if (typeof fields !== "object" || fields === null) return {};
  const get = (name: string) => {
    const value = (fields as Record<string, unknown>)[name];
    return typeof value === "string" ? value : undefined;
  };
  return present({
    title: get("title"),
    url: get("url"),
    outlet: get("outlet"),
    author: get("author"),
    published: get("published") ?? get("date"),
    language: get("language") ?? get("lang"),
  });
}

/**
 * The plain text of a Markdown document, a block a paragraph, and the fields of its YAML front matter; front matter that is no YAML is
 * left out. Markup beyond all measure stays as it is written.
 */
export function readMarkdown(source: string): { text: string } & Metadata {
  const front = FRONT_MATTER.exec(source);
  const body = front ? source.slice(front[0].length) : source;
  const metadata = front ? frontMatter(front[1] ?? "") : {};
  const text = isIntricate(body) ? body : blocks(fromMarkdown(body) as Node).join("\n\n");
  return { text: titled(metadata.title, text), ...metadata };
}
