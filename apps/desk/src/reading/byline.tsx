import type { ReportDetail } from "@onrecord/record/asking";
import { Link } from "@tanstack/react-router";
import { Button } from "react-aria-components";
import { Icon } from "../ui/icons.tsx";
import { asDay, asMinute, counted } from "../ui/words.ts";

/** Where the report comes from and how often it was fetched and copied. */
export function Byline({
  detail,
  legend,
  toggleLegend,
}: {
  detail: ReportDetail;
  legend: boolean;
  toggleLegend: () => void;
}) {
  const { outlet, published, url, words, allVersions, copiedBy, reading } = detail;
  return (
    <header className="byline">
      <p className="byline-line">
        {outlet ? (
          <Link to="/reports" search={{ outlet: [outlet] }}>
            {outlet}
          </Link>
        ) : (
          "Outlet not known"
        )}
        {published ? <time dateTime={published}>{asDay(published)}</time> : null}
        <span>{counted(words, "word")}</span>
        {url ? (
          <a href={url} rel="noreferrer noopener" target="_blank">
            Page <Icon name="out" />
          </a>
        ) : null}
        <Button
          className="link-button legend-button"
          onPress={toggleLegend}
          aria-expanded={legend}
          aria-controls="legend"
        >
          Legend <kbd>?</kbd>
        </Button>
      </p>
      {allVersions.length > 1 ? (
        <p className="byline-line">
          <Link to="/reports/$report/versions" params={{ report: detail.id }}>
            {counted(allVersions.length, "version")}, side by side
          </Link>
          {allVersions.map(({ version, fetchedAt }) => (
            <Link
              key={version}
              to="/reports/$report"
              params={{ report: detail.id }}
              search={{ version }}
              aria-current={version === reading.report.id ? "true" : undefined}
            >
              {asMinute(fetchedAt)}
            </Link>
          ))}
        </p>
      ) : null}
      {copiedBy.length > 0 ? (
        <p className="byline-line">
          Same text:
          {copiedBy.map((copy) => (
            <Link key={copy.id} to="/reports/$report" params={{ report: copy.id }}>
              {copy.outlet ?? copy.title ?? "another report"}
            </Link>
          ))}
        </p>
      ) : null}
    </header>
  );
}
