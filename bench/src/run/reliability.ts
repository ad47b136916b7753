import { percent, type Row } from "../rows.ts";
import { calibrationError, type Step } from "../score/attribution/reliability.ts";

/** Share of claims that are right, by steps of confidence, and how far both lie apart. */
export const reliabilityRows = (section: Row["section"], corpus: string, steps: readonly Step[]): Row[] => [
  ...steps.map(({ from, count, right, sum }, i): Row => {
    const to = steps[i + 1]?.from ?? 1;
    return {
      section,
      name: `${corpus} right at ${from.toFixed(1)}-${to.toFixed(1)}`,
      value: count === 0 ? null : percent(right / count),
      published: count === 0 ? "no claim" : `${count} claims of mean confidence ${((100 * sum) / count).toFixed(1)}`,
    };
  }),
  { section, name: `${corpus} calibration error`, value: percent(calibrationError(steps)) },
];
