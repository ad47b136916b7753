import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import * as ask from "../../api/questions.ts";
import { asDay, asScore, counted } from "../../ui/words.ts";
import { ScoreBar } from "../parts/figures.tsx";
import { DossierList } from "./dossier-list.tsx";

const here = getRouteApi("/desk/dossiers");

export function PairList() {
  const { country } = here.useSearch();
  const query = useInfiniteQuery(ask.pairs(country));
  const next = country
    ? `No event has ${country} and another country in it.`
    : "Pairs come with events between two. Add reports first.";
  return (
    <DossierList query={query} what="pairs" empty={{ title: "No pair", next }} keyOf={({ a, b }) => `${a.id} ${b.id}`}>
      {(pair) => (
        <Link to="/dossiers/pairs/$a/$b" params={{ a: pair.a.id, b: pair.b.id }} className="dossier-line">
          <span className="dossier-name">
            {pair.a.name} <span className="quiet">and</span> {pair.b.name}
          </span>
          <ScoreBar score={pair.score} />
          <span className="dossier-counts">
            <span>{pair.score === null ? "no score" : asScore(pair.score)}</span>
            <span>{counted(pair.events, "event")}</span>
          </span>
          <span className="quiet dossier-day">{asDay(pair.lastPublished)}</span>
        </Link>
      )}
    </DossierList>
  );
}
