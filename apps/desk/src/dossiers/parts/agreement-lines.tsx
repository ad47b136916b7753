import type { AgreementStoryline } from "@onrecord/record/asking";
import { asDay, capital, cased } from "../../ui/words.ts";

type Step = AgreementStoryline["steps"][number];

const outletsOf = ({ tellings }: Step): string =>
  [...new Set(tellings.map(({ report }) => report.outlet ?? "outlet not known"))].join(", ");

/** The agreements that reports tell of, stage by stage. */
export function AgreementLines({ lines }: { lines: readonly AgreementStoryline[] }) {
  return lines.map(({ name, steps }) => (
    <div key={`${name} ${steps[0]?.date}`}>
      {lines.length > 1 && <p className="stage-name">{capital(name)}</p>}
      <ol className="stages">
        {steps.map((step) => (
          <li key={`${step.date} ${step.stage}`}>
            <p className="stage-name">
              {cased(step.stage)}{" "}
              <span className="quiet">
                {step.isStated ? asDay(step.date) : `told ${asDay(step.date) || "without a date"}`}
              </span>
            </p>
            <p className="quiet">{outletsOf(step)}</p>
          </li>
        ))}
      </ol>
    </div>
  ));
}
