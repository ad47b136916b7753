import type { ActorDossier } from "@onrecord/record/asking";
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, getRouteApi, Link } from "@tanstack/react-router";
import * as ask from "../api/questions.ts";
import { Answer } from "../ui/states.tsx";
import { asCount, asDay, asScore, cased, counted } from "../ui/words.ts";
import { Block } from "./parts/block.tsx";
import { EventList } from "./parts/event-list.tsx";
import { Figures, ScoreBar } from "./parts/figures.tsx";
import { QuoteList } from "./parts/quote-list.tsx";
import { SameAs } from "./parts/same-as.tsx";
import "../styles/dossiers.css";

const here = getRouteApi("/desk/dossiers/actors/$actor");

function Roles({ roles }: { roles: ActorDossier["roles"] }) {
  if (roles.length === 0) return null;
  return (
    <Block title="Roles">
      <ul className="roles">
        {roles.map(({ text, from, to, reports }) => (
          <li key={text}>
            {text}
            <span className="quiet">
              {[
                from === to ? asDay(from) : [asDay(from), asDay(to)].filter(Boolean).join(" to "),
                counted(reports, "report"),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </Block>
  );
}

function Partners({ dossier }: { dossier: ActorDossier }) {
  if (dossier.partners.length === 0) return null;
  return (
    <section aria-label="Who they deal with">
      <table className="plain-table partners">
        <caption>
          <h2>Who they deal with</h2>
        </caption>
        <thead>
          <tr>
            <th scope="col">With</th>
            <th scope="col" className="number">
              Events
            </th>
            <th scope="col" className="number">
              Score
            </th>
            <th scope="col">
              <span className="visually-hidden">Score as a bar</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {dossier.partners.slice(0, 20).map(({ actor, count, score }) => (
            <tr key={actor.id}>
              <td>
                <Link to="/dossiers/actors/$actor" params={{ actor: actor.id }}>
                  {actor.name}
                </Link>
              </td>
              <td className="number">
                <Link to="/events" search={{ dyad: [dossier.actor.id, actor.id] }} className="link-button">
                  {asCount(count)}
                </Link>
              </td>
              <td className="number">{score === null ? <span className="quiet">none</span> : asScore(score)}</td>
              <td>
                <ScoreBar score={score} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Dossier({ dossier }: { dossier: ActorDossier }) {
  const { actor, roles, said, saidOf, events, merged } = dossier;
  const others = actor.names.filter((name) => name !== actor.name);
  return (
    <>
      <title>{`${actor.name} · Onrecord`}</title>
      <header className="dossier-head">
        <p className="quiet">
          <Link to="/dossiers">Actors</Link> · {cased(actor.kind)}
        </p>
        <h1>
          {actor.name} <span className="code">{[actor.country, actor.sector].filter(Boolean).join(" ")}</span>
        </h1>
        {others.length > 0 ? <p className="dossier-names">Also written {others.join(", ")}</p> : null}
        <Figures
          figures={[
            { label: "Reports", value: asCount(actor.reports) },
            {
              label: "Events",
              value: (
                <Link to="/events" search={{ actor: actor.id }}>
                  {asCount(actor.events)}
                </Link>
              ),
            },
            {
              label: "Claims",
              value: (
                <Link to="/dossiers/sources/$source" params={{ source: actor.id }}>
                  {asCount(actor.claims)}
                </Link>
              ),
            },
            { label: "First", value: asDay(actor.firstPublished) || "no date" },
            { label: "Last", value: asDay(actor.lastPublished) || "no date" },
          ]}
        />
        <p className="dossier-links">
          <Link to="/dossiers/sources/$source" params={{ source: actor.id }}>
            As a source: how its word stands beside others
          </Link>
        </p>
      </header>
      <div className="dossier-columns">
        <div>
          <Roles roles={roles} />
          <Partners dossier={dossier} />
        </div>
        <Block title="Events" nothing={events.length === 0 && "In no event."}>
          <EventList rows={events} />
        </Block>
      </div>
      <div className="dossier-columns">
        <Block title="What they said" nothing={said.length === 0 && "Nobody quotes or cites them."}>
          <QuoteList rows={said} withSource={false} />
        </Block>
        <Block title="What is said of them" nothing={saidOf.length === 0 && "Nothing quoted or cited names them."}>
          <QuoteList rows={saidOf} withSource />
        </Block>
      </div>
      <SameAs actor={actor} merged={merged} />
    </>
  );
}

function ActorPage() {
  const { actor } = here.useParams();
  const query = useQuery(ask.actor(actor));
  return (
    <div className="page page-dossier">
      <Answer query={query} what="the dossier">
        {(dossier) => <Dossier dossier={dossier} />}
      </Answer>
    </div>
  );
}

export const Route = createLazyRoute("/desk/dossiers/actors/$actor")({ component: ActorPage });
