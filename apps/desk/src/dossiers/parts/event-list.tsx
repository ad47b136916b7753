import type { EventRow } from "@onrecord/record/asking";
import { Link } from "@tanstack/react-router";
import { LadderLine } from "../../ui/ladder.tsx";
import { Parties, TypeTag } from "../../ui/parties.tsx";
import { StatusMark } from "../../ui/status-mark.tsx";
import { asDay, asInterval } from "../../ui/words.ts";

/** Events in a dossier: each leads to its words in the report. */
export function EventList({ rows }: { rows: readonly EventRow[] }) {
  return (
    <ol className="event-list">
      {rows.map((row) => (
        <li key={row.id}>
          <time dateTime={row.event.time?.start ?? row.report.published ?? ""}>
            {row.event.time ? asInterval(row.event.time.start, row.event.time.end) : asDay(row.report.published)}
          </time>
          <StatusMark status={row.event.status} />
          <div className="event-list-what">
            <Link to="/reports/$report" params={{ report: row.report.id }} search={{ mark: row.event.id }}>
              <Parties row={row} />
            </Link>{" "}
            <TypeTag event={row.event} />
            <p className="quiet">
              {row.report.outlet ?? "Outlet not known"} · <LadderLine steps={row.ladder} />
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
