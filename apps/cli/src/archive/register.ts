import { type Command, Option } from "commander";
import { wholeNumber } from "../arguments.ts";
import { addFetching } from "../ingest/options.ts";
import { addArchive, addFormat, addPaging, FILTERS, type ListName } from "./options.ts";

const WHO = `
WHO is a country code of three letters (RUS), the id of an actor, or words of a
name. Intervals hold their first day and not their last.`;

const EXIT_HELP = `
Exit status: 0 also where nothing is found; 1 the archive could not be asked;
2 wrong usage.`;

const LISTS: Readonly<Record<ListName, { summary: string; help: string }>> = {
  events: {
    summary: "list who did what to whom, with filters",
    help: `${WHO}

Examples:
  onrecord events --dyad RUS,IRN --type AID,AGREE --from 2024-01-01
  onrecord events --actor "Anne Duval" --source-kind own --format csv --all`,
  },
  claims: {
    summary: "list who said what, with filters",
    help: `${WHO}

Examples:
  onrecord claims --source anonymous --about IRN
  onrecord claims --cue-kind deny,accuse --published-from 2024-01-01`,
  },
  actors: { summary: "list persons, states, organizations and the like", help: "" },
  pairs: { summary: "list countries that meet in events", help: "" },
  agreements: { summary: "list treaties, pacts, deals and their stage", help: WHO },
  reports: {
    summary: "list reports, with full-text search",
    help: `
Examples:
  onrecord reports --text '"grain deal" -wheat' --outlet "The Example"`,
  },
};

/** Adds the commands that ask an archive and keep it. Their code is loaded when they run. */
export function registerArchive(program: Command): void {
  for (const name of Object.keys(LISTS) as ListName[]) {
    const { summary, help } = LISTS[name];
    const command = program.command(name).summary(summary).description(`Lists ${name} of the archive; ${summary}.`);
    for (const option of FILTERS[name] as readonly Option[]) command.addOption(option);
    addPaging(addFormat(addArchive(command)))
      .addHelpText("after", `${help}\n${EXIT_HELP}`)
      .action(async (options) => {
        const { listCommand } = await import("./list.ts");
        process.exitCode = await listCommand(name, options);
      });
  }
  const search = program.command("search").summary("find words in names, reports, events and quotes");
  addFormat(addArchive(search.argument("<words...>", 'words; "in quotes" as a phrase, -without, or')))
    .addOption(new Option("--limit <n>", "hits at most").argParser(wholeNumber).default(40))
    .action(async (words: string[], options) => {
      const { searchCommand } = await import("./list.ts");
      process.exitCode = await searchCommand(words, options);
    });
  const show = program.command("show").summary("show one event, claim, actor, agreement, report, or a pair of parties");
  addArchive(show.argument("<id>", "id from a list, or a country code").argument("[other]", "second party of a pair"))
    .addOption(new Option("-f, --format <format>", "how to print").choices(["text", "json"]).default("text"))
    .addHelpText(
      "after",
      `
An event is shown with its evidence and its ladder of attribution.

Examples:
  onrecord show ev-0a1b2c3d4e5f6a7b8c9d
  onrecord show RUS IRN
${EXIT_HELP}`,
    )
    .action(async (id: string, other: string | undefined, options) => {
      const { showCommand } = await import("./show.ts");
      process.exitCode = await showCommand(id, other, options);
    });
  registerStoryline(program);
  registerDecide(program);
  registerKeeping(program);
}

/** Actions on a mark: their further arguments, and what they do. */
const ACTIONS = {
  accept: { args: [], summary: "say that it is right" },
  reject: { args: [], summary: "say that it is wrong" },
  correct: { args: ["<field>", "<value>"], summary: "correct a field; the value is JSON or a word" },
  note: { args: ["<text>"], summary: "note something" },
  merge: { args: ["<into>"], summary: "say that an actor is the same as another" },
  split: { args: ["<name>"], summary: "take the actor of this name out again" },
} as const;

