import { stringify } from "csv-stringify/sync";
import type { Columns } from "./table.ts";

/**
 * Rows as CSV (RFC 4180), with a header where it is asked for. Cells that a spreadsheet would take for a formula are defused by an
 * apostrophe. Lines end as `lines` says: "windows" for files to be opened elsewhere (CRLF), "unix" for a terminal (LF).
 */
export function csv<Row>(
  columns: Columns<Row>,
  rows: readonly Row[],
  { header, lines }: { readonly header: boolean; readonly lines: "unix" | "windows" },
): string {
  const cells = Object.values(columns);
  return stringify([...(header ? [Object.keys(columns)] : []), ...rows.map((row) => cells.map((cell) => cell(row)))], {
    record_delimiter: lines,
    escape_formulas: true,
    cast: { boolean: String },
  });
}
