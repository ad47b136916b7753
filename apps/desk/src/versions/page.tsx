import type { ReportDetail } from "@onrecord/record/asking";
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import * as ask from "../api/questions.ts";
import { Choice } from "../ui/choice.tsx";
import { Answer, Empty } from "../ui/states.tsx";
import { asMinute, counted } from "../ui/words.ts";
import { diffTexts, type Piece, type Row } from "./diff.ts";
import "../styles/versions.css";

const here = getRouteApi("/desk/reports/$report/versions");

function Words({ pieces }: { pieces: Piece[] }) {
  return pieces.map(({ text, kind }, index) => {
    const key = `${index} ${kind}`;
    const space = index > 0 ? " " : "";
    if (kind === "gone")
      return (
        <span key={key}>
          {space}
          <del>{text}</del>
        </span>
      );
    if (kind === "new")
      return (
        <span key={key}>
          {space}
          <ins>{text}</ins>
        </span>
      );
    return <span key={key}>{space + text}</span>;
  });
}

function kindOf({ before, after }: Row): "same" | "changed" | "gone" | "new" {
  if (!before) return "new";
  if (!after) return "gone";
  return before.some(({ kind }) => kind === "gone") || after.some(({ kind }) => kind === "new") ? "changed" : "same";
}

function summaryOf(rows: readonly Row[]): string {
  const kinds = rows.map(kindOf);
  const of = (kind: string) => kinds.filter((one) => one === kind).length;
  const parts = (["changed", "new", "gone"] as const).flatMap((kind) =>
    of(kind) > 0 ? [`${counted(of(kind), "paragraph")} ${kind}`] : [],
  );
  return parts.join(", ") || "The words are the same.";
}

function Compared({ before, after }: { before: ReportDetail; after: ReportDetail }) {
  const rows = useMemo(
    () => diffTexts(before.reading.report.text, after.reading.report.text),
    [before.reading.report.text, after.reading.report.text],
  );
  return (
    <>
      <p className="versions-summary" role="status">
        {summaryOf(rows)}
      </p>
      <div className="versions-rows">
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity but their place
          <div key={index} className="versions-row" data-kind={kindOf(row)}>
            <p>{row.before ? <Words pieces={row.before} /> : <span className="visually-hidden">Not there yet</span>}</p>
            <p>{row.after ? <Words pieces={row.after} /> : <span className="visually-hidden">No more there</span>}</p>
          </div>
        ))}
      </div>
    </>
  );
}

function Versions({ detail }: { detail: ReportDetail }) {
  const { a, b } = here.useSearch();
  const navigate = useNavigate({ from: "/reports/$report/versions" });
  const versions = detail.allVersions;
  const newer = b ?? versions[0]?.version ?? detail.version;
  const older = a ?? versions[1]?.version ?? newer;
  const before = useQuery(ask.report(detail.id, older));
  const after = useQuery(ask.report(detail.id, newer));
  const options = versions.map(({ version, fetchedAt }) => ({ value: version, label: asMinute(fetchedAt) }));
  return (
    <>
      <title>{`Versions of ${detail.title ?? "a report"} · Onrecord`}</title>
      <header className="versions-head">
        <p className="quiet">
          <Link to="/reports/$report" params={{ report: detail.id }}>
            {detail.outlet ?? "The report"}
          </Link>{" "}
          · {counted(versions.length, "version")}
        </p>
        <h1>{detail.title ?? "Untitled report"}</h1>
      </header>
      {versions.length < 2 ? (
        <Empty title="There is one version">
          <p>
            A page that is fetched again with other words becomes a new version, and is shown here beside the old one.
          </p>
        </Empty>
      ) : (
        <>
          <div className="versions-choice">
            <Choice
              label="Fetched, before"
              value={older}
              options={options}
              onChange={(version) => void navigate({ search: (search) => ({ ...search, a: version }), replace: true })}
            />
            <Choice
              label="Fetched, after"
              value={newer}
              options={options}
              onChange={(version) => void navigate({ search: (search) => ({ ...search, b: version }), replace: true })}
            />
          </div>
          <Answer query={before} what="the version before">
            {(one) => (
              <Answer query={after} what="the version after">
                {(other) => <Compared before={one} after={other} />}
              </Answer>
            )}
          </Answer>
        </>
      )}
    </>
  );
}

function VersionsPage() {
  const { report } = here.useParams();
  const query = useQuery(ask.report(report));
  return (
    <div className="page page-versions">
      <Answer query={query} what="the versions">
        {(detail) => <Versions detail={detail} />}
      </Answer>
    </div>
  );
}

export const Route = createLazyRoute("/desk/reports/$report/versions")({ component: VersionsPage });
