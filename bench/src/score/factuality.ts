import type { Status } from "@onrecord/record";

const FACTS = ["happened", "not happened", "uncertain"] as const;
export type Fact = (typeof FACTS)[number];

/** From the mean of the annotators, -3 (certainly not) to 3 (certainly), as the shared task's three classes. */
export const factOf = (label: number): Fact => (label >= 1 ? "happened" : label <= -1 ? "not happened" : "uncertain");

const BY_STATUS: Readonly<Record<Status, Fact>> = {
  occurred: "happened",
  ongoing: "happened",
  planned: "uncertain",
  possible: "uncertain",
  denied: "not happened",
};

/** @param planned what a corpus takes for the fact of what is only told to come */
export const factOfStatus = (status: Status, planned: Fact = BY_STATUS.planned): Fact =>
  status === "planned" ? planned : BY_STATUS[status];

/** F1 of each class and their mean. */
export const scoreFacts = (pairs: readonly (readonly [gold: Fact, predicted: Fact])[]) => {
  const classes = FACTS.map((fact) => {
    const right = pairs.filter(([gold, predicted]) => gold === fact && predicted === fact).length;
    const all =
      pairs.filter(([gold]) => gold === fact).length + pairs.filter(([, predicted]) => predicted === fact).length;
    return { fact, f1: all === 0 ? null : (2 * right) / all };
  });
  const known = classes.flatMap(({ f1 }) => f1 ?? []);
  return { classes, macroF1: known.length === 0 ? null : known.reduce((sum, f1) => sum + f1, 0) / known.length };
};
