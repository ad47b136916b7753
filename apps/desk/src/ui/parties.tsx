import type { Event } from "@onrecord/record";
import type { EventRow } from "@onrecord/record/asking";
import { asNames } from "./words.ts";

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
