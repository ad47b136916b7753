import { type Columns, csv } from "@onrecord/exports";
import type { Page } from "@onrecord/record/asking";

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

/** The rows that each page gives in another form. */
export async function* mapped<T, Row>(
  rows: AsyncIterable<readonly T[]>,
  map: (page: readonly T[]) => readonly Row[],
): AsyncGenerator<readonly Row[]> {
  for await (const page of rows) yield map(page);
}

/** One CSV file with a header. */
export async function* csvFile<T>(rows: AsyncIterable<readonly T[]>, columns: Columns<T>): AsyncGenerator<string> {
  yield csv(columns, [], { header: true, lines: "windows" });
  for await (const page of rows) yield csv(columns, page, { header: false, lines: "windows" });
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
