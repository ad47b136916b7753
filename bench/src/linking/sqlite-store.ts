import { DatabaseSync, type StatementSync } from "node:sqlite";
import type { Asks, ContentPrint, Fingerprint, LinkStore, ReportLink, ReportPrint, Story } from "@onrecord/compare";

const SCHEMA = `
  create table print (report text primary key, json text not null, content text not null);
  create table key (key integer, report text, primary key (key, report)) without rowid;
  create table link (a text, b text, copy real, story real, primary key (a, b)) without rowid;
  create index link_b on link (b);
  create index key_of_report on key (report);
  create table story (id text primary key, reports text not null, json text not null) without rowid;
  create table story_report (report text primary key, story text not null) without rowid;
  create index report_of_story on story_report (story);
`;

/** Links kept in a file, as a database would, so that memory shows what linking itself needs. */
export class SqliteStore implements LinkStore {
  readonly #db: DatabaseSync;

  constructor(path: string) {
    this.#db = new DatabaseSync(path);
    this.#db.exec("pragma journal_mode = memory; pragma synchronous = off; pragma cache_size = -8000");
    this.#db.exec(SCHEMA);
  }

  readonly #statements = new Map<string, StatementSync>();

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql) ?? this.#db.prepare(sql);
    this.#statements.set(sql, known);
    return known;
  }

  #all<T>(sql: string, ...values: string[]): T[] {
    return this.#prepare(sql).all(...values) as T[];
  }

  async sharing(asks: readonly Asks[]): Promise<Map<string, string[]>> {
    const sql = "select distinct report from key where key in (select value from json_each(?))";
    const found = (keys: readonly number[]) => this.#all<{ report: string }>(sql, JSON.stringify(keys));
    return new Map(asks.map(({ report, keys }) => [report, found(keys).map((row) => row.report)]));
  }

  async printsOf(reports: readonly string[]): Promise<ReportPrint[]> {
    const sql = "select json from print where report in (select value from json_each(?))";
    return this.#all<{ json: string }>(sql, JSON.stringify(reports)).map(({ json }) => JSON.parse(json));
  }

  async contentsOf(reports: readonly string[]): Promise<ContentPrint[]> {
    const sql = "select content from print where report in (select value from json_each(?)) order by report";
    return this.#all<{ content: string }>(sql, JSON.stringify(reports)).map(({ content }) => JSON.parse(content));
  }

  async linksOf(reports: readonly string[]): Promise<ReportLink[]> {
    const list = JSON.stringify(reports);
    return this.#all<ReportLink>(
      `select * from link where a in (select value from json_each(?)) union
       select * from link where b in (select value from json_each(?))`,
      list,
      list,
    );
  }

  async linksAmong(reports: readonly string[]): Promise<ReportLink[]> {
    const list = JSON.stringify(reports);
    return this.#all<ReportLink>(
      // The plus keeps SQLite from looking up each a with each b.
      "select * from link where a in (select value from json_each(?)) and +b in (select value from json_each(?))",
      list,
      list,
    );
  }

  async storiesOf(reports: readonly string[]): Promise<Pick<Story, "id" | "reports">[]> {
    const sql =
      "select id, reports from story where id in (select story from story_report where report in (select value from json_each(?)))";
    return this.#all<{ id: string; reports: string }>(sql, JSON.stringify(reports)).map((story) => ({
      id: story.id,
      reports: JSON.parse(story.reports),
    }));
  }

  async savePrints(fingerprints: readonly Fingerprint[]): Promise<void> {
    const print = this.#prepare("insert into print values (?, ?, ?)");
    const key = this.#prepare("insert or ignore into key select value, ? from json_each(?)");
    for (const { print: made, content, keys } of fingerprints) {
      print.run(made.report, JSON.stringify(made), JSON.stringify(content));
      key.run(made.report, JSON.stringify(keys));
    }
  }

  async saveLinks(links: readonly ReportLink[]): Promise<void> {
    const insert = this.#prepare("insert or replace into link values (?, ?, ?, ?)");
    for (const { a, b, copy, story } of links) insert.run(a, b, copy, story);
  }

  async dropReports(reports: readonly string[]): Promise<void> {
    const list = JSON.stringify(reports);
    for (const [table, column] of [
      ["key", "report"],
      ["print", "report"],
      ["link", "a"],
      ["link", "b"],
    ]) {
      this.#prepare(`delete from ${table} where ${column} in (select value from json_each(?))`).run(list);
    }
  }

  async replaceStories(gone: readonly string[], made: readonly Story[]): Promise<void> {
    const list = JSON.stringify(gone);
    this.#prepare("delete from story_report where story in (select value from json_each(?))").run(list);
    this.#prepare("delete from story where id in (select value from json_each(?))").run(list);
    for (const story of made) {
      const reports = JSON.stringify(story.reports);
      this.#prepare("insert or replace into story values (?, ?, ?)").run(story.id, reports, JSON.stringify(story));
      this.#prepare("insert or replace into story_report select value, ? from json_each(?)").run(story.id, reports);
    }
  }

  /** Does the work in one transaction, as a job of the archive does. */
  async together(work: () => Promise<void>): Promise<void> {
    this.#db.exec("begin");
    await work();
    this.#db.exec("commit");
  }

  /** Reports of every story. */
  stories(): string[][] {
    return this.#all<{ reports: string }>("select reports from story").map(({ reports }) => JSON.parse(reports));
  }
}
