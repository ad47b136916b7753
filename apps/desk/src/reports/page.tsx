import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { createLazyRoute, getRouteApi, useNavigate, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { Button } from "react-aria-components";
import * as ask from "../api/questions.ts";
import { Endless, itemsOf } from "../ui/endless.tsx";
import { Icon } from "../ui/icons.tsx";
import { Answer, Empty } from "../ui/states.tsx";
import { counted } from "../ui/words.ts";
import { AddReports } from "./add/add-reports.tsx";
import { DropAnywhere } from "./add/drop-anywhere.tsx";
import { ReportFilters } from "./filters.tsx";
import { grouped } from "./grouped.ts";
import { ReportLine } from "./report-line.tsx";
import "../styles/reports.css";

const here = getRouteApi("/desk/reports");

function Nothing({ filtered }: { filtered: boolean }) {
  if (filtered)
    return (
      <Empty title="No report fits">
        <p>Take a filter away, or look for other words.</p>
      </Empty>
    );
  return (
    <Empty title="No reports yet">
      <p>Drop files here, paste a text with Ctrl V, or add a web address or a feed above.</p>
    </Empty>
  );
}

/** Loads the code of the page that comes next, once this one is at rest. */
function useReadingAhead(): void {
  const router = useRouter();
  useEffect(() => {
    const load = () => void router.loadRouteChunk(router.routesById["/desk/reports/$report"]);
    if (typeof requestIdleCallback === "undefined") return load();
    const idle = requestIdleCallback(load);
    return () => cancelIdleCallback(idle);
  }, [router]);
}

function ReportsPage() {
  useReadingAhead();
  const { add, ...filter } = here.useSearch();
  const navigate = useNavigate({ from: "/reports" });
  const query = useInfiniteQuery(ask.reports(filter));
  const { data: me } = useQuery(ask.me);
  const mayAdd = me?.role !== "reader";
  const openAdd = (way: NonNullable<typeof add> | undefined) =>
    void navigate({ search: (search) => ({ ...search, add: way }), replace: true });
  const filtered = Object.keys(filter).length > 0;
  return (
    <div className="page page-reports">
      <title>Reports · Onrecord</title>
      <header className="page-head">
        <h1>Reports</h1>
        <ReportFilters />
        {mayAdd ? (
          <Button
            className="button button-first"
            onPress={() => openAdd(add ? undefined : "text")}
            aria-expanded={Boolean(add)}
          >
            <Icon name={add ? "close" : "plus"} />
            {add ? "Close" : "Add reports"}
          </Button>
        ) : null}
      </header>
      {mayAdd ? <DropAnywhere openAdd={openAdd} /> : null}
      {mayAdd && add ? <AddReports way={add} choose={openAdd} /> : null}
      <Answer query={query} what="reports">
        {() => {
          const lines = grouped(itemsOf(query));
          if (lines.length === 0) return <Nothing filtered={filtered} />;
          return (
            <>
              <p className="visually-hidden" role="status">
                {counted(lines.length, "report")}
                {query.hasNextPage ? " so far" : ""}
              </p>
              <Endless query={query} rows={lines} estimate={64} keyOf={({ report }) => report.id}>
                {(line, index) => <ReportLine line={line} newDay={line.day !== lines[index - 1]?.day} />}
              </Endless>
            </>
          );
        }}
      </Answer>
    </div>
  );
}

export const Route = createLazyRoute("/desk/reports")({ component: ReportsPage });
