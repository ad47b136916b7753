import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import * as ask from "../../api/questions.ts";
import { Endless, itemsOf } from "../../ui/endless.tsx";
import { Answer, Empty } from "../../ui/states.tsx";
import { asDay, cased, counted } from "../../ui/words.ts";

const here = getRouteApi("/desk/dossiers");

export function ActorList() {
  const { name, kind } = here.useSearch();
  const query = useInfiniteQuery(ask.actors({ name, kind }));
  const rows = itemsOf(query);
  return (
    <Answer query={query} what="actors">
      {() =>
        rows.length === 0 ? (
          <Empty title="No actor">
            <p>
              {name ? "Nobody goes by that name. Try fewer letters." : "Actors come with the reports. Add some first."}
            </p>
          </Empty>
        ) : (
          <Endless query={query} rows={rows} estimate={46} keyOf={({ id }) => id}>
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
          </Endless>
        )
      }
    </Answer>
  );
}
