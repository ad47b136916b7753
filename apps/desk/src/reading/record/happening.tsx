import type { Contradiction, EventRow, Happening as Told } from "@onrecord/record/asking";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import * as ask from "../../api/questions.ts";
import { LadderLine } from "../../ui/ladder.tsx";
import { Parties } from "../../ui/parties.tsx";
import { Answer } from "../../ui/states.tsx";
import { StatusMark } from "../../ui/status-mark.tsx";
import { asAmounts, asDay, asInterval, asNames, cased } from "../../ui/words.ts";

const FIELD_WORDS: Record<Contradiction["field"], string> = {
  status: "whether it happened",
  actor: "who did it",
  recipient: "to whom",
  number: "the number",
  place: "the place",
  time: "the time",
};

/** A version as the first event that tells it has it; `value` is how versions are compared, which need not be how people write. */
function Version({ field, value, row }: { field: Contradiction["field"]; value: string; row: EventRow | undefined }) {
  if (!row) return value;
  if (field === "status")
    return (
      <>
        <StatusMark status={row.event.status} bare /> {cased(row.event.status)}
      </>
    );
  if (field === "place") return row.place?.name ?? value;
  if (field === "actor") return asNames(row.actors, value);
  if (field === "recipient") return asNames(row.recipients, value);
  if (field === "time") return row.event.time ? asInterval(row.event.time.start, row.event.time.end) : value;
  return asAmounts(row.event.magnitude) || value;
}

function Words({ row, current }: { row: EventRow; current: boolean }) {
  return (
    <Link
      to="/reports/$report"
      params={{ report: row.report.id }}
      search={{ mark: row.event.id }}
      className="words"
      aria-current={current || undefined}
    >
      <q>{row.event.evidence.map(({ text }) => text).join(" … ")}</q>
      <span className="quiet">
        {row.report.outlet ?? "Outlet not known"}, {asDay(row.report.published)} · <LadderLine steps={row.ladder} />
      </span>
    </Link>
  );
}

/** The versions side by side, each with the words that say so: nothing is averaged and nobody is weighed. */
function Sides({ contradiction, told, of }: { contradiction: Contradiction; told: Told; of: string }) {
  return (
    <div className="sides">
      <h3>
        <span className="contradicted" aria-hidden>
          ≠
        </span>{" "}
        They differ on {FIELD_WORDS[contradiction.field]}
      </h3>
      <ul>
        {contradiction.sides.map(({ value, events }) => {
          const rows = events.flatMap((id) => told.events.find((row) => row.id === id) ?? []);
          return (
            <li key={value}>
              <b className="sides-version">
                <Version field={contradiction.field} value={value} row={rows[0]} />
              </b>
              {rows.map((row) => (
                <Words key={row.id} row={row} current={row.id === of} />
              ))}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Each independent origin with the reports that pass its word on. */
function Origins({ told, of }: { told: Told; of: string }) {
  return (
    <ol className="origins">
      {told.origins.map(({ name, reason, events }) => (
        <li key={`${name} ${reason}`}>
          <p>
            <b>{name}</b> <span className="quiet">{reason}</span>
          </p>
          {told.events
            .filter(({ id }) => events.includes(id))
            .map((row) => (
              <div key={row.id} className="telling">
                <StatusMark status={row.event.status} />
                <div>
                  <Parties row={row} />
                  <Words row={row} current={row.id === of} />
                </div>
              </div>
            ))}
        </li>
      ))}
    </ol>
  );
}

/** The same happening as all reports tell it: where they contradict each other, and by which independent origins it is told. */
export function Happening({ id, of }: { id: string; of: string }) {
  const query = useQuery(ask.happening(id));
  return (
    <section className="happening" aria-label="The same happening in other reports">
      <Answer query={query} what="the other reports">
        {(told) => (
          <>
            {told.contradictions.map((contradiction) => (
              <Sides key={contradiction.field} contradiction={contradiction} told={told} of={of} />
            ))}
            <Origins told={told} of={of} />
            <p className="standing">
              <Link to="/events" search={{ happening: id, open: of }}>
                All events of this happening
              </Link>
            </p>
          </>
        )}
      </Answer>
    </section>
  );
}
