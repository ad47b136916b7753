import type { Reading } from "@onrecord/record";
import type { AgreementReview, ClaimRow, EventRow } from "@onrecord/record/asking";
import { asMinute } from "../../ui/words.ts";
import { CorrectForm } from "../correct/correct-form.tsx";
import type { Subject } from "../correct/editors.tsx";
import { ReviewBar } from "./review-bar.tsx";
import type { Reviewing } from "./reviewing.ts";
import { Why } from "./why.tsx";

const MARKS = { event: "events", claim: "claims", agreement: "agreements" } as const;

/** The decisions on a mark: what was decided, the keys to decide, and why it was read so. */
export function ReviewDrawer(props: {
  row: Pick<EventRow | ClaimRow | AgreementReview, "id" | "review" | "notes">;
  subject: Subject;
  reading: Reading;
  reviewing: Reviewing | undefined;
}) {
  const { row, subject, reading, reviewing } = props;
  if (!reviewing) return null;
  const { actions, correcting, setCorrecting, why, setWhy } = reviewing;
  const about = { kind: subject.kind, id: row.id };
  return (
    <>
      {row.notes.length > 0 ? (
        <ul className="notes">
          {row.notes.map(({ text, by, at }) => (
            <li key={at}>
              {text}{" "}
              <span className="quiet">
                {by}, {asMinute(at)}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      <ReviewBar
        review={row.review}
        may={reviewing.may}
        accept={() => void actions.judge("accept", about)}
        reject={() => void actions.judge("reject", about)}
        correct={() => setCorrecting(!correcting)}
        undo={() => void actions.undo(row.id)}
        why={() => setWhy(!why)}
        whyOpen={why}
      />
      {why ? (
        <Why
          rule={subject.mark.rule}
          confidence={subject.kind === "agreement" ? undefined : subject.mark.confidence}
          of={MARKS[subject.kind]}
        />
      ) : null}
      {correcting ? (
        <CorrectForm
          reading={reading}
          subject={subject}
          save={(correction) => actions.correct(about, correction)}
          close={() => setCorrecting(false)}
        />
      ) : null}
    </>
  );
}
