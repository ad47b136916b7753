import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { ProblemError } from "../api/client.ts";

/** Nothing here, and what to do about it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="state">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

export function Loading({ what }: { what: string }) {
  return (
    <div className="state state-loading" role="status">
      <span className="pulse" aria-hidden />
      <p>Loading {what}</p>
    </div>
  );
}

/** What went wrong with the next step, as the API says it. */
export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const problem = error instanceof ProblemError ? error.problem : undefined;
  const detail = problem?.detail ?? (error instanceof Error ? error.message : String(error));
  return (
    <div className="state state-failed" role="alert">
      <h2>{problem?.title ?? "The desk has an error"}</h2>
      <p>{detail}</p>
      {problem?.value ? (
        <p>
          <code>{problem.value}</code>
        </p>
      ) : null}
      <p className="next">{problem?.next ?? "Load the page again. If it stays, report it with this text."}</p>
      {retry ? (
        <Button className="button" onPress={retry}>
          Try again
        </Button>
      ) : null}
    </div>
  );
}

interface Query<T> {
  data: T | undefined;
  error: unknown;
  refetch: () => unknown;
}

/** The answer of a query, or what stands in its place. */
export function Answer<T>({
  query,
  what,
  children,
}: {
  query: Query<T>;
  what: string;
  children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <Failed error={query.error} retry={() => void query.refetch()} />;
  return <Loading what={what} />;
}