function registerStoryline(program: Command): void {
  const storyline = program
    .command("storyline")
    .summary("what happened between two parties, or to an agreement, in time");
  addArchive(
    storyline
      .argument("<id>", "id of an agreement, or a party")
      .argument("[other]", "the other party: a country or an actor"),
  )
    .addOption(new Option("-f, --format <format>", "how to print").choices(["text", "json"]).default("text"))
    .addOption(new Option("--limit <n>", "steps at most, of two parties").argParser(wholeNumber).default(50))
    .addOption(new Option("--cursor <cursor>", "go on after the page before"))
    .addHelpText(
      "after",
      `
Between two parties each happening stands once, however many reports tell it,
the newest first. An agreement goes from its first stage to its last.

Examples:
  onrecord storyline RUS IRN
  onrecord storyline ag-0a1b2c3d4e5f6a7b8c9d
${EXIT_HELP}`,
    )
    .action(async (id: string, other: string | undefined, options) => {
      const { storylineCommand } = await import("./storyline.ts");
      process.exitCode = await storylineCommand(id, other, options);
    });
}

function registerDecide(program: Command): void {
  const decide = program.command("decide").summary("accept, reject, correct, merge, and take back");
  const by = new Option("--by <name>", "who decides (default: your user name)");
  for (const [action, { args, summary }] of Object.entries(ACTIONS)) {
    const command = addArchive(decide.command(action).summary(summary).argument("<id>", "id of what is decided on"));
    for (const arg of args) command.argument(arg);
    command
      .addOption(by)
      .option("--note <text>", "why")
      .action(async (...given: unknown[]) => {
        const [id, ...rest] = given.slice(0, 1 + args.length) as string[];
        const { decideCommand } = await import("./decide.ts");
        process.exitCode = await decideCommand(action as never, id ?? "", rest, given[1 + args.length] as object);
      });
  }
  addArchive(decide.command("undo").summary("take a decision back").argument("<decision>", "its id"))
    .addOption(by)
    .action(async (decision: string, options) => {
      const { undoCommand } = await import("./decide.ts");
      process.exitCode = await undoCommand(decision, options);
    });
  addArchive(decide.command("list").summary("list decisions, the newest first").argument("[id]", "on this alone"))
    .addOption(new Option("--limit <n>", "decisions at most").argParser(wholeNumber).default(50))
    .action(async (id: string | undefined, options) => {
      const { decisionsCommand } = await import("./decide.ts");
      process.exitCode = await decisionsCommand(id, options);
    });
  decide.addHelpText(
    "after",
    `
Decisions are appended and stay when reports are read again; undo takes one back.

Examples:
  onrecord decide correct ev-0a1b2c3d4e5f6a7b8c9d status planned --note "not yet"
  onrecord decide merge ac-0a1b2c3d4e5f6a7b8c9d ac-9d8c7b6a5f4e3d2c1b0a`,
  );
}

function registerKeeping(program: Command): void {
  addArchive(program.command("status").summary("show how the archive and its queues stand"))
    .addOption(new Option("-f, --format <format>", "how to print").choices(["text", "json"]).default("text"))
    .option("--retry-dead", "give jobs that failed for good to be tried again", false)
    .action(async (options) => {
      const { statusCommand } = await import("./status.ts");
      process.exitCode = await statusCommand(options);
    });
  const workers = new Option("--workers <n>", "threads to read with (default: a core each)").argParser(wholeNumber);
  addFetching(addArchive(program.command("work").summary("read, take in sources and pull feeds until stopped")))
    .addOption(workers)
    .option("--quiet", "do not say what fails", false)
    .addHelpText("after", "\nAny number may work for one archive on PostgreSQL, on any machine.")
    .action(async (options) => {
      const { workCommand } = await import("./work.ts");
      process.exitCode = await workCommand(options);
    });
  addArchive(program.command("reread").summary("read again what another version of the engine read"))
    .addOption(workers)
    .option("--queue", "leave the reading to workers", false)
    .option("--dry-run", "only say how many", false)
    .addHelpText("after", "\nDecisions stay: they are replayed over the new readings.")
    .action(async (options) => {
      const { rereadCommand } = await import("./reread.ts");
      process.exitCode = await rereadCommand(options);
    });
}
