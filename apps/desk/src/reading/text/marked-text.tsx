import type { Reading } from "@onrecord/record";
import { useEffect, useMemo, useRef, useState } from "react";
import { type Mark, markAt } from "../marks.ts";
import { Gutter } from "./gutter.tsx";
import { chosen, LAYERS, type Layers, standing } from "./layers.ts";
import { offsetAt, rangesIn } from "./nodes.ts";
import { type Paragraph, paragraphsOf } from "./paragraphs.ts";
import { segmentsOf } from "./segments.ts";

const canHighlight = typeof CSS !== "undefined" && "highlights" in CSS;

function Words({ paragraph, layers }: { paragraph: Paragraph; layers: Layers }) {
  if (canHighlight) return paragraph.text;
  return segmentsOf(paragraph, layers).map((segment, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one paragraph have no other identity
    <span key={index} className={segment.layers.map((layer) => `mark-${layer}`).join(" ") || undefined}>
      {segment.text}
    </span>
  ));
}

/** Draws layers over the text without touching it: the CSS Custom Highlight API. */
function useHighlights(box: React.RefObject<HTMLElement | null>, layers: Layers): void {
  const drawn = useRef<Layers>({});
  useEffect(() => {
    if (!canHighlight || !box.current) return;
    const rangesOf = rangesIn(box.current);
    const before = drawn.current;
    drawn.current = layers;
    for (const [priority, name] of LAYERS.entries()) {
      const spans = layers[name] ?? [];
      if (spans === before[name]) continue;
      if (spans.length === 0) {
        CSS.highlights.delete(name);
        continue;
      }
      const highlight = new Highlight(...spans.flatMap(rangesOf));
      highlight.priority = priority;
      CSS.highlights.set(name, highlight);
    }
  }, [box, layers]);
  useEffect(
    () => () => {
      drawn.current = {};
      if (canHighlight) for (const name of LAYERS) CSS.highlights.delete(name);
    },
    [],
  );
}

/** Pixels above and below a chosen mark that stay free, below also what covers the foot of a narrow screen. */
const ROOM = { above: 110, below: 60 };

/** Brings the first words of the chosen mark into sight, if they are not. */
function useInSight(box: React.RefObject<HTMLElement | null>, chosenMark: Mark | undefined): void {
  useEffect(() => {
    // After the router, which sets the scroll of a page that has just been opened.
    const timer = setTimeout(bring, 50);
    return () => clearTimeout(timer);
    function bring() {
      const [span] = chosenMark?.spans ?? [];
      const rect = span && box.current ? rangesIn(box.current)(span)[0]?.getBoundingClientRect() : undefined;
      if (!rect) return;
      const record = document.querySelector(".record")?.getBoundingClientRect();
      const foot = record && record.left < rect.right ? Math.min(record.top, innerHeight) : innerHeight;
      if (rect.top > ROOM.above && rect.bottom < foot - ROOM.below) return;
      const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
      scrollBy({ top: rect.top - (foot + ROOM.above) / 2.5, behavior: calm ? "auto" : "smooth" });
    }
  }, [box, chosenMark]);
}

/** Milliseconds after which the rest of a text is laid out even if the page has not come to rest. */
const AT_LATEST = 600;

/** Whether a text has just been opened: what is out of sight is then laid out once the page is at rest. Where a mark is sought, all of it is. */
function useFresh(seeksMark: boolean): boolean {
  const [fresh, setFresh] = useState(!seeksMark);
  useEffect(() => {
    if (typeof requestIdleCallback === "undefined") return setFresh(false);
    const idle = requestIdleCallback(() => setFresh(false), { timeout: AT_LATEST });
    return () => cancelIdleCallback(idle);
  }, []);
  return fresh && !seeksMark;
}

/** The report's text with what was read from it marked in place. */
export function MarkedText(props: {
  reading: Reading;
  marks: readonly Mark[];
  mark: string | undefined;
  glance: string | undefined;
  look: (id: string | undefined) => void;
  choose: (id: string) => void;
}) {
  const { reading, marks, mark, glance, look, choose } = props;
  const box = useRef<HTMLElement>(null);
  const fresh = useFresh(mark !== undefined);
  const paragraphs = useMemo(() => paragraphsOf(reading.report.text), [reading.report.text]);
  const always = useMemo(() => standing(reading), [reading]);
  const looked = useMemo(() => (mark ? chosen(reading, mark) : {}), [reading, mark]);
  const layers = useMemo(() => {
    const seen = glance && glance !== mark ? chosen(reading, glance) : {};
    return { ...always, ...looked, glance: [...(seen.chosen ?? []), ...(seen["chosen-who"] ?? [])] };
  }, [always, looked, reading, mark, glance]);
  useHighlights(box, layers);
  useInSight(
    box,
    useMemo(() => marks.find(({ id }) => id === mark), [marks, mark]),
  );
  const markUnder = (event: React.MouseEvent) => {
    const offset = offsetAt(event.clientX, event.clientY);
    return offset === undefined ? undefined : markAt(marks, offset)?.id;
  };
  return (
    // The record beside the text holds the same marks for the keyboard.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <article
      ref={box}
      className="marked-text"
      data-fresh={fresh || undefined}
      onPointerMove={(event) => event.pointerType === "mouse" && look(markUnder(event))}
      onPointerLeave={() => look(undefined)}
      onClick={(event) => {
        const under = markUnder(event);
        if (under && getSelection()?.isCollapsed) choose(under);
      }}
    >
      {paragraphs.map((paragraph, index) => {
        const Tag = index === 0 && paragraph.text === reading.report.title?.trim() ? "h1" : "p";
        return (
          <Tag key={paragraph.start} data-start={paragraph.start}>
            <Words paragraph={paragraph} layers={layers} />
          </Tag>
        );
      })}
      <Gutter ready={!fresh} box={box} reading={reading} mark={mark} glance={glance} look={look} choose={choose} />
    </article>
  );
}
