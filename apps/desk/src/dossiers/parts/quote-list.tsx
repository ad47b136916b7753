import type { ClaimRow } from "@onrecord/record/asking";
import { Link } from "@tanstack/react-router";
import { asDay, cased } from "../../ui/words.ts";

/** What is said, with who says it and where. */
export function QuoteList({ rows, withSource }: { rows: readonly ClaimRow[]; withSource: boolean }) {
  return (
    <ul className="quote-list">
      {rows.map(({ id, claim, source, report }) => (
        <li key={id}>
          <Link to="/reports/$report" params={{ report: report.id }} search={{ tab: "claims", mark: claim.id }}>
            <blockquote data-form={claim.form}>{claim.content.map(({ text }) => text).join(" … ")}</blockquote>
          </Link>
          <p className="quiet">
            {withSource ? `${source?.name ?? claim.source?.span.text ?? "Source not stated"}, ` : ""}
            {claim.cue ? <q>{claim.cue.text}</q> : cased(claim.cueKind)} · {report.outlet ?? "Outlet not known"} ·{" "}
            {asDay(report.published)}
          </p>
        </li>
      ))}
    </ul>
  );
}
