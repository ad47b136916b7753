import type { EventRow } from "@onrecord/record/asking";
import { Link } from "@tanstack/react-router";
import { counted } from "../../ui/words.ts";

/** How the event stands beside other reports of the same happening, and the way to them. */
export function Standing({ row }: { row: EventRow }) {
  if (row.origins < 2 && !row.contradicted) return null;
  const search = row.happening ? { happening: row.happening, open: row.id } : { open: row.id };
  return (
    <p className="standing">
      <Link to="/events" search={search}>
        {row.origins > 1 ? `Told by ${counted(row.origins, "independent origin")}` : "Told by one origin"}
      </Link>
      {row.contradicted ? (
        <Link to="/events" search={search} className="contradicted">
          Reports contradict each other
        </Link>
      ) : null}
    </p>
  );
}
