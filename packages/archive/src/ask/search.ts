import type { SearchHit } from "@onrecord/record/asking";
import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.ts";
import { namedLike, selectActors } from "./actors.ts";
import { claimRows, selectClaims } from "./claims.ts";
import { eventRows, selectEvents } from "./events.ts";
import { reportRow, selectReports } from "./reports.ts";
import { all } from "./where.ts";

const LIMIT = 40;

/** Takes from each list in turn, so that no kind crowds out the others. */
function* interleave<T>(lists: readonly (readonly T[])[]): Generator<T> {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  for (let index = 0; index < longest; index++) {
    for (const list of lists) if (index < list.length) yield list[index] as T;
  }
}

/** Everything that the words are found in, newest first within a kind: names of actors, texts, events' clauses, what was said. */
export async function search(db: Kysely<Tables>, words: string, limit: number = LIMIT): Promise<SearchHit[]> {
  if (words.trim() === "") return [];
  const found = (table: string) =>
    sql<boolean>`${sql.ref(`${table}.search`)} @@ websearch_to_tsquery('english', ${words})`;
  const actors = await selectActors(db, all([sql`reports > 0`, namedLike(words)]), limit);
  const reports = await selectReports(db, found("report"), limit, words);
  const events = await eventRows(db, await selectEvents(db, found("event"), "published_at", limit));
  const quotes = await claimRows(db, await selectClaims(db, found("claim"), limit));
  const hits = interleave<SearchHit>([
    actors.map((actor) => ({ kind: "actor", actor })),
    reports.map((row) => ({ kind: "report", report: reportRow(row) })),
    events.map((event) => ({ kind: "event", event })),
    quotes.map((claim) => ({ kind: "quote", claim })),
  ]);
  return [...hits].slice(0, limit);
}
