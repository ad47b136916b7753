import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { createLazyRoute, getRouteApi, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useCallback, useMemo } from "react";
import * as ask from "../api/questions.ts";
import { itemsOf } from "../ui/endless.tsx";
import { useKeys } from "../ui/keys.ts";
import { Answer, Empty, Loading } from "../ui/states.tsx";
import { asCount } from "../ui/words.ts";
import { eventFilterOf } from "../url/searches.ts";
import { EventDetail } from "./detail/event-detail.tsx";
import { ActiveFilters } from "./filters/active-filters.tsx";
import { Facets } from "./filters/facets.tsx";
import { grainFor } from "./grain.ts";
import { Histogram } from "./histogram.tsx";
import { EventTable } from "./list/event-table.tsx";
import { Toolbar } from "./toolbar.tsx";
import "../styles/record.css";
import "../styles/events.css";

const here = getRouteApi("/desk/events");
const EventMap = lazy(() => import("./map/event-map.tsx"));
const Network = lazy(() => import("./network/network.tsx"));

function EventsPage() {
  const search = here.useSearch();
  const { view = "table", sort = "published", open } = search;
  const navigate = useNavigate({ from: "/events" });
  const filter = useMemo(() => eventFilterOf(search), [search]);
  const grain = search.grain ?? grainFor(filter);
  const query = useInfiniteQuery(ask.events(filter, sort));
  const facets = useQuery(ask.facets(filter));
  const histogram = useQuery(ask.histogram(filter, grain));
  const rows = useMemo(() => itemsOf(query), [query.data, query]);
  const choose = useCallback(
    (id: string | undefined) =>
      void navigate({
        search: (before) => ({ ...before, open: before.open === id ? undefined : id }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const step = (by: 1 | -1) => {
    const index = rows.findIndex(({ id }) => id === open);
    const next = rows[Math.min(Math.max(index + by, 0), rows.length - 1)];
    if (next && next.id !== open) choose(next.id);
  };
  useKeys({ j: () => step(1), k: () => step(-1), escape: () => open && choose(open) });
  return (
    <div className="events" data-open={open ? true : undefined}>
      <title>Events · Onrecord</title>
      <Facets facets={facets.data} />
      <div className="events-main">
        <header className="events-head">
          <h1>
            Events{" "}
            <span className="events-total" role="status">
              {facets.data ? asCount(facets.data.total) : ""}
              <span className="visually-hidden"> found</span>
            </span>
          </h1>
          <Toolbar filter={filter} grain={grain} />
        </header>
        <ActiveFilters />
        <Histogram
          buckets={histogram.data ?? []}
          grain={grain}
          narrow={(from, to) => void navigate({ search: (before) => ({ ...before, from, to, open: undefined }) })}
        />
        <Answer query={query} what="events">
          {() =>
            rows.length === 0 ? (
              <Empty title="No event fits">
                <p>Take a filter away, or add reports that tell of what you look for.</p>
              </Empty>
            ) : (
              <Suspense fallback={<Loading what={view} />}>
                {view === "table" ? (
                  <EventTable rows={rows} total={facets.data?.total} more={query} open={open} choose={choose} />
                ) : view === "map" ? (
                  <EventMap filter={filter} />
                ) : (
                  <Network filter={filter} />
                )}
              </Suspense>
            )
          }
        </Answer>
      </div>
      {open ? <EventDetail id={open} close={() => choose(open)} /> : null}
    </div>
  );
}

export const Route = createLazyRoute("/desk/events")({ component: EventsPage });
