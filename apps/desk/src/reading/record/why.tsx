import { asPercent } from "../../ui/words.ts";

/** The rule that made a mark and how sure it is, on demand. */
export function Why({
  rule,
  confidence,
  of,
}: {
  rule: string | undefined;
  confidence: number | undefined;
  of: string;
}) {
  return (
    <dl className="facts why">
      <dt>Rule</dt>
      <dd>{rule ? <code>{rule}</code> : <span className="quiet">set by a person, or not said</span>}</dd>
      {confidence === undefined ? null : (
        <>
          <dt>Confidence</dt>
          <dd>
            {asPercent(confidence)}{" "}
            <span className="quiet">
              (of 100 {of} read with this confidence, about {Math.round(confidence * 100)} are right)
            </span>
          </dd>
        </>
      )}
    </dl>
  );
}
