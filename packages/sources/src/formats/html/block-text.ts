interface Node {
  readonly tagName: string;
  readonly childNodes: Iterable<Node>;
  readonly nodeType: number;
  readonly textContent: string | null;
}

const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER LI MAIN OL P PRE SECTION TABLE TD TH TR UL".split(
    " ",
  ),
);
const SILENT = new Set("SCRIPT STYLE TEMPLATE NOSCRIPT HEAD".split(" "));
const ELEMENT = 1;
const TEXT = 3;

/** The text of a piece of a page, a blank line between blocks, white space as a browser would show it. */
export function blockText(root: Node): string {
  const blocks: string[] = [""];
  const add = (text: string) => {
    blocks[blocks.length - 1] += text;
  };
  const walk = (node: Node) => {
    if (node.nodeType === TEXT) return add((node.textContent ?? "").replace(/\s+/g, " "));
    if (node.nodeType !== ELEMENT || SILENT.has(node.tagName)) return;
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
