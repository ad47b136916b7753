import type { ReportRow } from "@onrecord/record/asking";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "react-aria-components";
import { asDay, asMinute, counted } from "../ui/words.ts";
import type { Line } from "./grouped.ts";

const hour = (published: string | null) =>
  published && published.length > 10 ? asMinute(published).split(", ").at(-1) : undefined;

function Counts({ report }: { report: ReportRow }) {
  return (
    <span className="report-counts">
      <span>{counted(report.events, "event")}</span>
      <span>{counted(report.claims, "claim")}</span>
      {report.agreements > 0 ? <span>{counted(report.agreements, "agreement")}</span> : null}
    </span>
  );
}

/** Around the searched words, where a search asked for them. */
function Found({ report }: { report: ReportRow }) {
  if (!report.highlight) return null;
  return (
    <p className="report-found">
      {report.highlight.map(({ text, hit }, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other identity
        hit ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
      )}
    </p>
  );
}

function Headline({ report }: { report: ReportRow }) {
  return (
    <Link to="/reports/$report" params={{ report: report.id }} className="headline">
      {report.title ?? report.url ?? "Untitled report"}
    </Link>
  );
}

export function ReportLine({ line, newDay }: { line: Line; newDay: boolean }) {
  const { report, copies } = line;
  const [open, setOpen] = useState(false);
  const others = Math.max(report.copies, copies.length);
  return (
    <article className="report-line" data-new-day={newDay || undefined}>
      <p className="report-day">{newDay ? <time dateTime={line.day}>{asDay(line.day) || "No date"}</time> : null}</p>
      <div className="report-body">
        <h2>
          <Headline report={report} />
        </h2>
        <p className="report-meta">
          <span>{report.outlet ?? "Outlet not known"}</span>
          {hour(report.published) ? <time dateTime={report.published ?? ""}>{hour(report.published)}</time> : null}
          <span>{counted(report.words, "word")}</span>
          {report.versions > 1 ? <span>{counted(report.versions, "version")}</span> : null}
          {others > 0 ? (
            <Button
              className="link-button"
              onPress={() => setOpen(!open)}
              aria-expanded={open}
              isDisabled={copies.length === 0}
            >
              {copies.length > 0
                ? `Same text in ${copies.map(({ outlet }) => outlet ?? "another outlet").join(", ")}`
                : counted(others, "copy", "copies")}
            </Button>
          ) : null}
        </p>
        <Found report={report} />
        {open ? (
          <ul className="report-copies">
            {copies.map((copy) => (
              <li key={copy.id}>
                <Headline report={copy} />
                <span className="quiet">
                  {copy.outlet ?? "Outlet not known"} · {asDay(copy.published)}
                </span>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      <Counts report={report} />
    </article>
  );
}
