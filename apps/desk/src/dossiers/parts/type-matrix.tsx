import { PLOVER_TYPES, STATUSES } from "@onrecord/record";
import type { PairDossier } from "@onrecord/record/asking";
import { Link } from "@tanstack/react-router";
import { StatusMark } from "../../ui/status-mark.tsx";
import { cased } from "../../ui/words.ts";

/** How many events of each type, by status; a count leads to the events. */
export function TypeMatrix({ types, dyad }: { types: PairDossier["types"]; dyad: [string, string] }) {
  const countOf = (type: string, status: string) =>
    types.find((one) => one.type === type && one.status === status)?.count ?? 0;
  const used = PLOVER_TYPES.filter((type) => types.some((one) => one.type === type));
  const statuses = STATUSES.filter((status) => types.some((one) => one.status === status));
  return (
    <table className="plain-table type-matrix">
      <thead>
        <tr>
          <th scope="col">Type</th>
          {statuses.map((status) => (
            <th key={status} scope="col" className="number">
              <StatusMark status={status} bare />
              <span>{cased(status)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {used.map((type) => (
          <tr key={type}>
            <th scope="row">{cased(type)}</th>
            {statuses.map((status) => {
              const count = countOf(type, status);
              return (
                <td key={status} className="number">
                  {count > 0 ? (
                    <Link
                      to="/events"
                      search={{ dyad, type: [type], status: [status] }}
                      className="link-button"
                      aria-label={`${count} ${type} ${status}`}
                    >
                      {count}
                    </Link>
                  ) : (
                    <span className="quiet" aria-hidden>
                      ·
                    </span>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
