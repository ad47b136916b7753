import { parseArgs } from "node:util";
import { BenchError } from "../errors.ts";

export interface HeldOutOptions {
  readonly data: string;
  readonly gold: string;
  /** Parts that the gold readings are cut into; as many models are trained. */
  readonly folds: number;
  /** Parts that PolNeAR's training articles are cut into; 0 leaves them out. */
  readonly polnear: number;
  /** Parts that reports and coded sentences are cut into to judge events; 0 leaves events out. */
  readonly events: number;
  readonly help: boolean;
}

export const HELP = `Usage: npm run held-out -- [--data DIR] [--gold DIR] [--folds N] [--polnear-folds N] [--event-folds N]

Trains the claims stage anew without some of its texts and measures it on those, so that no text is judged by a model that has
seen it. Gold readings: PolNeAR's training articles and the other parts are learned from. PolNeAR: all gold readings and the other
parts are. Events: the weights of their confidence are learned from the other parts of the gold readings and the coded sentences.

  --data DIR          corpora: polnear/, events/ (default ../shared/data)
  --gold DIR          gold readings (default ../shared/gold/dev)
  --folds N           parts of the gold readings (default 4; 0 leaves them out)
  --polnear-folds N   parts of PolNeAR's training articles (default 3; 0 leaves them out)
  --event-folds N     parts of the gold readings and the coded sentences for events (default 5; 0 leaves them out)
  --help              show this

Takes a minute of one core to read the texts, then about a minute for each part.
`;

const numberOf = (name: string, value: string): number => {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 0 && number !== 1) return number;
  throw new BenchError("BENCH_OPTION", value, `--${name} ${value}: give 0, or 2 or more. See --help.`);
};

/** Reads the command line. Throws {@link BenchError} for what it does not know. */
export const heldOutOptions = (args: readonly string[]): HeldOutOptions => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: "string", default: "../shared/data" },
        gold: { type: "string", default: "../shared/gold/dev" },
        folds: { type: "string", default: "4" },
        "polnear-folds": { type: "string", default: "3" },
        "event-folds": { type: "string", default: "5" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    return {
      data: values.data,
      gold: values.gold,
      folds: numberOf("folds", values.folds),
      polnear: numberOf("polnear-folds", values["polnear-folds"]),
      events: numberOf("event-folds", values["event-folds"]),
      help: values.help,
    };
  } catch (error) {
    if (error instanceof BenchError) throw error;
    throw new BenchError(
      "BENCH_OPTION",
      args.join(" "),
      `${error instanceof Error ? error.message : error}. See --help.`,
    );
  }
};
