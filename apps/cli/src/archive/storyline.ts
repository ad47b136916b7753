import type { Archive } from "@onrecord/archive";
import type { AgreementStoryline, PairStep } from "@onrecord/record/asking";
import { print, warn } from "../commands/print.ts";
import { EXIT } from "../errors.ts";
import { style } from "../output/style.ts";
import { wrap } from "../output/wrap.ts";
import { withArchive } from "./open.ts";

interface Options {
  readonly archive?: string;
  readonly format: "text" | "json";
  readonly limit?: number;
  readonly cursor?: string;
}

const dated = (date: string | null, isStated: boolean): string =>
  date === null ? "no date   " : `${date}${isStated ? "" : " (published)"}`;

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? "" : "s"}`;

function stepLine({
  date,
  isStated,
  type,
  statuses,
  reports,
  origins,
  contradicted,
  event,
  happening,
}: PairStep): string {
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).join(", ") || "?";
  const to = event.recipients.length === 0 ? "" : ` → ${names(event.recipients)}`;
  const told = [count(reports, "report"), count(origins, "origin"), ...(contradicted ? ["contradicted"] : [])];
  return wrap(
    `${dated(date, isStated)} ${names(event.actors)} → ${style("bold", type)} (${statuses.join(", ")})${to}; ${told.join(", ")} ${style("dim", happening ?? event.id)}`,
    "",
    "   ",
  );
}

const lineOf = ({ name, steps }: AgreementStoryline): string[] => [
  style("bold", name),
  ...steps.map(({ date, isStated, stage, tellings }) => {
    const outlets = [...new Set(tellings.map(({ report }) => report.outlet ?? report.id))];
    return wrap(`${dated(date, isStated)} ${style("bold", stage)}: ${outlets.join(", ")}`, "  ", "     ");
  }),
];

async function found(archive: Archive, id: string, other: string | undefined, { limit, cursor }: Options) {
  if (other === undefined) {
    const lines = await archive.agreementStorylines(id);
    return lines && { json: lines, text: lines.flatMap(lineOf), next: null };
  }
  const paging = { ...(limit !== undefined && { limit }), ...(cursor !== undefined && { cursor }) };
  const page = await archive.pairStoryline(id, other, paging);
  return page && { json: page.items, text: page.items.map(stepLine), next: page.next };
}

/** Prints the stages of an agreement, or what happened between two parties. Gives the exit status. */
export function storylineCommand(id: string, other: string | undefined, options: Options): Promise<number> {
  return withArchive(options.archive, async (archive) => {
    const shown = await found(archive, id, other, options);
    if (!shown) {
      const asked = other === undefined ? id : `${id} ${other}`;
      warn(`error UNKNOWN_ID: ${asked}: the archive has no such agreement or pair. Lists give ids.`);
      return EXIT.failed;
    }
    await print(`${options.format === "json" ? JSON.stringify(shown.json, null, 2) : shown.text.join("\n")}\n`);
    if (shown.next !== null) warn(`there are more: add --cursor ${shown.next}`);
    return EXIT.ok;
  });
}
