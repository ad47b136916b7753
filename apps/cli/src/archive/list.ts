import type { Archive, PageOf } from "@onrecord/archive";
import type { Page } from "@onrecord/record/asking";
import { warn } from "../commands/print.ts";
import { LISTINGS, type Listing } from "./columns.ts";
import { withArchive } from "./open.ts";
import { type Format, filterOf, type ListName } from "./options.ts";
import { RowPrinter } from "./rows.ts";

interface ListOptions extends Readonly<Record<string, unknown>> {
  readonly archive?: string;
  readonly format: Format;
  readonly limit: number;
  readonly cursor?: string;
  readonly all: boolean;
}

const PAGE = 500;

type Ask = (filter: never, page: PageOf) => Promise<Page<unknown>>;

async function emptyHint(archive: Archive): Promise<string> {
  const { items } = await archive.reports({}, { limit: 1 });
  return items.length === 0
    ? "the archive has no reports yet; take some in with: onrecord ingest FILE..."
    : "nothing is found; try fewer or other filters";
}

/** Prints one of the archive's lists. Gives the exit status. */
export function listCommand(name: ListName, options: ListOptions): Promise<number> {
  return withArchive(options.archive, async (archive) => {
    const ask = archive[name] as Ask;
    const printer = new RowPrinter(LISTINGS[name] as Listing<unknown>, options.format);
    const filter = filterOf(options) as never;
    const sort = "sort" in options ? { sort: options.sort } : {};
    let cursor = options.cursor;
    let next: string | null;
    do {
      const left = options.all ? PAGE : options.limit - printer.count;
      const page = await ask(filter, { limit: Math.min(PAGE, left), ...sort, ...(cursor !== undefined && { cursor }) });
      await printer.page(page.items);
      next = page.next;
      cursor = next ?? undefined;
    } while (next !== null && (options.all || printer.count < options.limit));
    await printer.end();
    if (printer.count === 0) warn(await emptyHint(archive));
    else if (next !== null) warn(`there are more: add --all, or --cursor ${next}`);
    return undefined;
  });
}

/** Prints what the words are found in. Gives the exit status. */
export function searchCommand(
  words: readonly string[],
  options: { archive?: string; format: Format; limit: number },
): Promise<number> {
  return withArchive(options.archive, async (archive) => {
    const printer = new RowPrinter(LISTINGS.search, options.format);
    await printer.page(await archive.search(words.join(" "), options.limit));
    await printer.end();
    if (printer.count === 0) warn(await emptyHint(archive));
    return undefined;
  });
}
