import type { AgreementDossier } from "@onrecord/record/asking";
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, getRouteApi, Link } from "@tanstack/react-router";
import * as ask from "../api/questions.ts";
import { Ladder } from "../ui/ladder.tsx";
import { Answer } from "../ui/states.tsx";
import { asDay, asNames, capital, cased } from "../ui/words.ts";
import { AgreementLines } from "./parts/agreement-lines.tsx";
import { Block } from "./parts/block.tsx";
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
  const storylines = useQuery(ask.agreementStorylines(agreement.id));
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
        <Block title="Stages, and who says so">
          <Stages stages={stages} />
        </Block>
        <div>
          <Block title="Storyline">
            <Answer query={storylines} what="the storyline">
              {(lines) => <AgreementLines lines={lines} />}
            </Answer>
          </Block>
          <Block title="Parties" nothing={agreement.parties.length === 0 && "No party is named."}>
            <ul className="roles">
              {agreement.parties.map((party) => (
                <li key={party.id}>
                  <Link to="/dossiers/actors/$actor" params={{ actor: party.id }}>
                    {party.name}
                  </Link>
                </li>
              ))}
            </ul>
          </Block>
          <Block title="What it covers" nothing={agreement.subjects.length === 0 && "The reports do not say."}>
            <p>{agreement.subjects.join(", ")}</p>
          </Block>
          <Block title="Events" nothing={events.length === 0 && "No event of it was read."}>
            <EventList rows={events} />
          </Block>
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
