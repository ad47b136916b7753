import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import * as ask from "../../api/questions.ts";
import { asDay, asNames, capital, cased, counted } from "../../ui/words.ts";
import { DossierList } from "./dossier-list.tsx";

const here = getRouteApi("/desk/dossiers");

export function AgreementList() {
  const { name, stage } = here.useSearch();
  const query = useInfiniteQuery(ask.agreements({ name, stage }));
  const next = name
    ? "None has these words in its name."
    : "Treaties, pacts and deals come with the reports. Add some first.";
  return (
    <DossierList query={query} what="agreements" empty={{ title: "No agreement", next }} keyOf={({ id }) => id}>
      {(agreement) => (
        <Link to="/dossiers/agreements/$agreement" params={{ agreement: agreement.id }} className="dossier-line">
          <span className="dossier-name">
            {capital(agreement.name)} <span className="quiet">{asNames(agreement.parties, "parties not named")}</span>
          </span>
          <span>{cased(agreement.stage)}</span>
          <span className="dossier-counts">
            <span>{counted(agreement.reports, "report")}</span>
          </span>
          <span className="quiet dossier-day">{asDay(agreement.lastPublished)}</span>
        </Link>
      )}
    </DossierList>
  );
}
