import * as Plot from "@observablehq/plot";
import type { Bucket } from "@onrecord/record/asking";
import { useEffect, useRef } from "react";
import { asDay, asScore } from "../../ui/words.ts";

const HEIGHT = 260;

type Scored = Bucket & { score: number };

function draw(scored: readonly Scored[], width: number) {
  const data = scored.map((bucket) => ({ ...bucket, date: new Date(bucket.start) }));
  const drawing = Plot.plot({
    className: "score-plot",
    width,
    height: HEIGHT,
    marginLeft: 44,
    marginRight: 16,
    x: { type: "utc", label: null },
    y: {
      domain: [-10, 10],
      ticks: [-10, -5, 0, 5, 10],
      tickFormat: (score: number) => (score === 0 ? "0" : asScore(score).replace(".0", "")),
      label: null,
      grid: true,
    },
    r: { range: [2.5, 11], domain: [0, Math.max(...data.map(({ count }) => count), 4)] },
    marks: [
      Plot.ruleY([0], { className: "score-zero" }),
      Plot.ruleX(data, {
        x: "date",
        y1: 0,
        y2: "score",
        className: "score-stem",
        stroke: (one: Scored) => (one.score < 0 ? "var(--material-conflict)" : "var(--material-cooperation)"),
      }),
      Plot.dot(data, {
        x: "date",
        y: "score",
        r: "count",
        fill: (one: Scored) => (one.score < 0 ? "var(--material-conflict)" : "var(--material-cooperation)"),
      }),
    ],
  });
  // Plot brings a style element, which the content security policy refuses; dossiers.css has its rules.
  for (const style of drawing.querySelectorAll("style")) style.remove();
  drawing.setAttribute("aria-hidden", "true");
  for (const group of drawing.querySelectorAll("[aria-label]")) group.removeAttribute("aria-label");
  return drawing;
}

/** The mean conflict-cooperation score of each stretch of time; a dot's area is the number of events. */
export default function ScorePlot({ timeline }: { timeline: readonly Bucket[] }) {
  const box = useRef<HTMLDivElement>(null);
  const scored = timeline.filter((bucket): bucket is Scored => bucket.score !== null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const redraw = () => element.replaceChildren(draw(scored, Math.max(element.clientWidth, 280)));
    redraw();
    const observer = new ResizeObserver(redraw);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scored]);
  if (scored.length === 0)
    return <p className="quiet">No event between them occurred or goes on: there is no score.</p>;
  return (
    <figure className="score">
      <div ref={box} className="score-drawing" />
      <figcaption>
        Mean PLOVER score of what occurred or goes on, from −10 (conflict) to +10 (cooperation); a larger dot is more
        events.
        <details>
          <summary>As a table</summary>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">From</th>
                <th scope="col" className="number">
                  Events
                </th>
                <th scope="col" className="number">
                  Score
                </th>
              </tr>
            </thead>
            <tbody>
              {scored.map(({ start, count, score }) => (
                <tr key={start}>
                  <td>{asDay(start)}</td>
                  <td className="number">{count}</td>
                  <td className="number">{asScore(score)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </figcaption>
    </figure>
  );
}
