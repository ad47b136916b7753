import * as Plot from "@observablehq/plot";
import type { Bucket, EventRow } from "@onrecord/record/asking";
import { useEffect, useRef } from "react";
import { asDay, asScore } from "../../ui/words.ts";

const HEIGHT = 260;

type Scored = Bucket & { score: number };

const DAY = 86_400_000;
/** Days that the axis shows at least, so that a single month is not drawn without any time around it. */
const SPAN = 120;

const colourOf = ({ score }: { score: number }) =>
  score < 0 ? "var(--material-conflict)" : "var(--material-cooperation)";

/** Events that count towards the score, at the day of their report. */
function eventsOf(rows: readonly EventRow[]) {
  return rows.flatMap(({ event, report }) =>
    report.published && (event.status === "occurred" || event.status === "ongoing")
      ? [{ date: new Date(report.published), score: event.score }]
      : [],
  );
}

/** From the first to the last date, with as much time around them as `SPAN` asks for. */
function domainOf(dates: readonly Date[]): [Date, Date] {
  const times = dates.map(Number);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const missing = Math.max(SPAN * DAY - (last - first), 0) / 2;
  return [new Date(first - missing), new Date(last + missing)];
}

function draw(scored: readonly Scored[], rows: readonly EventRow[], width: number) {
  // The mean of a month stands in its middle.
  const data = scored.map((bucket) => ({ ...bucket, date: new Date(Date.parse(bucket.start) + 15 * DAY) }));
  const events = eventsOf(rows);
  const drawing = Plot.plot({
    className: "score-plot",
    width,
    height: HEIGHT,
    marginLeft: 44,
    marginRight: 16,
    x: { type: "utc", label: null, domain: domainOf([...data, ...events].map(({ date }) => date)) },
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
        stroke: colourOf,
      }),
      Plot.dot(data, {
        x: "date",
        y: "score",
        r: "count",
        fill: colourOf,
      }),
      Plot.dot(events, { x: "date", y: "score", r: 3, stroke: colourOf, strokeWidth: 1.2, fill: "var(--paper)" }),
    ],
  });
  // Plot brings a style element, which the content security policy refuses; dossiers.css has its rules.
  for (const style of drawing.querySelectorAll("style")) style.remove();
  drawing.setAttribute("aria-hidden", "true");
  for (const group of drawing.querySelectorAll("[aria-label]")) group.removeAttribute("aria-label");
  return drawing;
}

/** The mean conflict-cooperation score of each stretch of time; a dot's area is the number of events. */
export default function ScorePlot(props: { timeline: readonly Bucket[]; events: readonly EventRow[] }) {
  const { timeline, events } = props;
  const box = useRef<HTMLDivElement>(null);
  const scored = timeline.filter((bucket): bucket is Scored => bucket.score !== null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const redraw = () => element.replaceChildren(draw(scored, events, Math.max(element.clientWidth, 280)));
    redraw();
    const observer = new ResizeObserver(redraw);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scored, events]);
  if (scored.length === 0)
    return <p className="quiet">No event between them occurred or goes on: there is no score.</p>;
  return (
    <figure className="score">
      <div ref={box} className="score-drawing" />
      <figcaption>
        A dot is the mean PLOVER score of what occurred or goes on, by month, from −10 (conflict) to +10 (cooperation);
        a larger one is more events. A ring is one of the latest events, on the day of its report.
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
