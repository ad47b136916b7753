import type { PloverType, SourceKind, Status } from "@onrecord/record";
import type { EventFacets, Review } from "@onrecord/record/asking";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "react-aria-components";
import { StatusMark } from "../../ui/status-mark.tsx";
import { cased, REVIEW_WORDS, SOURCE_WORDS } from "../../ui/words.ts";
import { Facet } from "./facet.tsx";
import { Fields } from "./fields.tsx";
import { useFilter } from "./use-filter.ts";

const here = getRouteApi("/desk/events");

/** What the query can be narrowed by, with how many events each value has. */
export function Facets({ facets }: { facets: EventFacets | undefined }) {
  const search = here.useSearch();
  const { set, toggle } = useFilter();
  const [shown, setShown] = useState(false);
  return (
    <aside className="facets" aria-label="Filters" data-shown={shown || undefined}>
      <Button className="button facets-toggle" onPress={() => setShown(!shown)} aria-expanded={shown}>
        {shown ? "Hide the filters" : "Filters"}
      </Button>
      <div className="facets-body">
        <Fields />
        <Facet
          title="Status"
          values={facets?.status}
          chosen={search.status}
          label={(value) => (
            <>
              <StatusMark status={value as Status} bare /> {cased(value)}
            </>
          )}
          toggle={(value) => toggle("status", value as Status)}
        />
        <Facet
          title="Type"
          values={facets?.type}
          chosen={search.type}
          label={(value) => cased(value)}
          toggle={(value) => toggle("type", value as PloverType)}
        />
        <Facet
          title="On whose word"
          values={facets?.sourceKind}
          chosen={search.sourceKind}
          label={(value) => cased(SOURCE_WORDS[value as SourceKind | "own"] ?? value)}
          toggle={(value) => toggle("sourceKind", value as SourceKind | "own")}
        />
        <Facet
          title="Country"
          values={facets?.country}
          chosen={search.actor ? [search.actor] : undefined}
          label={(value, label) => label ?? value}
          toggle={(value) => set({ actor: search.actor === value ? undefined : value })}
        />
        <Facet
          title="Outlet"
          values={facets?.outlet}
          chosen={search.outlet}
          label={(value) => value || "Not known"}
          toggle={(value) => toggle("outlet", value)}
        />
        <Facet
          title="Review"
          values={facets?.review}
          chosen={search.review}
          label={(value) => REVIEW_WORDS[value as Review]}
          toggle={(value) => toggle("review", value as Review)}
        />
      </div>
    </aside>
  );
}
