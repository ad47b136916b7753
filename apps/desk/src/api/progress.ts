import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Schemas } from "./client.ts";
import { jobs } from "./questions.ts";

export type Job = Schemas["Job"];

/** Answers that a new report or decision may change. */
const DERIVED = new Set(["reports", "events", "event", "facets", "histogram", "pins", "links", "happening", "actors"]);
const DOSSIERS = new Set(["actor", "source", "pairs", "pair", "agreements", "agreement", "search", "status", "feeds"]);

function refresh(queries: QueryClient) {
  void queries.invalidateQueries({
    predicate: ({ queryKey: [name] }) => DERIVED.has(String(name)) || DOSSIERS.has(String(name)),
  });
}

/** Keeps the running work and the lists up to date, as the server tells of it. */
export function useProgress(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const stream = new EventSource("/api/progress");
    let due: ReturnType<typeof setTimeout> | undefined;
    // A batch of a hundred reports tells a hundred times: the lists are asked again once a second at most.
    const soon = () => {
      due ??= setTimeout(() => {
        due = undefined;
        refresh(queries);
      }, 1000);
    };
    stream.addEventListener("job", ({ data }) => {
      const job = JSON.parse(data) as Job;
      queries.setQueryData(jobs.queryKey, (known) => [job, ...(known ?? []).filter(({ id }) => id !== job.id)]);
      if (job.state === "done" || job.state === "failed") soon();
    });
    stream.addEventListener("report", soon);
    stream.addEventListener("decision", soon);
    return () => {
      clearTimeout(due);
      stream.close();
    };
  }, [queries]);
}
