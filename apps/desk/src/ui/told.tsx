import type { EventRow } from "@onrecord/record/asking";
import { counted } from "./words.ts";

/** How an event stands beside other reports: by how many independent origins it is told, and whether they contradict each other. */
export function Told({ row: { origins, contradicted } }: { row: Pick<EventRow, "origins" | "contradicted"> }) {
  if (origins < 2 && !contradicted) return null;
  return (
    <span className="told">
      {origins > 1 ? (
        <span className="told-origins" title={`Told by ${counted(origins, "independent origin")}`}>
          {origins}×<span className="visually-hidden"> independent origins</span>
        </span>
      ) : null}
      {contradicted ? (
        <span className="contradicted" title="Reports contradict each other">
          ≠<span className="visually-hidden"> contradicted</span>
        </span>
      ) : null}
    </span>
  );
}
