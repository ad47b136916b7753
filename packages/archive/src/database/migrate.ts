import { type Kysely, sql } from "kysely";
import { Migrator } from "kysely/migration";
import { ArchiveError } from "../errors.ts";
import { migrations } from "./migrations/index.ts";
import type { Tables } from "./tables.ts";

async function applied(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ there: boolean; foreign: boolean }>`
    select to_regclass('onrecord_migration') is not null as there, to_regclass('report') is not null as foreign`.execute(
    db,
  );
  const [found] = rows;
  if (!found?.there) {
    if (!found?.foreign) return [];
    throw new ArchiveError(
      "SCHEMA_FOREIGN",
      "report",
      "the database has a table of this name that is not an archive's.",
      "Give the archive a database of its own.",
    );
  }
  const names = await sql<{ name: string }>`select name from onrecord_migration order by name`.execute(db);
  return names.rows.map((row) => row.name);
}

export const migratorOf = (db: Kysely<Tables>): Migrator =>
  new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
    migrationTableName: "onrecord_migration",
    migrationLockTableName: "onrecord_migration_lock",
    // One that is numbered before others may come after them, from another line of work.
    allowUnorderedMigrations: true,
  });

/**
 * Brings the schema up to this version; all of it or nothing. Throws {@link ArchiveError} `SCHEMA_NEWER` where a later version of
 * the program has been at the archive.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const before = await applied(db);
  const unknown = before.find((name) => !Object.hasOwn(migrations, name));
  if (unknown !== undefined) {
    throw new ArchiveError(
      "SCHEMA_NEWER",
      unknown,
      "the archive has a change of its schema that this version does not know.",
      "Use the version of onrecord that wrote the archive, or a later one.",
    );
  }
  if (before.length === Object.keys(migrations).length) return;
  const { error } = await migratorOf(db).migrateToLatest();
  if (error) throw error;
}
