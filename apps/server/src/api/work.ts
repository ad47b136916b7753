import type { Engine } from "@onrecord/record";
import type { On } from "../http/endpoint.ts";
import { found } from "../http/refused.ts";
import { ROUTES } from "../routes/index.ts";
import type { Jobs } from "../work/jobs.ts";
import { reread } from "../work/reread.ts";
import type { Works } from "../work/take.ts";

/** Jobs, and reading again. */
export function workApi(on: On, jobs: Jobs, works: Works, engine: () => Promise<Engine>): void {
  on(ROUTES.reread, (c) => {
    const { reports } = c.req.valid("json");
    const job = jobs.start("reread", async (ledger) => reread(works, ledger, await engine(), reports), works.asProblem);
    return c.json(job, 202);
  });
  on(ROUTES.listJobs, (c) => c.json(jobs.list(), 200));
  on(ROUTES.getJob, (c) => {
    const { id } = c.req.valid("param");
    return c.json(found(jobs.get(id), "job", id), 200);
  });
}
