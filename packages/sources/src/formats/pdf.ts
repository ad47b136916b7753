import { extractTextItems, getDocumentProxy, getMeta, type StructuredTextItem } from "unpdf";
import { type Metadata, present, titled } from "../document.ts";
import { SourceError } from "../errors.ts";
import { guarded } from "./guarded.ts";

interface Line {
  text: string;
  readonly y: number;
  readonly size: number;
}

/** A gap of this many usual line distances, or a change of type size by this share, begins a paragraph. */
const PARAGRAPH_GAP = 1.4;
const SIZE_CHANGE = 0.15;
/** A line on as many pages, at their top or bottom, is a running head or foot. */
const RUNNING = 3;

function linesOf(items: readonly StructuredTextItem[]): Line[] {
  const lines: Line[] = [];
  let line: Line | undefined;
  for (const { str, y, fontSize, hasEOL } of items) {
    if (line && Math.abs(y - line.y) > fontSize / 2 && str.trim() !== "") line = undefined;
    if (!line && str.trim() !== "") {
      line = { text: "", y, size: fontSize };
      lines.push(line);
    }
    if (line) line.text += str;
    if (hasEOL) line = undefined;
  }
  return lines
    .map((each) => ({ ...each, text: each.text.replace(/\s+/g, " ").trim() }))
    .filter(({ text }) => text !== "");
}

const shape = (line: Line | undefined) => line?.text.replace(/\d+/g, "#") ?? "";

/** Leaves out page numbers and what stands at the head or foot of page after page. */
function withoutRunning(pages: readonly (readonly Line[])[]): Line[][] {
  const seen = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set([shape(page[0]), shape(page.at(-1))])) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return pages.map((page) =>
    page.filter((line, i) => {
      const edge = i === 0 || i === page.length - 1;
      return !edge || (!/^\W*(?:page )?#\W*(?:of #)?\W*$/i.test(shape(line)) && (seen.get(shape(line)) ?? 0) < RUNNING);
    }),
  );
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Lines set one under another are a paragraph; one that a page break cuts goes on. */
function paragraphs(pages: readonly (readonly Line[])[]): string[] {
  const out: string[] = [];
  let before: Line | undefined;
  for (const page of pages) {
    const usual = median(page.slice(1).map((line, i) => (page[i]?.y ?? 0) - line.y));
    for (const [i, line] of page.entries()) {
      const gap = i > 0 && before ? before.y - line.y : 0;
      const resized = before !== undefined && Math.abs(line.size - before.size) > before.size * SIZE_CHANGE;
      const sentenceOver = i === 0 && /[.!?"”’:)]$/.test(before?.text ?? "");
      const last = out.at(-1);
      if (last === undefined || resized || sentenceOver || gap > usual * PARAGRAPH_GAP || gap < 0) out.push(line.text);
      else if (/\p{Ll}-$/u.test(last) && /^\p{Ll}/u.test(line.text))
        out[out.length - 1] = last.slice(0, -1) + line.text;
      else out[out.length - 1] = `${last} ${line.text}`;
      before = line;
    }
  }
  return out;
}

async function open(bytes: Uint8Array, origin: string) {
  try {
    return await getDocumentProxy(bytes, { verbosity: 0 });
  } catch (cause) {
    if (!(cause instanceof Error) || cause.name !== "PasswordException") throw cause;
    const next = "Save it without a password, and give that.";
    throw new SourceError("INPUT_LOCKED", origin, "is locked by a password.", next, { cause });
  }
}

/**
 * The text of a PDF, its paragraphs put together from the lines on its pages. Its stated title is taken if the first page has it; its stated
 * dates are those of the file, not of the report, and are left out.
 *
 * @throws SourceError INPUT_LOCKED, INPUT_NO_TEXT, INPUT_DAMAGED
 */
export async function fromPdf(bytes: Uint8Array, origin: string): Promise<{ text: string } & Metadata> {
  return guarded("PDF", origin, async () => {
    const pdf = await open(bytes.slice(), origin);
    try {
      const { items } = await extractTextItems(pdf);
      const body = paragraphs(withoutRunning(items.map(linesOf)));
      if (body.length === 0) {
        const next = "Recognize its text (OCR) first, and give the result.";
        throw new SourceError("INPUT_NO_TEXT", origin, "has pages, but no text on them: a scan.", next);
      }
      const stated = String((await getMeta(pdf)).info.Title ?? "").trim();
      const title = body.slice(0, 5).find((paragraph) => paragraph === stated);
      return { text: titled(title, body.join("\n\n")), ...present({ title }) };
    } finally {
      await pdf.loadingTask.destroy();
    }
  });
}
