import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import * as ask from "../../api/questions.ts";
import { Endless, itemsOf } from "../../ui/endless.tsx";
import { Answer, Empty } from "../../ui/states.tsx";
import { asDay, asScore, counted } from "../../ui/words.ts";
import { ScoreBar } from "../parts/figures.tsx";

const here = getRouteApi("/desk/dossiers");

export function PairList() {
  const { country } = here.useSearch();
  const query = useInfiniteQuery(ask.pairs(country));
  const rows = itemsOf(query);
  return (
    <Answer query={query} what="pairs">
      {() =>
        rows.length === 0 ? (
          <Empty title="No pair">
            <p>
              {country
                ? `No event has ${country} and another country in it.`
                : "Pairs come with events between two. Add reports first."}
            </p>
          </Empty>
        ) : (
          <Endless query={query} rows={rows} estimate={46} keyOf={({ a, b }) => `${a.id} ${b.id}`}>
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
          </Endless>
        )
      }
    </Answer>
  );
}
