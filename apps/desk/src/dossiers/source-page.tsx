import type { SourceDossier } from "@onrecord/record/asking";
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, getRouteApi, Link } from "@tanstack/react-router";
import * as ask from "../api/questions.ts";
import { Answer } from "../ui/states.tsx";
import { asCount, cased } from "../ui/words.ts";
import { Block } from "./parts/block.tsx";
import { Counts, Figures } from "./parts/figures.tsx";
import { QuoteList } from "./parts/quote-list.tsx";
import "../styles/dossiers.css";

const here = getRouteApi("/desk/dossiers/sources/$source");

function Dossier({ dossier }: { dossier: SourceDossier }) {
  const { source, claims, byKind, alone, corroborated, contradicted, outlets, latest } = dossier;
  return (
    <>
      <title>{`${source.name} as a source · Onrecord`}</title>
      <header className="dossier-head">
        <p className="quiet">
          <Link to="/dossiers/actors/$actor" params={{ actor: source.id }}>
            {source.name}
          </Link>{" "}
          · as a source
        </p>
        <h1>On the word of {source.name}</h1>
        <Figures
          figures={[
            { label: "Claims", value: asCount(claims) },
            { label: "Happenings on this word alone", value: asCount(alone) },
            { label: "Told by another origin too", value: asCount(corroborated) },
            { label: "Contradicted", value: asCount(contradicted) },
          ]}
        />
        <p className="dossier-links">
          <Link to="/events" search={{ source: source.id }}>
            Events on this word
          </Link>
        </p>
        <p className="quiet">Counts, not a verdict: nobody is given a truth score.</p>
      </header>
      <div className="dossier-columns">
        <Block title="How it is said">
          <Counts counts={byKind} labelOf={cased} />
        </Block>
        <Block title="Where it is told">
          <Counts counts={outlets} labelOf={(outlet) => outlet || "Outlet not known"} />
        </Block>
      </div>
      <Block title="Latest" nothing={latest.length === 0 && "Nobody quotes or cites them."}>
        <QuoteList rows={latest} withSource={false} />
      </Block>
    </>
  );
}

function SourcePage() {
  const { source } = here.useParams();
  const query = useQuery(ask.source(source));
  return (
    <div className="page page-dossier">
      <Answer query={query} what="the dossier">
        {(dossier) => <Dossier dossier={dossier} />}
      </Answer>
    </div>
  );
}

export const Route = createLazyRoute("/desk/dossiers/sources/$source")({ component: SourcePage });
