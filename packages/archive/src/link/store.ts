import type { ContentPrint, Fingerprint, LinkStore, ReportLink, ReportPrint, Story } from "@onrecord/compare";
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

  async sharing(keys: readonly string[]): Promise<string[]> {
    const { rows } = await sql<{ report: string }>`
      select report from print where keys && ${texts(keys)} order by report`.execute(this.#db);
    return rows.map((row) => row.report);
  }

  async printsOf(reports: readonly string[]): Promise<ReportPrint[]> {
    const { rows } = await sql<{ print: ReportPrint }>`
      select print from print where report = any(${texts(reports)}) order by report`.execute(this.#db);
    return rows.map((row) => row.print);
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

  async linksAmong(reports: readonly string[]): Promise<ReportLink[]> {
    // In two steps: the index would be asked for each a with each b.
    const { rows } = await sql<ReportLink>`
      with near as materialized (select a, b, copy, story from report_link where a = any(${texts(reports)}))
      select * from near where b = any(${texts(reports)}) order by a, b`.execute(this.#db);
    return rows;
  }

  async storiesOf(reports: readonly string[]): Promise<Pick<Story, "id" | "reports">[]> {
    const { rows } = await sql<Pick<Story, "id" | "reports">>`
      select id, reports from story where reports && ${texts(reports)} order by id`.execute(this.#db);
    return rows;
  }

  async savePrint({ print, content, keys }: Fingerprint): Promise<void> {
    await this.#db.deleteFrom("print").where("report", "=", print.report).execute();
    await insertRows(this.#db, "print", [{ report: print.report, keys: [...new Set(keys)], print, content }]);
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

  async dropReport(report: string): Promise<void> {
    await this.#db.deleteFrom("print").where("report", "=", report).execute();
    await this.#db
      .deleteFrom("report_link")
      .where((eb) => eb.or([eb("a", "=", report), eb("b", "=", report)]))
      .execute();
  }

  replaceStories(gone: readonly string[], made: readonly Story[]): Promise<void> {
    return keepStories(this.#db, gone, made);
  }
}
