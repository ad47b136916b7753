import { parseArgs } from "node:util";
import { BenchError } from "./errors.ts";
import { SECTIONS, type Section } from "./rows.ts";

export interface Options {
  readonly data: string;
  readonly gold: string;
  readonly sections: readonly Section[];
  /** File that the figures are written to as JSON as well. */
  readonly json?: string;
  /** File that the links found on ECB+ are written to, for other scorers. */
  readonly predictions?: string;
  readonly help: boolean;
}

export const HELP = `Usage: npm run bench -- --data DIR --gold DIR [--only PART] [--json FILE] [--predictions FILE]

Measures accuracy and speed and prints one table, with the targets and the published figures beside it.

  --data DIR    corpora: ud/, polnear/, events/, wikinews/, links/
  --gold DIR    gold readings, one JSON file each
  --only PART   one of ${SECTIONS.join(", ")};
                may be given several times
  --json FILE   write the figures to FILE as well
  --predictions FILE
                write the mentions and chains that "links" found to FILE,
                a document a line, for other scorers
  --help        show this

Progress goes to stderr. Colours are left out with NO_COLOR or when stdout is no terminal.
Exit status: 0, or 2 for a wrong option or a missing folder. A missed target is no error.
`;

const isSection = (value: string): value is Section => (SECTIONS as readonly string[]).includes(value);

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        data: { type: "string" },
        gold: { type: "string" },
        only: { type: "string", multiple: true },
        json: { type: "string" },
        predictions: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    }).values;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new BenchError("BENCH_OPTION", args.join(" "), `${message}. See --help.`);
  }
};

const required = (value: string | undefined, name: string): string => {
  if (value !== undefined) return value;
  throw new BenchError("BENCH_OPTION", name, `Option --${name} DIR is needed. See --help.`);
};

/** Reads the command line. Throws {@link BenchError} for what it does not know. */
export const optionsOf = (args: readonly string[]): Options => {
  const values = parse(args);
  const only = (values.only ?? []).flatMap((value) => value.split(","));
  for (const value of only) {
    if (isSection(value)) continue;
    throw new BenchError("BENCH_OPTION", value, `There is no part "${value}". Use ${SECTIONS.join(", ")}.`);
  }
  const help = values.help === true;
  return {
    data: help ? "" : required(values.data, "data"),
    gold: help ? "" : required(values.gold, "gold"),
    sections: only.length > 0 ? SECTIONS.filter((section) => only.includes(section)) : SECTIONS,
    ...(values.json !== undefined && { json: values.json }),
    ...(values.predictions !== undefined && { predictions: values.predictions }),
    help,
  };
};
