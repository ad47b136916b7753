import type { Event, Reading } from "@onrecord/record";
import { useEffect, useState } from "react";
import { StatusMark } from "../../ui/status-mark.tsx";
import { rangesIn } from "./nodes.ts";

interface Line {
  /** Pixels from the top of the text to the middle of the line. */
  top: number;
  events: Event[];
}

/** Lines whose middles are closer than this are one line, in pixels. */
const SAME_LINE = 10;

/** The events by the line of the text on which each is first told. */
function linesOf(box: HTMLElement, events: readonly Event[]): Line[] {
  const origin = box.getBoundingClientRect().top;
  const rangesOf = rangesIn(box);
  const lines: Line[] = [];
  for (const event of events) {
    const trigger = event.triggers[0];
    const rect = trigger && rangesOf(trigger)[0]?.getClientRects()[0];
    if (!rect) continue;
    const top = (rect.top + rect.bottom) / 2 - origin;
    const line = lines.find((one) => Math.abs(one.top - top) < SAME_LINE);
    if (line) line.events.push(event);
    else lines.push({ top, events: [event] });
  }
  return lines;
}

/** The status of each event, in the margin of the line that tells it. */
export function Gutter(props: {
  /** Whether the text is laid out as a whole. */
  ready: boolean;
  box: React.RefObject<HTMLElement | null>;
  reading: Reading;
  mark: string | undefined;
  glance: string | undefined;
  look: (id: string | undefined) => void;
  choose: (id: string) => void;
}) {
  const { ready, box, reading, mark, glance, look, choose } = props;
  const [lines, setLines] = useState<Line[]>([]);
  // Not a layout effect: the text around it gets its element only after those of its children have run.
  useEffect(() => {
    const element = box.current;
    if (!element || !ready) return;
    const measure = () => setLines(linesOf(element, reading.events));
    // It tells of the size at once, when the page has been laid out anyway.
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    if (document.fonts.status !== "loaded") void document.fonts.ready.then(measure);
    return () => observer.disconnect();
  }, [ready, box, reading]);
  return (
    <div className="gutter" aria-hidden>
      {lines.map(({ top, events }) => (
        <span key={top} className="gutter-line" style={{ top }}>
          {events.map(({ id, status, quad }) => (
            <button
              key={id}
              type="button"
              tabIndex={-1}
              data-quad={quad}
              data-chosen={id === mark || undefined}
              data-glance={id === glance || undefined}
              onPointerEnter={() => look(id)}
              onClick={(event) => {
                event.stopPropagation();
                choose(id);
              }}
            >
              <StatusMark status={status} bare />
            </button>
          ))}
        </span>
      ))}
    </div>
  );
}
