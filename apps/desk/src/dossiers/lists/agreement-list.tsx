import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import * as ask from "../../api/questions.ts";
import { Endless, itemsOf } from "../../ui/endless.tsx";
import { Answer, Empty } from "../../ui/states.tsx";
import { asDay, asNames, capital, cased, counted } from "../../ui/words.ts";

const here = getRouteApi("/desk/dossiers");

export function AgreementList() {
  const { name, stage } = here.useSearch();
  const query = useInfiniteQuery(ask.agreements({ name, stage }));
  const rows = itemsOf(query);
  return (
    <Answer query={query} what="agreements">
      {() =>
        rows.length === 0 ? (
          <Empty title="No agreement">
            <p>
              {name
                ? "None has these words in its name."
                : "Treaties, pacts and deals come with the reports. Add some first."}
            </p>
          </Empty>
        ) : (
          <Endless query={query} rows={rows} estimate={46} keyOf={({ id }) => id}>
            {(agreement) => (
              <Link to="/dossiers/agreements/$agreement" params={{ agreement: agreement.id }} className="dossier-line">
                <span className="dossier-name">
                  {capital(agreement.name)}{" "}
                  <span className="quiet">{asNames(agreement.parties, "parties not named")}</span>
                </span>
                <span>{cased(agreement.stage)}</span>
                <span className="dossier-counts">
                  <span>{counted(agreement.reports, "report")}</span>
                </span>
                <span className="quiet dossier-day">{asDay(agreement.lastPublished)}</span>
              </Link>
            )}
          </Endless>
        )
      }
    </Answer>
  );
}
