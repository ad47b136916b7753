interface Stretch {
  start: number;
  end: number;
}

interface TextNode extends Stretch {
  node: Text;
}

/** The text nodes of a marked text with their offsets in the report, in order. */
function textNodes(box: Element): TextNode[] {
  const nodes: TextNode[] = [];
  for (const paragraph of box.querySelectorAll<HTMLElement>("[data-start]")) {
    let start = Number(paragraph.dataset.start);
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      nodes.push({ node, start, end: start + node.data.length });
      start += node.data.length;
    }
  }
  return nodes;
}

/** Index of the first node that ends after an offset. */
function firstAfter(nodes: readonly TextNode[], offset: number): number {
  let [low, high] = [0, nodes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle] as TextNode).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Turns stretches of the report's text into ranges of the page, one for each text node that a stretch touches. */
export function rangesIn(box: Element): (stretch: Stretch) => Range[] {
  const nodes = textNodes(box);
  return ({ start, end }) => {
    const ranges: Range[] = [];
    for (let index = firstAfter(nodes, start); index < nodes.length; index++) {
      const { node, start: from } = nodes[index] as TextNode;
      if (from >= end) break;
      const range = new Range();
      range.setStart(node, Math.max(start - from, 0));
      range.setEnd(node, Math.min(end - from, node.data.length));
      ranges.push(range);
    }
    return ranges;
  };
}

function caretAt(x: number, y: number): { node: Node; offset: number } | undefined {
  const caret = document.caretPositionFromPoint?.(x, y);
  return caret ? { node: caret.offsetNode, offset: caret.offset } : undefined;
}

/** The offset in the report's text of the character under a point; undefined where there is none. */
export function offsetAt(x: number, y: number): number | undefined {
  const caret = caretAt(x, y);
  if (!caret || !(caret.node instanceof Text)) return undefined;
  const paragraph = caret.node.parentElement?.closest<HTMLElement>("[data-start]");
  if (!paragraph) return undefined;
  // A point beside a line gives the line's last caret: only a point on a character counts.
  const range = new Range();
  range.setStart(caret.node, Math.max(caret.offset - 1, 0));
  range.setEnd(caret.node, Math.min(caret.offset + 1, caret.node.data.length));
  const over = [...range.getClientRects()].some(
    (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
  );
  if (!over) return undefined;
  for (const { node, start } of textNodes(paragraph.parentElement as Element)) {
    if (node === caret.node) return start + Math.min(caret.offset, node.data.length - 1);
  }
  return undefined;
}
