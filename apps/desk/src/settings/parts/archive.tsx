import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "react-aria-components";
import { reread } from "../../api/changes.ts";
import * as ask from "../../api/questions.ts";
import { Answer, Failed } from "../../ui/states.tsx";
import { say } from "../../ui/toast.tsx";
import { asCount, counted } from "../../ui/words.ts";
import { Part } from "./part.tsx";

const size = new Intl.NumberFormat("en-GB", { style: "unit", unit: "megabyte", maximumFractionDigits: 1 });

/** What the archive holds, where it lies, and the engine that reads into it. */
export function Archive({ may }: { may: boolean }) {
  const query = useQuery(ask.status);
  const reading = useMutation({
    mutationFn: reread,
    onSuccess: () => say("Reports of another engine version are being read again; decisions stay."),
  });
  return (
    <Part title="Archive and engine">
      <Answer query={query} what="the archive">
        {({ engine, archive, mode }) => (
          <>
            <dl className="facts settings-facts">
              <dt>Archive</dt>
              <dd>
                {archive.kind === "embedded" ? "Embedded" : "PostgreSQL"}, <code>{archive.location}</code>
                {archive.bytes === null ? null : (
                  <span className="quiet"> · {size.format(archive.bytes / 1_000_000)}</span>
                )}
              </dd>
              <dt>It holds</dt>
              <dd>
                {[
                  counted(archive.reports, "report"),
                  counted(archive.events, "event"),
                  counted(archive.claims, "claim"),
                  counted(archive.actors, "actor"),
                  counted(archive.agreements, "agreement"),
                  counted(archive.decisions, "decision"),
                ].join(", ")}
              </dd>
              <dt>Engine</dt>
              <dd>
                {engine.name} {engine.version}
                <span className="quiet">
                  {" "}
                  · model <code>{engine.model.slice(0, 12)}</code> · lexicon <code>{engine.lexicon.slice(0, 12)}</code>
                </span>
              </dd>
              <dt>Mode</dt>
              <dd>{mode === "local" ? "Local: only this computer can reach it, without a login" : "Team"}</dd>
            </dl>
            {archive.stale > 0 ? (
              <p className="settings-stale">
                {asCount(archive.stale)} {archive.stale === 1 ? "report was" : "reports were"} read by another engine
                version.
                {may ? (
                  <Button className="button" onPress={() => reading.mutate()} isPending={reading.isPending}>
                    Read again
                  </Button>
                ) : null}
              </p>
            ) : null}
            {reading.error ? <Failed error={reading.error} /> : null}
          </>
        )}
      </Answer>
    </Part>
  );
}
