import { csv, ICEWS_COLUMNS, icewsRows, POLECAT_COLUMNS, polecatRows } from "@onrecord/exports";
import type { EventRow } from "@onrecord/record/asking";
import { print } from "../commands/print.ts";
import { style } from "../output/style.ts";
import type { Listing, TableColumn } from "./columns.ts";
import type { Format } from "./options.ts";

const GAP = 2;
const LEAST = 10;
const WIDTH = 100;

const clip = (text: string, width: number): string => {
  const clean = text.replace(/\s+/g, " ").trim();
  const letters = [...clean];
  return letters.length <= width
    ? clean.padEnd(width - letters.length + clean.length)
    : `${letters.slice(0, width - 1).join("")}…`;
};

/** Lines of a table as wide as the terminal, or 100 columns where there is none. */
function* tableLines<Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
  width: number,
): Generator<string> {
  const fixed = columns.reduce((sum, column) => sum + (column.width ?? 0), 0) + GAP * (columns.length - 1);
  const free = columns.filter((column) => column.width === undefined).length;
  const each = Math.max(LEAST, Math.floor((width - fixed) / Math.max(1, free)));
  const line = (cell: (column: TableColumn<Row>) => string) =>
    columns
      .map((column) => clip(cell(column), column.width ?? each))
      .join(" ".repeat(GAP))
      .trimEnd();
  yield style(
    "bold",
    line((column) => column.head),
  );
  for (const row of rows) yield line((column) => String(column.value(row) ?? ""));
}

/** Prints pages of rows, each as it comes. */
export class RowPrinter<Row> {
  readonly #listing: Listing<Row>;
  readonly #format: Format;
  #count = 0;

  constructor(listing: Listing<Row>, format: Format) {
    this.#listing = listing;
    this.#format = format;
  }

  get count(): number {
    return this.#count;
  }

  async page(rows: readonly Row[]): Promise<void> {
    const first = this.#count === 0;
    this.#count += rows.length;
    if (rows.length > 0) await print(this.#text(rows, first));
  }

  async end(): Promise<void> {
    if (this.#count > 0) {
      if (this.#format === "json") await print("\n]\n");
      return;
    }
    if (this.#format === "json") await print("[]\n");
    else if (this.#format !== "table" && this.#format !== "ndjson") await print(this.#text([], true));
  }

  #text(rows: readonly Row[], header: boolean): string {
    const as = { header, lines: "unix" } as const;
    switch (this.#format) {
      case "ndjson":
        return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
      case "json":
        return `${header ? "[\n" : ",\n"}${rows.map((row) => JSON.stringify(row)).join(",\n")}`;
      case "csv":
        return csv(this.#listing.csv, rows, as);
      case "icews":
        return csv(ICEWS_COLUMNS, icewsRows(rows as readonly EventRow[]), as);
      case "polecat":
        return csv(POLECAT_COLUMNS, polecatRows(rows as readonly EventRow[]), as);
      case "table": {
        const lines = [...tableLines(this.#listing.table, rows, process.stdout.columns ?? WIDTH)];
        return `${(header ? lines : lines.slice(1)).join("\n")}\n`;
      }
    }
  }
}
