import type { Event } from "@onrecord/record";
import type { EventRow } from "@onrecord/record/asking";
import { Ladder, LadderLine } from "../../ui/ladder.tsx";
import { StatusMark } from "../../ui/status-mark.tsx";
import { asInterval, asNames, cased, QUAD_WORDS, STATUS_WORDS } from "../../ui/words.ts";
import { Standing } from "./standing.tsx";

/** Who to whom, as one line. */
export function Parties({ row }: { row: Pick<EventRow, "actors" | "recipients"> }) {
  return (
    <span className="parties">
      <span>{asNames(row.actors, "Nobody named")}</span>
      {row.recipients.length > 0 ? (
        <>
          <span className="arrow" role="img" aria-label="to">
            →
          </span>
          <span>{asNames(row.recipients, "")}</span>
        </>
      ) : null}
    </span>
  );
}

export function TypeTag({ event }: { event: Pick<Event, "type" | "mode" | "quad"> }) {
  return (
    <span className="type-tag" data-quad={event.quad}>
      {event.type}
      {event.mode ? <span className="type-mode">{event.mode.replaceAll("-", " ")}</span> : null}
    </span>
  );
}

export function EventHead({ row }: { row: EventRow }) {
  return (
    <>
      <StatusMark status={row.event.status} />
      <span className="card-line">
        <Parties row={row} />
        <TypeTag event={row.event} />
      </span>
      <span className="card-word">
        <LadderLine steps={row.ladder} />
      </span>
    </>
  );
}

const amount = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });

/** All that was read of an event, but for the decisions on it. */
export function EventFacts({ row }: { row: EventRow }) {
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
            <dd>
              {event.magnitude
                .map(({ value, unit, role }) => `${amount.format(value)} ${unit} ${role}`.trim())
                .join(", ")}
            </dd>
          </>
        ) : null}
      </dl>
      <h2 className="card-sub">On whose word</h2>
      <Ladder outlet={row.report.outlet} steps={row.ladder} />
      <Standing row={row} />
    </>
  );
}
