import type { ClaimRow } from "@onrecord/record/asking";
import { Ladder } from "../../ui/ladder.tsx";
import { cased, SOURCE_WORDS } from "../../ui/words.ts";

export function ClaimHead({ row }: { row: ClaimRow }) {
  const { claim, source, ladder } = row;
  const outer = ladder.filter((step) => step.claim !== row.id && step.claim !== claim.id).at(-1);
  return (
    <>
      <span className="card-line">
        <span className="parties">
          {source?.name ?? claim.source?.span.text ?? cased(SOURCE_WORDS.unstated)}{" "}
          {claim.cue ? <i className="card-cue">{claim.cue.text}</i> : null}
        </span>
        <span className="card-kind">{cased(claim.cueKind)}</span>
      </span>
      <span className="card-word card-quote">
        <span className="card-cut">{claim.content.map(({ text }) => text).join(" … ")}</span>
      </span>
      {outer ? (
        <span className="card-word">
          <span className="card-cut">within what {outer.who?.name ?? outer.words ?? "a source"} says</span>
        </span>
      ) : null}
    </>
  );
}

export function ClaimFacts({ row }: { row: ClaimRow }) {
  const { claim } = row;
  const described = claim.source?.described?.text.replace(/,$/, "");
  return (
    <>
      {claim.content.map(({ start, text }) => (
        <blockquote key={start}>{text}</blockquote>
      ))}
      <dl className="facts">
        <dt>Form</dt>
        <dd>{cased(claim.form)} speech</dd>
        <dt>Source</dt>
        <dd>
          {described ? `“${described}”, ${SOURCE_WORDS[claim.sourceKind]}` : cased(SOURCE_WORDS[claim.sourceKind])}
        </dd>
      </dl>
      <h2 className="card-sub">On whose word</h2>
      <Ladder outlet={row.report.outlet} steps={row.ladder} />
    </>
  );
}
