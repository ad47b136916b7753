import type { Page } from "@onrecord/record/asking";
import { stringify } from "csv-stringify/sync";
import type { Columns } from "./columns.ts";

const AT_ONCE = 500;

type Ask<T> = (page: { limit: number; cursor?: string }) => Promise<Page<T>>;

/** All pages of an answer, one after the other. */
export async function* pages<T>(ask: Ask<T>): AsyncGenerator<readonly T[]> {
  let cursor: string | undefined;
  do {
    const page = await ask({ limit: AT_ONCE, ...(cursor !== undefined && { cursor }) });
    yield page.items;
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
}

/** RFC 4180, with a header. Cells that a spreadsheet would take for a formula are defused. */
export async function* csv<T>(rows: AsyncIterable<readonly T[]>, columns: Columns<T>): AsyncGenerator<string> {
  const cells = Object.values(columns);
  const options = { record_delimiter: "windows", escape_formulas: true, cast: { boolean: String } } as const;
  yield stringify([Object.keys(columns)], options);
  for await (const page of rows)
    yield stringify(
      page.map((row) => cells.map((cell) => cell(row))),
      options,
    );
}

export async function* ndjson(rows: AsyncIterable<readonly unknown[]>): AsyncGenerator<string> {
  for await (const page of rows) yield page.map((row) => `${JSON.stringify(row)}\n`).join("");
}

/** One JSON list. */
export async function* jsonList(rows: AsyncIterable<readonly unknown[]>): AsyncGenerator<string> {
  let before = "[\n";
  for await (const page of rows) {
    for (const row of page) {
      yield before + JSON.stringify(row);
      before = ",\n";
    }
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}
