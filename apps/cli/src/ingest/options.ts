import type { ColumnMap, Fetcher, FetcherOptions, Position } from "@onrecord/sources";
import { type Command, InvalidArgumentError, Option } from "commander";
import { isoDate, wholeNumber } from "../arguments.ts";

/** How pages are fetched, as options give it. */
export interface FetchOptions {
  readonly contact?: string;
  readonly allowAddress?: string[];
  readonly ignoreRobots: boolean;
}

export interface TakeOptions extends FetchOptions {
  readonly archive?: string;
  readonly workers?: number;
  readonly queue: boolean;
  readonly quiet: boolean;
  readonly format: "text" | "json";
}

export interface IngestOptions extends TakeOptions {
  readonly column?: ColumnMap;
  readonly outlet?: string;
  readonly published?: string;
  readonly from?: Position;
}

const FIELDS = ["text", "title", "outlet", "author", "published", "url", "language", "id"];

function column(value: string, before: ColumnMap | undefined): ColumnMap {
  const [, field = "", name = ""] = /^(\w+)=(.+)$/.exec(value) ?? [];
  if (!FIELDS.includes(field)) throw new InvalidArgumentError(`Give FIELD=COLUMN; fields are ${FIELDS.join(", ")}.`);
  return { ...before, [field]: name };
}

function position(value: string): Position {
  const [, offset, record] = /^(\d+):(\d+)$/.exec(value) ?? [];
  if (!offset || !record) throw new InvalidArgumentError("Give it as it was printed: OFFSET:RECORD.");
  return { offset: Number(offset), record: Number(record) };
}

const several = (value: string, before: string[] | undefined) => [...(before ?? []), value];

export const addFetching = (command: Command): Command =>
  command
    .addOption(
      new Option("--contact <address>", "how site owners reach you; said to each site").env("ONRECORD_CONTACT"),
    )
    .addOption(
      new Option("--allow-address <range>", "may be connected to, though not on the open internet").argParser(several),
    )
    .option("--ignore-robots", "fetch although robots.txt asks not to; for sites of your own", false);

export const addTaking = (command: Command): Command =>
  addFetching(command)
    .addOption(new Option("--workers <n>", "threads to read with (default: a core each)").argParser(wholeNumber))
    .option("--queue", "keep the texts, and leave the reading to workers", false)
    .option("--quiet", "count what fails, and do not name each", false)
    .addOption(
      new Option("-f, --format <format>", "how to print the counts").choices(["text", "json"]).default("text"),
    );

export const addIngest = (command: Command): Command =>
  addTaking(command)
    .addOption(new Option("--column <field=name>", "which column of a table holds what").argParser(column))
    .option("--outlet <name>", "who published them, where they do not say")
    .addOption(new Option("--published <date>", "when, where they do not say").argParser(isoDate))
    .addOption(new Option("--from <position>", "go on in the one source where it was stopped").argParser(position));

/** The manners of fetching that the options give. */
export const fetchingOf = ({ contact, allowAddress, ignoreRobots }: FetchOptions): FetcherOptions => ({
  ignoreRobots,
  ...(contact !== undefined && { contact }),
  ...(allowAddress !== undefined && { allowAddresses: allowAddress }),
});

/** A fetcher with these manners. */
export async function fetcherOf(options: FetchOptions): Promise<Fetcher> {
  const { createFetcher } = await import("@onrecord/sources");
  return createFetcher(fetchingOf(options));
}
