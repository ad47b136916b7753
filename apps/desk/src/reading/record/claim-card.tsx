import type { ClaimRow } from "@onrecord/record/asking";
import { Ladder } from "../../ui/ladder.tsx";
import { cased, SOURCE_WORDS } from "../../ui/words.ts";

export function ClaimHead({ row }: { row: ClaimRow }) {
  const { claim, source } = row;
  return (
    <>
      <span className="card-kind">{cased(claim.cueKind)}</span>
      <span className="card-line">
        <span className="parties">{source?.name ?? claim.source?.span.text ?? cased(SOURCE_WORDS.unstated)}</span>
      </span>
      <span className="card-word card-quote">{claim.content.map(({ text }) => text).join(" … ")}</span>
    </>
  );
}

export function ClaimFacts({ row }: { row: ClaimRow }) {
  const { claim } = row;
  return (
    <>
      {claim.content.map(({ start, text }) => (
        <blockquote key={start}>{text}</blockquote>
      ))}
      <dl className="facts">
        <dt>Cue</dt>
        <dd>{claim.cue ? <q>{claim.cue.text}</q> : <span className="quiet">none written</span>}</dd>
        <dt>Form</dt>
        <dd>{cased(claim.form)} speech</dd>
        <dt>Source</dt>
        <dd>{cased(SOURCE_WORDS[claim.sourceKind])}</dd>
      </dl>
      <h2 className="card-sub">On whose word</h2>
      <Ladder outlet={row.report.outlet} steps={row.ladder} />
    </>
  );
}
