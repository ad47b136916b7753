import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Endless, itemsOf } from "../../ui/endless.tsx";
import { Answer, Empty } from "../../ui/states.tsx";

/** Height of a line in pixels. */
const LINE = 46;

/** All dossiers of one kind, a line each. */
export function DossierList<T>(props: {
  query: UseInfiniteQueryResult<{ pages: { items: T[] }[] }>;
  what: string;
  empty: { title: string; next: string };
  keyOf: (row: T) => string;
  children: (row: T) => ReactNode;
}) {
  const { query, what, empty, keyOf, children } = props;
  const rows = itemsOf(query);
  return (
    <Answer query={query} what={what}>
      {() =>
        rows.length === 0 ? (
          <Empty title={empty.title}>
            <p>{empty.next}</p>
          </Empty>
        ) : (
          <Endless query={query} rows={rows} estimate={LINE} keyOf={keyOf}>
            {children}
          </Endless>
        )
      }
    </Answer>
  );
}
