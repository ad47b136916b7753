import { DatabaseSync, type StatementSync } from "node:sqlite";
import type { Asks, ContentPrint, Kept, LinkStore, ReportLink, Story } from "@onrecord/compare";

const SCHEMA = `
  create table print (n integer primary key, report text not null unique, keys text not null, print blob not null);
  create table content (n integer primary key, content text not null);
  create table key (key integer, n integer, primary key (key, n)) without rowid;
  create table link (a text, b text, copy real, story real, primary key (a, b)) without rowid;
  create index link_b on link (b);
  create table story (id text primary key, reports text not null, merges text not null, json text not null) without rowid;
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
    const sql = "select json_group_array(distinct n) as found from key where key in (select value from json_each(?))";
    const found = asks.map(({ keys }) => JSON.parse(this.#all<{ found: string }>(sql, JSON.stringify(keys))[0]!.found));
    const named = this.#all<{ n: number; report: string }>(
      "select n, report from print where n in (select value from json_each(?))",
      JSON.stringify([...new Set<number>(found.flat())]),
    );
    const names = new Map(named.map(({ n, report }) => [n, report]));
    return new Map(asks.map(({ report }, i) => [report, found[i].map((n: number) => names.get(n)!)]));
  }

  async printsOf(reports: readonly string[]): Promise<Pick<Kept, "report" | "print">[]> {
    const sql = "select report, print from print where report in (select value from json_each(?))";
    return this.#all(sql, JSON.stringify(reports));
  }

  async contentsOf(reports: readonly string[]): Promise<ContentPrint[]> {
    const sql =
      "select content from print join content using (n) where report in (select value from json_each(?)) order by report";
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

  async storiesOf(reports: readonly string[]): Promise<Pick<Story, "id" | "reports" | "merges">[]> {
    const sql =
      "select id, reports, merges from story where id in (select story from story_report where report in (select value from json_each(?)))";
    const found = this.#all<{ id: string; reports: string; merges: string }>(sql, JSON.stringify(reports));
    return found.map((story) => ({
      id: story.id,
      reports: JSON.parse(story.reports),
      merges: JSON.parse(story.merges),
    }));
  }

  async savePrints(all: readonly Kept[]): Promise<void> {
    const print = this.#prepare("insert into print (report, keys, print) values (?, ?, ?)");
    const told = this.#prepare("insert into content values (?, ?)");
    const key = this.#prepare("insert or ignore into key select value, ? from json_each(?)");
    for (const { report, keys, print: bytes, content } of all) {
      const list = JSON.stringify(keys);
      const n = print.run(report, list, bytes).lastInsertRowid;
      told.run(n, JSON.stringify(content));
      key.run(n, list);
    }
  }

  async saveLinks(links: readonly ReportLink[]): Promise<void> {
    const insert = this.#prepare("insert or replace into link values (?, ?, ?, ?)");
    for (const { a, b, copy, story } of links) insert.run(a, b, copy, story);
  }

  async dropReports(reports: readonly string[]): Promise<void> {
    const list = JSON.stringify(reports);
    const sql = "select n, keys from print where report in (select value from json_each(?))";
    for (const { n, keys } of this.#all<{ n: number; keys: string }>(sql, list)) {
      this.#prepare("delete from key where n = ? and key in (select value from json_each(?))").run(n, keys);
      for (const table of ["content", "print"]) this.#prepare(`delete from ${table} where n = ?`).run(n);
    }
    for (const end of ["a", "b"]) {
      this.#prepare(`delete from link where ${end} in (select value from json_each(?))`).run(list);
    }
  }

  async replaceStories(gone: readonly string[], made: readonly Story[]): Promise<void> {
    const list = JSON.stringify(gone);
    this.#prepare("delete from story_report where story in (select value from json_each(?))").run(list);
    this.#prepare("delete from story where id in (select value from json_each(?))").run(list);
    for (const story of made) {
      const reports = JSON.stringify(story.reports);
      this.#prepare("insert or replace into story values (?, ?, ?, ?)").run(
        ...[story.id, reports, JSON.stringify(story.merges), JSON.stringify(story)],
      );
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
