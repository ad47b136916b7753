import type { Pin } from "@onrecord/record/asking";
import { asCount } from "../../ui/words.ts";
import type { View } from "./use-zoom.ts";

interface Placed {
  pin: Pin;
  x: number;
  y: number;
  r: number;
}

/** Width of the map: no label goes over its edge. */
const FRAME = 960;
/** Pixels that a letter of a label takes. */
const LETTER = 5.6;

const short = new Intl.NumberFormat("en-GB", { notation: "compact" });

/** Whether the count can stand inside the circle. */
const fits = ({ pin, r }: Placed): boolean => short.format(pin.count).length * LETTER <= 2 * r - 2;

/** Labels from the most frequent place down, as long as they do not lie on one another or on a pin. */
function labelled(placed: readonly Placed[]): Set<Placed> {
  const boxes = placed.map(({ x, y, r }): [number, number, number, number] => [x - r, y - r, x + r, y + r]);
  const free = ([left, top, right, bottom]: [number, number, number, number]) =>
    boxes.every(([l, t, r, b]) => right < l || left > r || bottom < t || top > b);
  const chosen = new Set<Placed>();
  for (const one of placed) {
    const { pin, x, y, r } = one;
    const label: [number, number, number, number] = [x + r + 2, y - 7, x + r + 4 + pin.name.length * LETTER, y + 7];
    if (label[2] > FRAME || !free(label)) continue;
    chosen.add(one);
    boxes.push(label);
  }
  return chosen;
}

/** A circle for each place, its area by the count; circles keep their size while the map is zoomed. */
export function Pins(props: {
  pins: readonly Pin[];
  view: View;
  project: (coordinates: [number, number]) => [number, number] | null;
  show: (place: string) => void;
}) {
  const { pins, view, project, show } = props;
  const most = Math.max(...pins.map(({ count }) => count));
  const placed = pins.flatMap((pin): Placed[] => {
    const point = project(pin.coordinates);
    if (!point) return [];
    const r = 3.5 + 15 * Math.sqrt(pin.count / Math.max(most, 12));
    return [{ pin, x: view.x + point[0] * view.k, y: view.y + point[1] * view.k, r }];
  });
  const names = labelled(placed);
  return (
    <g>
      {placed.map((one) => (
        // The table of places beside the map holds the same for the keyboard.
        // biome-ignore lint/a11y/noStaticElementInteractions: see above
        <g
          key={`${one.pin.name} ${one.pin.coordinates}`}
          className="pin"
          transform={`translate(${one.x} ${one.y})`}
          onClick={() => show(one.pin.name)}
        >
          <title>{`${one.pin.name}: ${asCount(one.pin.count)}`}</title>
          <circle r={one.r} />
          {fits(one) ? <text className="pin-count">{short.format(one.pin.count)}</text> : null}
          {names.has(one) ? (
            <text className="pin-name" x={one.r + 3}>
              {one.pin.name}
            </text>
          ) : null}
        </g>
      ))}
    </g>
  );
}
