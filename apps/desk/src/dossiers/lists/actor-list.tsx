import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import * as ask from "../../api/questions.ts";
import { asDay, cased, counted } from "../../ui/words.ts";
import { DossierList } from "./dossier-list.tsx";

const here = getRouteApi("/desk/dossiers");

export function ActorList() {
  const { name, kind } = here.useSearch();
  const query = useInfiniteQuery(ask.actors({ name, kind }));
  const next = name ? "Nobody goes by that name. Try fewer letters." : "Actors come with the reports. Add some first.";
  return (
    <DossierList query={query} what="actors" empty={{ title: "No actor", next }} keyOf={({ id }) => id}>
      {(actor) => (
        <Link to="/dossiers/actors/$actor" params={{ actor: actor.id }} className="dossier-line">
          <span className="dossier-name">
            {actor.name} <span className="code">{[actor.country, actor.sector].filter(Boolean).join(" ")}</span>
          </span>
          <span className="quiet">{cased(actor.kind)}</span>
          <span className="dossier-counts">
            <span>{counted(actor.reports, "report")}</span>
            <span>{counted(actor.events, "event")}</span>
            <span>{counted(actor.claims, "claim")}</span>
          </span>
          <span className="quiet dossier-day">{asDay(actor.lastPublished)}</span>
        </Link>
      )}
    </DossierList>
  );
}
