import type { PairDossier } from "@onrecord/record/asking";
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, getRouteApi, Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import * as ask from "../api/questions.ts";
import { Answer, Loading } from "../ui/states.tsx";
import { asCount, asDay, capital, cased } from "../ui/words.ts";
import { Block } from "./parts/block.tsx";
import { QuoteList } from "./parts/quote-list.tsx";
import { Storyline } from "./parts/storyline.tsx";
import { TypeMatrix } from "./parts/type-matrix.tsx";
import "../styles/dossiers.css";

const here = getRouteApi("/desk/dossiers/pairs/$a/$b");
const NOTHING_SAID = "Nothing that is quoted or cited.";
const ScorePlot = lazy(() => import("./parts/score-plot.tsx"));

function Dossier({ dossier }: { dossier: PairDossier }) {
  const { a, b, events, timeline, types, aSaysOfB, bSaysOfA, latest, agreements } = dossier;
  return (
    <>
      <title>{`${a.name} and ${b.name} · Onrecord`}</title>
      <header className="dossier-head">
        <p className="quiet">
          <Link to="/dossiers" search={{ list: "pairs" }}>
            Pairs
          </Link>
        </p>
        <h1>
          {a.name} <span className="quiet">and</span> {b.name}
        </h1>
        <p className="dossier-links">
          <Link to="/events" search={{ dyad: [a.id, b.id] }}>
            {asCount(events)} events between them
          </Link>
        </p>
      </header>
      <Block title="Cooperation and conflict over time">
        <Suspense fallback={<Loading what="the drawing" />}>
          <ScorePlot timeline={timeline} events={latest} />
        </Suspense>
      </Block>
      <div className="dossier-columns">
        <Block title="Events by type">
          <TypeMatrix types={types} dyad={[a.id, b.id]} />
        </Block>
        <Block title="Agreements" nothing={agreements.length === 0 && "No agreement has both as parties."}>
          <ul className="agreement-list">
            {agreements.map(({ id, name, stage, subjects, lastPublished }) => (
              <li key={id}>
                <Link to="/dossiers/agreements/$agreement" params={{ agreement: id }}>
                  {capital(name)}
                </Link>
                <span className="quiet">
                  {[cased(stage), asDay(lastPublished), subjects.slice(0, 5).join(", ")].filter(Boolean).join(" · ")}
                </span>
              </li>
            ))}
          </ul>
        </Block>
      </div>
      <div className="dossier-columns">
        <Block title={`What ${a.name} says of ${b.name}`} nothing={aSaysOfB.length === 0 && NOTHING_SAID}>
          <QuoteList rows={aSaysOfB} withSource />
        </Block>
        <Block title={`What ${b.name} says of ${a.name}`} nothing={bSaysOfA.length === 0 && NOTHING_SAID}>
          <QuoteList rows={bSaysOfA} withSource />
        </Block>
      </div>
      <Block title="Storyline">
        <Storyline a={a.id} b={b.id} />
      </Block>
    </>
  );
}

function PairPage() {
  const { a, b } = here.useParams();
  const query = useQuery(ask.pair(a, b));
  return (
    <div className="page page-dossier">
      <Answer query={query} what="the dossier">
        {(dossier) => <Dossier dossier={dossier} />}
      </Answer>
    </div>
  );
}

export const Route = createLazyRoute("/desk/dossiers/pairs/$a/$b")({ component: PairPage });
