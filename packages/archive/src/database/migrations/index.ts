import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { record } from "./0001-record.ts";
import { work } from "./0002-work.ts";
import { links } from "./0003-links.ts";
import { actors } from "./0004-actors.ts";
import { asking } from "./0005-asking.ts";
import { lists } from "./0006-lists.ts";
import { prints } from "./0010-prints.ts";
import { printKeys } from "./0011-print-keys.ts";
import { linkAnew } from "./0012-link-anew.ts";
import { terms } from "./0013-terms.ts";
import { times } from "./0014-times.ts";
import { hashedKeys } from "./0015-hashed-keys.ts";
import { reviewedClaims } from "./0016-reviewed-claims.ts";
import { packedPrints } from "./0017-packed-prints.ts";
import { sums } from "./0018-sums.ts";
import { cards } from "./0019-cards.ts";
import { linkTimes } from "./0020-link-times.ts";
import { claimCards } from "./0021-claim-cards.ts";
import { linksOfSides } from "./0022-links-of-sides.ts";

/** Each migration's SQL under its name; the names sort in the order in which they are applied. */
export const MIGRATIONS: Readonly<Record<string, string>> = {
  "0001-record": record,
  "0002-work": work,
  "0003-links": links,
  "0004-actors": actors,
  "0005-asking": asking,
  "0006-lists": lists,
  "0010-prints": prints,
  "0011-print-keys": printKeys,
  "0012-link-anew": linkAnew,
  "0013-terms": terms,
  "0014-times": times,
  "0015-hashed-keys": hashedKeys,
  "0016-reviewed-claims": reviewedClaims,
  "0017-packed-prints": packedPrints,
  "0018-sums": sums,
  "0019-cards": cards,
  "0020-link-times": linkTimes,
  "0021-claim-cards": claimCards,
  "0022-links-of-sides": linksOfSides,
};

/** One statement at a time: PGlite takes no more in one query. */
const statements = (script: string): string[] => script.split(/;\s*\n/).filter((part) => part.trim() !== "");

const migrationOf = (script: string): Migration => ({
  async up(db: Kysely<unknown>) {
    for (const statement of statements(script)) await sql.raw(statement).execute(db);
  },
});

export const migrations: Readonly<Record<string, Migration>> = Object.fromEntries(
  Object.entries(MIGRATIONS).map(([name, script]) => [name, migrationOf(script)]),
);
