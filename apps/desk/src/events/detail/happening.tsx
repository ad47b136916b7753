import type { Contradiction, EventRow, Origin, Happening as Told } from "@onrecord/record/asking";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import * as ask from "../../api/questions.ts";
import { Parties } from "../../reading/record/event-card.tsx";
import { LadderLine } from "../../ui/ladder.tsx";
import { Answer } from "../../ui/states.tsx";
import { StatusMark } from "../../ui/status-mark.tsx";
import { asDay, cased } from "../../ui/words.ts";

function Telling({ row, current }: { row: EventRow; current: boolean }) {
  return (
    <li aria-current={current || undefined} className="telling">
      <StatusMark status={row.event.status} />
      <div>
        <Link to="/reports/$report" params={{ report: row.report.id }} search={{ mark: row.event.id }}>
          <Parties row={row} />
        </Link>
        <p className="quiet">
          {[row.report.outlet, asDay(row.report.published)].filter(Boolean).join(" · ")} ·{" "}
          <LadderLine steps={row.ladder} />
        </p>
      </div>
    </li>
  );
}

/** Side by side, as the reports have it: nothing is averaged and nobody is weighed. */
function Sides({ contradiction, told }: { contradiction: Contradiction; told: Told }) {
  const outlets = (ids: readonly string[]) =>
    [...new Set(ids.map((id) => told.events.find((row) => row.id === id)?.report.outlet ?? "a report"))].join(", ");
  return (
    <div className="sides">
      <h3>They differ on the {contradiction.field}</h3>
      <ul>
        {contradiction.sides.map(({ value, events }) => (
          <li key={value}>
            <b>{contradiction.field === "status" ? cased(value) : value}</b>
            <span className="quiet">{outlets(events)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function OriginLine({ origin }: { origin: Origin }) {
  return (
    <li>
      {origin.name} <span className="quiet">{origin.reason}</span>
    </li>
  );
}

/** The same happening as all reports tell it: by which independent origins, and where they contradict each other. */
export function Happening({ id, of }: { id: string; of: string }) {
  const query = useQuery(ask.happening(id));
  return (
    <section className="happening" aria-label="The same happening in other reports">
      <Answer query={query} what="the other reports">
        {(told) => (
          <>
            {told.contradictions.map((contradiction) => (
              <Sides key={contradiction.field} contradiction={contradiction} told={told} />
            ))}
            <h2 className="card-sub">Independent origins</h2>
            <ul className="origins">
              {told.origins.map((origin) => (
                <OriginLine key={`${origin.name} ${origin.reason}`} origin={origin} />
              ))}
            </ul>
            <h2 className="card-sub">As the reports tell it</h2>
            <ol className="tellings">
              {told.events.map((row) => (
                <Telling key={row.id} row={row} current={row.id === of} />
              ))}
            </ol>
            <p className="standing">
              <Link to="/events" search={{ happening: id, open: of }}>
                Show these alone
              </Link>
            </p>
          </>
        )}
      </Answer>
    </section>
  );
}
