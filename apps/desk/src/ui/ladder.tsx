import type { LadderStep } from "@onrecord/record/asking";
import { SOURCE_WORDS } from "./words.ts";

function wordsOf(step: LadderStep): string {
  return step.who?.name ?? step.words ?? "Source not stated";
}

/** How a step came to its word: the words of the source as written if they differ from its name, and the cue. */
function Rung({ step }: { step: LadderStep }) {
  const name = wordsOf(step);
  const written = step.words && step.words !== name ? step.words : null;
  return (
    <li>
      <span className="ladder-who">{name}</span>
      <span className="ladder-kind">{step.as === "via" ? "spoken to" : SOURCE_WORDS[step.sourceKind]}</span>
      {written || step.cue ? (
        <span className="ladder-words">
          {written ? <q>{written}</q> : null}
          {step.cue ? <q className="cue">{step.cue}</q> : null}
        </span>
      ) : null}
    </li>
  );
}

/** On whose word: from the outlet down, a step each, to the source closest to what happened. */
export function Ladder({ outlet, steps }: { outlet: string | null; steps: readonly LadderStep[] }) {
  return (
    <ol className="ladder" aria-label="On whose word, from the outlet to the innermost source">
      <li>
        <span className="ladder-who">{outlet ?? "The report"}</span>
        <span className="ladder-kind">{steps.length === 0 ? "in its own voice" : "the report"}</span>
      </li>
      {steps.map((step) => (
        <Rung key={`${step.claim} ${step.as}`} step={step} />
      ))}
    </ol>
  );
}

/** The ladder in one line, the innermost source first in weight. */
export function LadderLine({ steps }: { steps: readonly LadderStep[] }) {
  if (steps.length === 0) return <span className="ladder-line quiet">the report itself</span>;
  return (
    <span className="ladder-line">
      {steps.map((step, index) => (
        <span key={`${step.claim} ${step.as}`}>
          {index > 0 ? <span aria-hidden> → </span> : null}
          {wordsOf(step)}
        </span>
      ))}
    </span>
  );
}
