import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ProgressBar } from "react-aria-components";
import type { Job } from "../api/progress.ts";
import { jobs } from "../api/questions.ts";
import { counted } from "../ui/words.ts";

const DOING: Record<Job["kind"], string> = {
  ingest: "Reading",
  pull: "Fetching feeds",
  reread: "Reading again",
};

function Work({ job }: { job: Job }) {
  const label =
    job.total === null ? `${DOING[job.kind]}…` : `${DOING[job.kind]} ${job.done} of ${counted(job.total, "report")}`;
  return (
    <ProgressBar
      className="work"
      aria-label={DOING[job.kind]}
      isIndeterminate={job.total === null}
      value={job.done + job.failed}
      maxValue={Math.max(job.total ?? 1, 1)}
      valueLabel={label}
    >
      {({ percentage }) => (
        <>
          <span>{label}</span>
          {job.failed > 0 ? <Link to="/settings">{counted(job.failed, "problem")}</Link> : null}
          <span className="work-track" aria-hidden>
            <span className="work-done" style={{ inlineSize: `${percentage ?? 30}%` }} />
          </span>
        </>
      )}
    </ProgressBar>
  );
}

/** The work that goes on now, a line each. */
export function RunningWork() {
  const { data } = useQuery(jobs);
  const running = (data ?? []).filter(({ state }) => state === "queued" || state === "active");
  if (running.length === 0) return null;
  return (
    <aside className="running" aria-label="Running work">
      {running.map((job) => (
        <Work key={job.id} job={job} />
      ))}
    </aside>
  );
}
