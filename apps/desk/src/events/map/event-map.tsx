import type { EventFilter, Pin } from "@onrecord/record/asking";
import { useQuery } from "@tanstack/react-query";
import { geoNaturalEarth1, geoPath } from "d3-geo";
import { useMemo } from "react";
import { Button } from "react-aria-components";
import worldUrl from "world-atlas/countries-50m.json?url";
import * as ask from "../../api/questions.ts";
import { Icon } from "../../ui/icons.tsx";
import { Answer, Empty } from "../../ui/states.tsx";
import { asCount, counted } from "../../ui/words.ts";
import { useFilter } from "../filters/use-filter.ts";
import { bordersOf, NOTES, type World } from "./borders.ts";
import { Pins } from "./pins.tsx";
import { useZoom } from "./use-zoom.ts";

const SIZE = { width: 960, height: 440 };

/** The inhabited world: the frame cuts Antarctica off. Turned by eleven degrees, the world is cut in the Bering Strait. */
const INHABITED = {
  type: "MultiPoint" as const,
  coordinates: [
    [-168, -55],
    [190, -55],
    [-168, 68],
    [190, 68],
    [0, 80],
  ],
};
const projection = geoNaturalEarth1().rotate([-11, 0]).fitSize([SIZE.width, SIZE.height], INHABITED);
const path = geoPath(projection).digits(1);

function useWorld() {
  return useQuery({
    queryKey: ["world"],
    staleTime: Number.POSITIVE_INFINITY,
    async queryFn() {
      const borders = bordersOf((await (await fetch(worldUrl)).json()) as World);
      return {
        sphere: path({ type: "Sphere" }) ?? "",
        land: path(borders.land) ?? "",
        solid: path(borders.solid) ?? "",
        dashed: path(borders.dashed) ?? "",
      };
    },
  });
}

function PlaceList({ pins, show }: { pins: readonly Pin[]; show: (place: string) => void }) {
  return (
    <table className="plain-table">
      <caption>Places of the events, the most frequent first</caption>
      <thead>
        <tr>
          <th scope="col">Place</th>
          <th scope="col" className="number">
            Events
          </th>
        </tr>
      </thead>
      <tbody>
        {pins.map(({ name, coordinates, count }) => (
          <tr key={`${name} ${coordinates}`}>
            <td>
              <Button className="link-button" onPress={() => show(name)}>
                {name}
              </Button>
            </td>
            <td className="number">{asCount(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where the events are said to have happened; what has no stated place has no pin. */
export default function EventMap({ filter }: { filter: EventFilter }) {
  const query = useQuery(ask.pins(filter));
  const { data: world } = useWorld();
  const { view, svg, by, whole, handlers } = useZoom(SIZE);
  const { set } = useFilter();
  const pins = useMemo(() => [...(query.data ?? [])].sort((a, b) => b.count - a.count), [query.data]);
  const show = (place: string) => set({ place, view: undefined });
  const total = pins.reduce((sum, { count }) => sum + count, 0);
  return (
    <Answer query={query} what="places">
      {() =>
        pins.length === 0 ? (
          <Empty title="No place is stated">
            <p>None of these events says where it happened. The table shows them all.</p>
          </Empty>
        ) : (
          <div className="map-view">
            <figure className="map">
              <div
                className="map-frame"
                role="group"
                aria-label="Map. Plus and minus zoom, arrows move, 0 shows the whole."
                {...{ onKeyDown: handlers.onKeyDown }}
              >
                <svg
                  ref={svg}
                  viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
                  aria-hidden
                  onPointerMove={handlers.onPointerMove}
                >
                  <g transform={`translate(${view.x} ${view.y}) scale(${view.k})`}>
                    <path className="map-sea" d={world?.sphere} />
                    <path className="map-land" d={world?.land} />
                    <path className="map-border" d={world?.solid} />
                    <path className="map-border map-border-disputed" d={world?.dashed} />
                  </g>
                  <Pins pins={pins} view={view} project={(coordinates) => projection(coordinates)} show={show} />
                </svg>
                <div className="map-zoom">
                  <Button className="icon-button" aria-label="Zoom in" onPress={() => by(1.5)}>
                    +
                  </Button>
                  <Button className="icon-button" aria-label="Zoom out" onPress={() => by(1 / 1.5)}>
                    −
                  </Button>
                  <Button className="icon-button" aria-label="Whole map" onPress={whole}>
                    <Icon name="whole" />
                  </Button>
                </div>
              </div>
              <figcaption>
                {counted(total, "event")} with a stated place. Borders are Natural Earth's, which draws who holds the
                ground and takes no side; dashed ones are disputed.
                <details>
                  <summary>Which borders are dashed</summary>
                  <ul>
                    {NOTES.map((note) => (
                      <li key={note}>{note}</li>
                    ))}
                  </ul>
                </details>
              </figcaption>
            </figure>
            <PlaceList pins={pins} show={show} />
          </div>
        )
      }
    </Answer>
  );
}
