import type { Agreement } from "@onrecord/record";
import type { ActorRef } from "@onrecord/record/asking";
import { Link } from "@tanstack/react-router";
import { asInterval, asNames, capital, cased } from "../../ui/words.ts";

const partiesOf = (agreement: Agreement, actors: Record<string, ActorRef>) =>
  agreement.parties.flatMap((id) => actors[id] ?? []);

export function AgreementHead({ agreement, actors }: { agreement: Agreement; actors: Record<string, ActorRef> }) {
  return (
    <>
      <span className="card-line">
        <span className="parties">{capital(agreement.name)}</span>
        <span className="card-kind">{cased(agreement.stage)}</span>
      </span>
      <span className="card-word">
        <span className="card-cut">{asNames(partiesOf(agreement, actors), "Parties not named")}</span>
      </span>
    </>
  );
}

export function AgreementFacts(props: {
  agreement: Agreement;
  actors: Record<string, ActorRef>;
  /** Id of the agreement in the archive; undefined in an earlier version of a report. */
  dossier: string | undefined;
}) {
  const { agreement, actors, dossier } = props;
  return (
    <>
      <dl className="facts">
        <dt>Kind</dt>
        <dd>{cased(agreement.kind)}</dd>
        <dt>Stage</dt>
        <dd>{cased(agreement.stage)}</dd>
        <dt>Parties</dt>
        <dd>{asNames(partiesOf(agreement, actors), "not named")}</dd>
        {agreement.subjects.length > 0 ? (
          <>
            <dt>On</dt>
            <dd>{agreement.subjects.map(({ text }) => text).join(", ")}</dd>
          </>
        ) : null}
        {agreement.time ? (
          <>
            <dt>When</dt>
            <dd>{asInterval(agreement.time.start, agreement.time.end)}</dd>
          </>
        ) : null}
      </dl>
      {dossier ? (
        <p className="standing">
          <Link to="/dossiers/agreements/$agreement" params={{ agreement: dossier }}>
            Open the dossier
          </Link>
        </p>
      ) : null}
    </>
  );
}
