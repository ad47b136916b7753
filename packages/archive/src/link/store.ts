import type { Asks, ContentPrint, Kept, LinkStore, ReportLink, Story } from "@onrecord/compare";
import { type Kysely, sql } from "kysely";
import { insertRows, texts } from "../database/rows.ts";
import type { Tables } from "../database/tables.ts";
import { keepStories } from "./stories.ts";

/** Prints, links and stories in the archive's database, inside one transaction. */
export class StoredLinks implements LinkStore {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  async sharing(asks: readonly Asks[]): Promise<Map<string, string[]>> {
    const rows = asks.map(({ report, keys }) => ({ report, keys: [...keys] }));
    const { rows: found } = await sql<{ report: string; others: string[] }>`
      select asks.report, array_agg(print.report order by print.report) as others
      from json_to_recordset(${JSON.stringify(rows)}::json) as asks (report text, keys int[])
      join print on print.keys && asks.keys group by asks.report`.execute(this.#db);
    return new Map(found.map(({ report, others }) => [report, others]));
  }

  async printsOf(reports: readonly string[]): Promise<Pick<Kept, "report" | "print">[]> {
    const { rows } = await sql<Pick<Kept, "report" | "print">>`
      select report, print from print where report = any(${texts(reports)})`.execute(this.#db);
    return rows;
  }

  async contentsOf(reports: readonly string[]): Promise<ContentPrint[]> {
    const { rows } = await sql<{ content: ContentPrint }>`
      select content from print where report = any(${texts(reports)}) order by report`.execute(this.#db);
    return rows.map((row) => row.content);
  }

  async linksOf(reports: readonly string[]): Promise<ReportLink[]> {
    const { rows } = await sql<ReportLink>`
      select a, b, copy, story from report_link where a = any(${texts(reports)}) or b = any(${texts(reports)})
      order by a, b`.execute(this.#db);
    return rows;
  }

  async storiesOf(reports: readonly string[]): Promise<Pick<Story, "id" | "reports" | "merges">[]> {
    const { rows } = await sql<Pick<Story, "id" | "reports" | "merges">>`
      select id, reports, merges from story where reports && ${texts(reports)} order by id`.execute(this.#db);
    return rows;
  }

  async savePrints(kept: readonly Kept[]): Promise<void> {
    const rows = kept.map((one) => ({ ...one, print: `\\x${Buffer.from(one.print).toString("hex")}` }));
    await insertRows(this.#db, "print", rows);
  }

  async saveLinks(links: readonly ReportLink[]): Promise<void> {
    await insertRows(
      this.#db,
      "report_link",
      links.map(({ a, b, copy, story }) => ({ a, b, copy, story })),
      {
        ignore: ["a", "b"],
      },
    );
  }

  async dropReports(reports: readonly string[]): Promise<void> {
    await sql`delete from print where report = any(${texts(reports)})`.execute(this.#db);
    await sql`delete from report_link where a = any(${texts(reports)}) or b = any(${texts(reports)})`.execute(this.#db);
  }

  replaceStories(gone: readonly string[], made: readonly Story[]): Promise<void> {
    return keepStories(this.#db, gone, made);
  }
}
