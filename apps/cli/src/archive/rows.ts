import { stringify } from "csv-stringify/sync";
import { print } from "../commands/print.ts";
import { style } from "../output/style.ts";
import type { Column } from "./columns.ts";
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
function* tableLines<Row>(columns: readonly Column<Row>[], rows: readonly Row[], width: number): Generator<string> {
  const shown = columns.filter((column) => column.head !== undefined);
  const fixed = shown.reduce((sum, column) => sum + (column.width ?? 0), 0) + GAP * (shown.length - 1);
  const free = shown.filter((column) => column.width === undefined).length;
  const each = Math.max(LEAST, Math.floor((width - fixed) / Math.max(1, free)));
  const line = (cell: (column: Column<Row>) => string) =>
    shown
      .map((column) => clip(cell(column), column.width ?? each))
      .join(" ".repeat(GAP))
      .trimEnd();
  yield style(
    "bold",
    line((column) => column.head ?? ""),
  );
  for (const row of rows) yield line((column) => String(column.value(row) ?? ""));
}

/** Prints pages of rows, each as it comes. */
export class RowPrinter<Row> {
  readonly #columns: readonly Column<Row>[];
  readonly #format: Format;
  #count = 0;

  constructor(columns: readonly Column<Row>[], format: Format) {
    this.#columns = columns;
    this.#format = format;
  }

  get count(): number {
    return this.#count;
  }

  async page(rows: readonly Row[]): Promise<void> {
    const first = this.#count === 0;
    this.#count += rows.length;
    const text = this.#text(rows, first);
    if (text !== "") await print(text);
  }

  async end(): Promise<void> {
    if (this.#format === "json") await print(this.#count === 0 ? "[]\n" : "\n]\n");
    if (this.#format === "csv" && this.#count === 0) await print(this.#csv([], true));
  }

  #csv(rows: readonly Row[], header: boolean): string {
    const columns = this.#columns.map(({ name }) => ({ key: name, header: name }));
    const records = rows.map((row) =>
      Object.fromEntries(this.#columns.map((column) => [column.name, column.value(row)])),
    );
    // A cell that begins like a formula must not run in a spreadsheet.
    return stringify(records, { header, columns, escape_formulas: true });
  }

  #text(rows: readonly Row[], first: boolean): string {
    if (rows.length === 0) return "";
    switch (this.#format) {
      case "ndjson":
        return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
      case "json":
        return `${first ? "[\n" : ",\n"}${rows.map((row) => JSON.stringify(row)).join(",\n")}`;
      case "csv":
        return this.#csv(rows, first);
      default: {
        const lines = [...tableLines(this.#columns, rows, process.stdout.columns ?? WIDTH)];
        return `${(first ? lines : lines.slice(1)).join("\n")}\n`;
      }
    }
  }
}
