import { useQuery } from "@tanstack/react-query";
import * as ask from "../../api/questions.ts";
import { Answer } from "../../ui/states.tsx";
import { asMinute, cased, counted } from "../../ui/words.ts";
import { Part } from "./part.tsx";

/** The latest work, with what could not be taken in and why. */
export function Jobs() {
  const query = useQuery(ask.jobs);
  return (
    <Part title="Work">
      <Answer query={query} what="the work">
        {(jobs) =>
          jobs.length === 0 ? (
            <p className="quiet">Nothing has been read since the server was started.</p>
          ) : (
            <ul className="jobs">
              {jobs.slice(0, 20).map((job) => (
                <li key={job.id}>
                  <span>
                    {cased(job.kind)} <span className="quiet">{asMinute(job.startedAt)}</span>
                  </span>
                  <span>
                    {job.state}, {counted(job.done, "report")}
                    {job.failed > 0 ? `, ${job.failed} failed` : ""}
                  </span>
                  {job.problems.length > 0 ? (
                    <ul className="job-problems">
                      {job.problems.map(({ code, detail, next, value }) => (
                        <li key={`${code} ${value} ${detail}`}>
                          <code>{code}</code> {detail} {next}
                        </li>
                      ))}
                    </ul>
                  ) : null}
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Part>
  );
}
