import { Command, CommanderError, Option } from "commander";
import packageJson from "../package.json" with { type: "json" };
import { registerArchive } from "./archive/register.ts";
import { commaSeparated, isoDate, wholeNumber } from "./arguments.ts";
import { EXIT } from "./errors.ts";
import { addFetching } from "./ingest/options.ts";
import { registerIngest } from "./ingest/register.ts";

const EXIT_HELP = `
Exit status: 0 all read; 1 something could not be read (the rest was); 2 wrong
usage; 3 a text is in another language than English, and nothing else failed.`;

const program = new Command("onrecord")
  .description(
    "Reads news reports and keeps an attributed record of them: who did what to whom, when, where,\nwhether it really happened, and on whose word.",
  )
  .version(packageJson.version, "-V, --version")
  .showHelpAfterError("(add --help for the options)")
  .exitOverride();

program
  .command("read")
  .summary("read reports and print what they put on record")
  .description(
    "Reads each FILE (plain text, Markdown, HTML, JSON or NDJSON; - is standard input) and prints its reading.",
  )
  .argument("[FILE...]", "files to read", ["-"])
  .addOption(new Option("-f, --format <format>", "how to print").choices(["text", "json", "ndjson"]).default("text"))
  .option("--explain", "name the rule behind each mark", false)
  .option("--published <date>", "date of publication, for files that do not say", isoDate)
  .option("--outlet <name>", "who published it")
  .option("--url <url>", "where it was published")
  .option("--title <title>", "its headline")
  .option("--workers <n>", "threads to read with (default: by the number of reports and cores)", wholeNumber)
  .option("--codebook <dir>", "folder of own frames, added to the program's; reads on one thread")
  .addHelpText(
    "after",
    `
JSON documents have "text" and, if known, "published", "outlet", "url", "title"
and "id". Their text is kept exactly as given, so that offsets hold.

Examples:
  onrecord read report.txt --published 2025-01-17 --outlet "The Example"
  curl -s https://example.org/page.html | onrecord read -
  onrecord read reports/*.json --format ndjson > readings.ndjson
${EXIT_HELP}`,
  )
  .action(async (files: string[], options) => {
    // The models are read and decompressed on other threads while the rest of the program is imported.
    const { readerFiles } = await import("@onrecord/models");
    const models = readerFiles();
    models.catch(() => undefined);
    const { readCommand } = await import("./commands/read.ts");
    process.exitCode = await readCommand(files, options, models);
  });

program
  .command("parse")
  .summary("print the language analysis alone: tokens, tags, trees")
  .description(
    "Analyses each FILE (- is standard input) and prints sentences, tokens, tags, lemmas and dependency trees.",
  )
  .argument("[FILE...]", "files to analyse", ["-"])
  .addOption(new Option("-f, --format <format>", "how to print").choices(["tree", "conllu", "json"]).default("tree"))
  .option("--tokens", "the input is CoNLL-U; keep its sentences and tokens", false)
  .addHelpText(
    "after",
    `
Examples:
  echo "Norway said it would not join the talks." | onrecord parse
  onrecord parse --format conllu report.txt > report.conllu
${EXIT_HELP}`,
  )
  .action(async (files: string[], options) => {
    const { parseCommand } = await import("./commands/parse.ts");
    process.exitCode = await parseCommand(files, options);
  });

const codebook = program.command("codebook").summary("check frames of your own");
codebook
  .command("check")
  .summary("check a folder of frames and run its tests")
  .description(
    "Checks the YAML files of DIR, reads the sentences of its tests.yaml and prints precision and recall by type.",
  )
  .argument("<DIR>", "folder of frames")
  .action(async (folder: string) => {
    const { checkCommand } = await import("./codebook/check.ts");
    process.exitCode = await checkCommand(folder);
  });

registerIngest(program);
registerArchive(program);

addFetching(program.command("serve"))
  .summary("serve the desk and the API over an archive")
  .description(
    "Serves the desk and the HTTP API. Without --team it listens to this machine alone and needs no login. Each FILE\nis read into the archive first.",
  )
  .argument("[FILE...]", "reports to add")
  .option("--archive <place>", "folder or postgres:// address (default: in the user's data folder)")
  .option("--port <n>", "port to listen on", wholeNumber, 4380)
  .option("--host <address>", "address to listen on (default: 127.0.0.1)")
  .option("--team", "accounts and roles, over PostgreSQL; needs --origin", false)
  .option("--origin <url>", "public address of a team's server, such as https://onrecord.example.org")
  .option("--workers <n>", "threads to read with (default: all cores but one)", wholeNumber)
  .option("--trust-proxy <list>", "addresses or networks of proxies whose X-Forwarded-For is believed", commaSeparated)
  .option("--max-upload <MB>", "size of one upload in megabytes", wholeNumber, 200)
  .option("--open", "open the desk in the browser", false)
  .addOption(new Option("--log <level>", "what to log").choices(["error", "warn", "info", "debug"]).default("warn"))
  .addHelpText(
    "after",
    `
The first start with --team makes the account "admin", with the password in
ONRECORD_ADMIN_PASSWORD or, without it, one that is printed once.

Examples:
  onrecord serve
  onrecord serve --archive ./archive samples/*.md --open
  onrecord serve --team --archive postgres://onrecord@db/onrecord --origin https://onrecord.example.org
`,
  )
  .action(async (files: string[], options) => {
    const { serveCommand } = await import("./commands/serve.ts");
    process.exitCode = await serveCommand(files, options);
  });

// A reader that has seen enough (`| head`) closes the pipe: that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) =>
  process.exit(error.code === "EPIPE" ? EXIT.ok : EXIT.failed),
);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  else {
    console.error(`onrecord: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = EXIT.failed;
  }
}
