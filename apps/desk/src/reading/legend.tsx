import { QUADS, STATUSES } from "@onrecord/record";
import { StatusMark } from "../ui/status-mark.tsx";
import { QUAD_WORDS, STATUS_WORDS } from "../ui/words.ts";

/** Teaches the marks by a sentence that wears them. */
export function Legend() {
  return (
    <section className="legend" id="legend" aria-label="Legend">
      <p className="legend-sentence">
        <span className="mark-source">A source</span> <span className="mark-cue">says</span>{" "}
        <span className="mark-content">
          that one state <span className="mark-material-cooperation">aided</span> another
        </span>
      </p>
      <p className="legend-words">
        <b>Underlined</b> is who says it, <b>in italic colour</b> the word that reports, <b>shaded</b> what they say,
        and a <b>tinted word</b> is an event.
      </p>
      <ul className="legend-list">
        {QUADS.map((quad) => (
          <li key={quad}>
            <span className={`mark-${quad}`}>{QUAD_WORDS[quad]}</span>
          </li>
        ))}
      </ul>
      <ul className="legend-list">
        {STATUSES.map((status) => (
          <li key={status} title={STATUS_WORDS[status]}>
            <StatusMark status={status} bare /> {status}
          </li>
        ))}
      </ul>
      <ul className="legend-list legend-keys">
        <li>
          <kbd>j</kbd> <kbd>k</kbd> next, previous
        </li>
        <li>
          <kbd>a</kbd> accept
        </li>
        <li>
          <kbd>c</kbd> correct
        </li>
        <li>
          <kbd>r</kbd> reject
        </li>
        <li>
          <kbd>u</kbd> undo
        </li>
        <li>
          <kbd>w</kbd> why
        </li>
        <li>
          <kbd>?</kbd> this legend
        </li>
      </ul>
    </section>
  );
}
