import type { Bucket } from "@onrecord/record/asking";
import { useRef, useState } from "react";
import type { Grain } from "../api/questions.ts";
import { asScore, counted } from "../ui/words.ts";
import { nameOf, nextOf, spread } from "./buckets.ts";

/** From which to which bucket, both in it. */
type Stretch = [number, number];

/** Between these mean scores the bars lean to neither side. */
const LEAN = 0.5;

function leanOf(score: number | null) {
  if (score === null || Math.abs(score) < LEAN) return undefined;
  return score < 0 ? "conflict" : "cooperation";
}

/** How the events lie in time; dragging over the bars, or Enter on one, narrows the query to them. */
export function Histogram(props: {
  buckets: readonly Bucket[];
  grain: Grain;
  narrow: (from: string, to: string) => void;
}) {
  const { grain, narrow } = props;
  const buckets = spread(props.buckets, grain);
  const most = Math.max(...buckets.map(({ count }) => count), 1);
  const [dragged, setDragged] = useState<Stretch>();
  const from = useRef<number>(undefined);
  const between = dragged && ([Math.min(...dragged), Math.max(...dragged)] as Stretch);
  function finish() {
    if (between) {
      const [first, last] = between.map((index) => buckets[index]) as [Bucket, Bucket];
      narrow(first.start.slice(0, 10), nextOf(last.start, grain));
    }
    from.current = undefined;
    setDragged(undefined);
  }
  if (buckets.length === 0) return null;
  return (
    <figure className="histogram">
      <div
        className="histogram-bars"
        onPointerUp={finish}
        onPointerLeave={finish}
        role="group"
        aria-label={`Events by ${grain}`}
      >
        {buckets.map(({ start, count, score }, index) => (
          <button
            key={start}
            type="button"
            className="histogram-bar"
            data-in={(between && index >= between[0] && index <= between[1]) || undefined}
            data-lean={leanOf(score)}
            aria-label={`${nameOf(start, grain)}: ${counted(count, "event")}${score === null ? "" : `, mean score ${asScore(score)}`}`}
            title={`${nameOf(start, grain)}: ${counted(count, "event")}`}
            tabIndex={count === 0 ? -1 : 0}
            onPointerDown={(event) => {
              event.currentTarget.releasePointerCapture(event.pointerId);
              from.current = index;
              setDragged([index, index]);
            }}
            onPointerEnter={() => from.current !== undefined && setDragged([from.current, index])}
            onKeyDown={(event) => {
              if (event.key === "Enter") narrow(start.slice(0, 10), nextOf(start, grain));
            }}
          >
            <span style={{ blockSize: `${(count / most) * 100}%` }} />
          </button>
        ))}
      </div>
      <figcaption className="histogram-ends">
        <span>{nameOf(buckets[0]?.start ?? "", grain)}</span>
        <span className="histogram-note">
          By {grain} of publication, <i data-lean="cooperation">green</i> where cooperation prevails,{" "}
          <i data-lean="conflict">red</i> conflict; drag to narrow
        </span>
        <span>{nameOf(buckets.at(-1)?.start ?? "", grain)}</span>
      </figcaption>
    </figure>
  );
}
