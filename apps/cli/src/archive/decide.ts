import { userInfo } from "node:os";
import type { DecisionInput } from "@onrecord/record/asking";
import { print, warn } from "../commands/print.ts";
import { EXIT } from "../errors.ts";
import { withArchive } from "./open.ts";

const KINDS = { "ev-": "event", "cl-": "claim", "ag-": "agreement", "ac-": "actor", "rp-": "report" } as const;

type Subject = Extract<DecisionInput, { action: "accept" }>["subject"];

function subjectOf(id: string): Subject | undefined {
  const kind = (KINDS as Record<string, Subject["kind"]>)[id.slice(0, 3)];
  return kind && { kind, id };
}

/** A value as JSON, or else as the words that they are. */
function parsed(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return words;
  }
}

export type Action = Exclude<DecisionInput["action"], "undo">;

export interface DecideOptions {
  readonly archive?: string;
  readonly by?: string;
  readonly note?: string;
}

function inputOf(action: Action, subject: Subject, args: readonly string[], note: string | undefined): object {
  const [first = "", second = ""] = args;
  const rest = { subject, ...(note !== undefined && { note }) };
  switch (action) {
    case "correct":
      return { action, ...rest, field: first, value: parsed(second) };
    case "merge":
      return { action, ...rest, into: first };
    case "split":
      return { action, ...rest, name: first };
    case "note":
      return { action, subject, note: first };
    default:
      return { action, ...rest };
  }
}

async function keep(input: object, options: DecideOptions): Promise<number> {
  return withArchive(options.archive, async (archive) => {
    const decision = await archive.decide(input as DecisionInput, options.by ?? userInfo().username);
    await print(`${decision.id}\n`);
    return EXIT.ok;
  });
}

/** Appends a decision and prints its id. Gives the exit status. */
export async function decideCommand(
  action: Action,
  id: string,
  args: readonly string[],
  options: DecideOptions,
): Promise<number> {
  const subject = subjectOf(id);
  if (subject) return keep(inputOf(action, subject, args, options.note), options);
  warn(`error UNKNOWN_ID: ${id}: is no id of an event, claim, agreement, actor or report. Lists and search give ids.`);
  return EXIT.usage;
}

export const undoCommand = (decision: string, options: DecideOptions): Promise<number> =>
  keep({ action: "undo", decision }, options);

/** Prints decisions, the newest first, one a line. */
export function decisionsCommand(
  subject: string | undefined,
  options: { archive?: string; limit: number },
): Promise<number> {
  return withArchive(options.archive, async (archive) => {
    const { items, next } = await archive.decisions(subject, { limit: Math.min(options.limit, 500) });
    for (const { id, at, by, input, orphaned } of items) {
      const { action, ...rest } = input;
      await print(
        `${id}  ${at.slice(0, 16)}  ${by}  ${action} ${JSON.stringify(rest)}${orphaned ? "  (orphaned)" : ""}\n`,
      );
    }
    if (items.length === 0) warn("there are no decisions");
    if (next !== null) warn("there are more: add --limit");
    return EXIT.ok;
  });
}
