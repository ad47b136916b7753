import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { Job } from "../../api/progress.ts";
import { say } from "../../ui/toast.tsx";

/** Opens what a finished job has read; says why where it could read nothing. */
export function useOpenReading(): (job: Job) => void {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return (job) => {
    void queries.invalidateQueries({ queryKey: ["reports"] });
    const [report] = job.reports;
    const [problem] = job.problems;
    if (report) void navigate({ to: "/reports/$report", params: { report } });
    else if (problem) say(`${problem.detail} ${problem.next}`, { failed: true });
    else say("It is being read and will stand in the list.");
  };
}
