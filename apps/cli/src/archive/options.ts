import {
  AGREEMENT_KINDS,
  CUE_KINDS,
  ENTITY_KINDS,
  PLOVER_TYPES,
  REVIEWS,
  SOURCE_KINDS,
  STAGES,
  STATUSES,
} from "@onrecord/record/vocabulary.ts";
import { type Command, InvalidArgumentError, Option } from "commander";
import { isoDate, wholeNumber } from "../arguments.ts";

const share = (value: string): number => {
  const number = Number(value);
  if (!(number >= 0 && number <= 1)) throw new InvalidArgumentError("Give a number from 0 to 1.");
  return number;
};

/** Values may be given several times or with commas between them. */
const list = (value: string, before: string[] | undefined): string[] => [
  ...(before ?? []),
  ...value.split(",").map((one) => one.trim()),
];

const one = (flags: string, what: string): Option => new Option(flags, what);
const some = (flags: string, what: string): Option => new Option(flags, what).argParser(list);

/** Values of a closed list in any case, several with commas. */
const of = (flags: string, values: readonly string[], what: string): Option =>
  new Option(flags, `${what}: ${values.join(", ")}`).argParser((value: string, before: string[] | undefined) => {
    const given = list(value, before);
    return given.map((word) => {
      const known = values.find((item) => item.toLowerCase() === word.toLowerCase());
      if (known === undefined) throw new InvalidArgumentError(`There is no "${word}". Use ${values.join(", ")}.`);
      return known;
    });
  });

const date = (flags: string, what: string): Option => new Option(flags, what).argParser(isoDate);

const published = [
  date("--published-from <date>", "published on or after"),
  date("--published-to <date>", "published before"),
];
const reports = [
  one("--report <id>", "in this report"),
  some("--outlet <name>", "published by"),
  ...published,
  date("--as-of <date>", "read by then"),
  one("--text <words>", 'words of the report; "in quotes" as a phrase, -without, or'),
];
const word = [
  one("--source <who>", "on whose word, anywhere in the chain"),
  of("--source-kind <kind>", [...SOURCE_KINDS, "own"], "kind of source"),
];
const judged = [
  new Option("--min-confidence <n>", "at least as sure, 0 to 1").argParser(share),
  of("--review <state>", REVIEWS, "what people decided"),
];

const dyad = (value: string): string[] => {
  const pair = list(value, undefined);
  if (pair.length !== 2) throw new InvalidArgumentError("Give two, such as RUS,IRN.");
  return pair;
};

/** Options of each list; a name in camel case is the filter's field, but for the few in {@link FIELDS}. */
export const FILTERS = {
  events: [
    one("--actor <who>", 'doer: id of an actor, country code ("RUS") or words of a name'),
    one("--recipient <who>", "done to"),
    new Option("--dyad <a,b>", "both in it, in either part").argParser(dyad),
    of("--type <type>", PLOVER_TYPES, "PLOVER type"),
    some("--mode <mode>", "PLOVER mode"),
    of("--status <status>", STATUSES, "status"),
    date("--from <date>", "said to happen on or after"),
    date("--to <date>", "said to happen before"),
    one("--place <place>", "where: words of a name, or an id"),
    ...word,
    ...reports,
    one("--agreement <id>", "of this agreement"),
    one("--happening <id>", "of this happening"),
    new Option("--min-origins <n>", "told by at least so many independent origins").argParser(wholeNumber),
    new Option("--contradicted", "reports contradict each other on it"),
    ...judged,
    new Option("--sort <by>", "order").choices(["published", "time"]).default("published"),
  ],
  claims: [
    one("--about <who>", "naming this actor"),
    of("--cue-kind <kind>", CUE_KINDS, "kind of cue"),
    ...word,
    ...reports,
    ...judged,
  ],
  actors: [
    one("--name <words>", "words of a name, near misses too"),
    of("--kind <kind>", ENTITY_KINDS, "kind"),
    some("--country <code>", "ISO 3166 code of three letters"),
    some("--sector <code>", "PLOVER sector"),
  ],
  pairs: [one("--country <code>", "one of the two")],
  agreements: [
    one("--name <words>", "words of its name"),
    one("--party <who>", "between whom"),
    of("--kind <kind>", AGREEMENT_KINDS, "kind"),
    of("--stage <stage>", STAGES, "stage"),
    ...reports,
  ],
  reports: [
    some("--outlet <name>", "published by"),
    ...published,
    one("--text <words>", 'words of it; "in quotes" as a phrase, -without, or'),
    one("--feed <feed>", "id or URL of the feed that led to it"),
  ],
} as const satisfies Record<string, readonly Option[]>;

export type ListName = keyof typeof FILTERS;

const FORMATS = ["table", "json", "csv", "ndjson"] as const;
/** Columns of event data sets of the field. */
const FIELD_FORMATS = ["polecat", "icews"] as const;
export type Format = (typeof FORMATS)[number] | (typeof FIELD_FORMATS)[number];

/** Where the archive is. */
export const addArchive = (command: Command): Command =>
  command.addOption(
    new Option("--archive <place>", "folder, or postgres://... (default: your data folder)").env("ONRECORD_ARCHIVE"),
  );

/** How rows are printed; events in the columns of the field's data sets as well. */
export const addFormat = (command: Command): Command =>
  command.addOption(
    new Option("-f, --format <format>", "how to print")
      .choices(command.name() === "events" ? [...FORMATS, ...FIELD_FORMATS] : FORMATS)
      .default("table"),
  );

/** How many rows. */
export const addPaging = (command: Command): Command =>
  command
    .addOption(new Option("--limit <n>", "rows at most").argParser(wholeNumber).default(50))
    .option("--cursor <cursor>", "go on where the page before ended")
    .option("--all", "all rows", false);

/** Options whose names are not the filter's. */
const FIELDS: Readonly<Record<string, string>> = { asOf: "readBy" };
const OTHERS = new Set(["archive", "format", "limit", "cursor", "all", "sort"]);

/** The filter that the options of a list stand for. */
export function filterOf(options: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const given = Object.entries(options).filter(([name, value]) => value !== undefined && !OTHERS.has(name));
  return Object.fromEntries(given.map(([name, value]) => [FIELDS[name] ?? name, value]));
}
