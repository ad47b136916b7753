import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import type { EventSearch } from "../../url/searches.ts";

type ListKey = "status" | "type" | "sourceKind" | "outlet" | "review";

/** Changes of the query: each is a new URL, so that the browser's back button takes it back. */
export function useFilter() {
  const navigate = useNavigate({ from: "/events" });
  const set = useCallback(
    (change: EventSearch) =>
      void navigate({ search: (before) => ({ ...before, ...change, open: undefined }), resetScroll: false }),
    [navigate],
  );
  const toggle = useCallback(
    <K extends ListKey>(key: K, value: NonNullable<EventSearch[K]>[number]) =>
      void navigate({
        search: (before) => {
          const now = (before[key] ?? []) as string[];
          const next = now.includes(value) ? now.filter((one) => one !== value) : [...now, value];
          return { ...before, [key]: next.length > 0 ? next : undefined, open: undefined };
        },
        resetScroll: false,
      }),
    [navigate],
  );
  return { set, toggle };
}
