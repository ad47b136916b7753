import { type Command, Option } from "commander";
import { addArchive } from "../archive/options.ts";
import { wholeNumber } from "../arguments.ts";
import { addFetching, addIngest, addTaking } from "./options.ts";

const EXIT_HELP = `
Exit status: 0 all taken in; 1 something could not be (the rest was), or it was
stopped; 2 wrong usage; 3 a text is in another language than English, and nothing
else failed.`;

const every = () => new Option("--every <minutes>", "time between two pulls (15)").argParser(wholeNumber);

/** Adds the commands that take sources into an archive. Their code is loaded when they run. */
export function registerIngest(program: Command): void {
  const ingest = program.command("ingest").summary("read sources and keep them in the archive");
  addIngest(addArchive(ingest.argument("<SOURCE...>", "files, folders, web addresses; - is standard input")))
    .description(
      "Takes in text, Markdown, HTML, PDF, e-mail, JSON, NDJSON, CSV, feeds, WARC, gzip and zip,\nreads each report with the engine and keeps both. What is there already is left.",
    )
    .addHelpText(
      "after",
      `
Examples:
  onrecord ingest reports/ news.ndjson.gz
  onrecord ingest https://example.org/news/1 --contact you@example.org
  onrecord ingest table.csv --column text=Body --column title=Headline
${EXIT_HELP}`,
    )
    .action(async (sources: string[], options) => {
      const { ingestCommand } = await import("./ingest.ts");
      process.exitCode = await ingestCommand(sources, options);
    });
  registerFeeds(program.command("feeds").summary("follow feeds, and take in what is new in them"));
}

function registerFeeds(feeds: Command): void {
  addFetching(addArchive(feeds.command("add").summary("follow feeds; a page is looked through for its own")))
    .argument("<URL...>", "addresses of feeds, or of pages that name one")
    .addOption(every())
    .option("--folder <name>", "folder to list them in")
    .action(async (urls: string[], options) => {
      process.exitCode = await (await import("./feeds.ts")).addFeeds(urls, options);
    });
  addArchive(feeds.command("list").summary("list the feeds that are followed"))
    .addOption(new Option("-f, --format <format>", "how to print").choices(["text", "json"]).default("text"))
    .action(async (options) => {
      process.exitCode = await (await import("./feeds.ts")).listFeeds(options);
    });
  addArchive(feeds.command("remove").summary("stop following feeds; their reports stay"))
    .argument("<FEED...>", "ids or addresses")
    .action(async (ids: string[], options) => {
      process.exitCode = await (await import("./feeds.ts")).removeFeeds(ids, options);
    });
  addTaking(addArchive(feeds.command("pull").summary("take in what is new in all feeds, or in those named")))
    .argument("[FEED...]", "ids or addresses")
    .option("--due", "only those whose time has come", false)
    .addHelpText("after", EXIT_HELP)
    .action(async (ids: string[], options) => {
      process.exitCode = await (await import("./feeds.ts")).pullFeeds(ids, options);
    });
  addArchive(feeds.command("import").summary("follow the feeds of an OPML list"))
    .argument("<FILE...>", "OPML files")
    .addOption(every())
    .action(async (paths: string[], options) => {
      process.exitCode = await (await import("./feeds.ts")).importFeeds(paths, options);
    });
  addArchive(feeds.command("export").summary("write the feeds that are followed as OPML"))
    .argument("[FILE]", "where to (default: standard output)")
    .action(async (path: string | undefined, options) => {
      process.exitCode = await (await import("./feeds.ts")).exportFeeds(path, options);
    });
}
