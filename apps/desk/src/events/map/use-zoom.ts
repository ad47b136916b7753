import { useCallback, useEffect, useRef, useState } from "react";

export interface View {
  /** Scale, 1 for the whole world. */
  k: number;
  /** Offset of the drawing in its own units. */
  x: number;
  y: number;
}

const WHOLE: View = { k: 1, x: 0, y: 0 };
const MOST = 24;

/** Zooms by `factor` around a point that keeps its place; the drawing never leaves its frame. */
function zoomed(
  view: View,
  factor: number,
  at: { x: number; y: number },
  size: { width: number; height: number },
): View {
  const k = Math.min(Math.max(view.k * factor, 1), MOST);
  const scale = k / view.k;
  return held({ k, x: at.x - (at.x - view.x) * scale, y: at.y - (at.y - view.y) * scale }, size);
}

function held({ k, x, y }: View, { width, height }: { width: number; height: number }): View {
  return { k, x: Math.min(0, Math.max(x, width * (1 - k))), y: Math.min(0, Math.max(y, height * (1 - k))) };
}

/** The view of a drawing that the wheel, a drag and the keys change. */
export function useZoom(size: { width: number; height: number }) {
  const [view, setView] = useState(WHOLE);
  const svg = useRef<SVGSVGElement>(null);
  const by = useCallback(
    (factor: number, at = { x: size.width / 2, y: size.height / 2 }) => setView((now) => zoomed(now, factor, at, size)),
    [size],
  );
  const pan = useCallback(
    (dx: number, dy: number) => setView((now) => held({ k: now.k, x: now.x + dx, y: now.y + dy }, size)),
    [size],
  );
  useEffect(() => {
    const element = svg.current;
    if (!element) return;
    // React listens to the wheel passively, which could not keep the page from scrolling.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const scale = size.width / box.width;
      by(1.0015 ** -event.deltaY, { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale });
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, [by, size]);
  const onKeyDown = (event: React.KeyboardEvent) => {
    const keys: Record<string, () => void> = {
      "+": () => by(1.5),
      "=": () => by(1.5),
      "-": () => by(1 / 1.5),
      "0": () => setView(WHOLE),
      arrowleft: () => pan(60, 0),
      arrowright: () => pan(-60, 0),
      arrowup: () => pan(0, 60),
      arrowdown: () => pan(0, -60),
    };
    const act = keys[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const onPointerMove = (event: React.PointerEvent<SVGSVGElement>) => {
    if (event.buttons !== 1) return;
    const scale = size.width / event.currentTarget.getBoundingClientRect().width;
    pan(event.movementX * scale, event.movementY * scale);
  };
  return { view, svg, by, whole: () => setView(WHOLE), handlers: { onKeyDown, onPointerMove } };
}
