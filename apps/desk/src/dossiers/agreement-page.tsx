import type { AgreementDossier } from "@onrecord/record/asking";
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, getRouteApi, Link } from "@tanstack/react-router";
import * as ask from "../api/questions.ts";
import { Ladder } from "../ui/ladder.tsx";
import { Answer } from "../ui/states.tsx";
import { asDay, asNames, capital, cased } from "../ui/words.ts";
import { EventList } from "./parts/event-list.tsx";
import { Figures } from "./parts/figures.tsx";
import "../styles/dossiers.css";

const here = getRouteApi("/desk/dossiers/agreements/$agreement");

function Stages({ stages }: { stages: AgreementDossier["stages"] }) {
  return (
    <ol className="stages">
      {stages.map(({ stage, time, report, mention, ladder }) => (
        <li key={`${report.id} ${mention.id} ${stage}`}>
          <p className="stage-name">
            {cased(stage)} <span className="quiet">{asDay(time) || `told ${asDay(report.published)}`}</span>
          </p>
          <p>
            <Link
              to="/reports/$report"
              params={{ report: report.id }}
              search={{ tab: "agreements", mark: mention.id }}
              className="headline"
            >
              {report.title ?? "Untitled report"}
            </Link>
          </p>
          <Ladder outlet={report.outlet} steps={ladder} />
        </li>
      ))}
    </ol>
  );
}

function Dossier({ dossier }: { dossier: AgreementDossier }) {
  const { agreement, stages, events } = dossier;
  return (
    <>
      <title>{`${capital(agreement.name)} · Onrecord`}</title>
      <header className="dossier-head">
        <p className="quiet">
          <Link to="/dossiers" search={{ list: "agreements" }}>
            Agreements
          </Link>{" "}
          · {cased(agreement.kind)}
        </p>
        <h1>{capital(agreement.name)}</h1>
        <Figures
          figures={[
            { label: "Between", value: asNames(agreement.parties, "not named") },
            { label: "Stage", value: cased(agreement.stage) },
            { label: "Reports", value: agreement.reports },
            { label: "Last", value: asDay(agreement.lastPublished) || "no date" },
          ]}
        />
      </header>
      <div className="dossier-columns">
        <section aria-label="Stages over time">
          <h2>Stages, and who says so</h2>
          <Stages stages={stages} />
        </section>
        <div>
          <section aria-label="Parties">
            <h2>Parties</h2>
            {agreement.parties.length === 0 ? <p className="quiet">No party is named.</p> : null}
            <ul className="roles">
              {agreement.parties.map((party) => (
                <li key={party.id}>
                  <Link to="/dossiers/actors/$actor" params={{ actor: party.id }}>
                    {party.name}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
          <section aria-label="Subjects">
            <h2>What it covers</h2>
            <p className={agreement.subjects.length === 0 ? "quiet" : undefined}>
              {agreement.subjects.join(", ") || "The reports do not say."}
            </p>
          </section>
          <section aria-label="Events">
            <h2>Events</h2>
            {events.length === 0 ? <p className="quiet">No event of it was read.</p> : <EventList rows={events} />}
          </section>
        </div>
      </div>
    </>
  );
}

function AgreementPage() {
  const { agreement } = here.useParams();
  const query = useQuery(ask.agreement(agreement));
  return (
    <div className="page page-dossier">
      <Answer query={query} what="the dossier">
        {(dossier) => <Dossier dossier={dossier} />}
      </Answer>
    </div>
  );
}

export const Route = createLazyRoute("/desk/dossiers/agreements/$agreement")({ component: AgreementPage });
