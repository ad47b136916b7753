import type { EventRow } from "@onrecord/record/asking";
import { Ladder, LadderLine } from "../../ui/ladder.tsx";
import { Parties, TypeTag } from "../../ui/parties.tsx";
import { StatusMark } from "../../ui/status-mark.tsx";
import { Told } from "../../ui/told.tsx";
import { asAmounts, asInterval, cased, QUAD_WORDS, STATUS_WORDS } from "../../ui/words.ts";
import { Standing } from "./standing.tsx";

export function EventHead({ row }: { row: EventRow }) {
  return (
    <>
      <StatusMark status={row.event.status} />
      <span className="card-line">
        <Parties row={row} />
        <TypeTag event={row.event} />
      </span>
      <span className="card-word">
        <span className="card-cut">
          {row.event.triggers[0] ? <q className="card-trigger">{row.event.triggers[0].text}</q> : null}
          <LadderLine steps={row.ladder} />
        </span>
        <Told row={row} />
      </span>
    </>
  );
}

/** All that was read of an event, but for the decisions on it. */
export function EventFacts({ row, open = false }: { row: EventRow; open?: boolean }) {
  const { event, place } = row;
  return (
    <>
      {event.evidence.map(({ start, text }) => (
        <blockquote key={start}>{text}</blockquote>
      ))}
      <dl className="facts">
        <dt>Status</dt>
        <dd>
          {cased(event.status)} <span className="quiet">({STATUS_WORDS[event.status]})</span>
        </dd>
        <dt>Kind</dt>
        <dd>
          {QUAD_WORDS[event.quad]}
          {event.contexts.length > 0 ? <span className="quiet"> · {event.contexts.join(", ")}</span> : null}
          {event.cameo ? <span className="quiet"> · CAMEO {event.cameo}</span> : null}
        </dd>
        {event.time ? (
          <>
            <dt>When</dt>
            <dd>
              {asInterval(event.time.start, event.time.end)} <q className="quiet">{event.time.span.text}</q>
            </dd>
          </>
        ) : null}
        {place ? (
          <>
            <dt>Where</dt>
            <dd>{place.name}</dd>
          </>
        ) : null}
        {event.magnitude.length > 0 ? (
          <>
            <dt>How many</dt>
            <dd>{asAmounts(event.magnitude)}</dd>
          </>
        ) : null}
      </dl>
      <h2 className="card-sub">On whose word</h2>
      <Ladder outlet={row.report.outlet} steps={row.ladder} />
      <Standing row={row} open={open} />
    </>
  );
}
