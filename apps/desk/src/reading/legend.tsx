import { STATUSES } from "@onrecord/record";
import { StatusMark } from "../ui/status-mark.tsx";
import { STATUS_WORDS } from "../ui/words.ts";

/** A sentence that wears the marks, each with what it means below it. */
const PARTS = [
  { words: "The Times", mark: "mark-source", means: "who says it" },
  { words: "reported", mark: "mark-cue", means: "the reporting word" },
  { words: "that the ministers", mark: "mark-content", means: "what is said" },
  { words: "met", mark: "mark-content mark-verbal-cooperation", means: "an event" },
] as const;

const KEYS = [
  ["j k", "next, back"],
  ["a", "accept"],
  ["c", "correct"],
  ["r", "reject"],
  ["u", "undo"],
  ["w", "why"],
] as const;

/** Teaches the marks: what they stand for in a sentence, what the colours of events and the signs in the margin say, and the keys. */
export function Legend() {
  return (
    <section className="legend" id="legend" aria-label="Legend">
      <p className="legend-sentence">
        {PARTS.map(({ words, mark, means }) => (
          <span key={means} className="legend-part">
            <span className={mark}>{words}</span>
            <span className="legend-means">{means}</span>
          </span>
        ))}
      </p>
      <dl className="legend-lists">
        <dt>Events</dt>
        <dd>
          <ul className="legend-list">
            {(["verbal", "material"] as const).map((kind) => (
              <li key={kind}>
                <span className="legend-kind">{kind === "verbal" ? "words, dotted:" : "deeds, a line:"}</span>
                <span className={`mark-${kind}-cooperation`}>cooperation</span>
                <span className={`mark-${kind}-conflict`}>conflict</span>
              </li>
            ))}
          </ul>
        </dd>
        <dt>Margin</dt>
        <dd>
          <ul className="legend-list">
            {STATUSES.map((status) => (
              <li key={status} title={STATUS_WORDS[status]}>
                <StatusMark status={status} bare /> {status}
              </li>
            ))}
          </ul>
        </dd>
        <dt className="legend-keys">Keys</dt>
        <dd className="legend-keys">
          <ul className="legend-list">
            {KEYS.map(([keys, means]) => (
              <li key={keys}>
                {keys.split(" ").map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}{" "}
                {means}
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </section>
  );
}
