import { Kysely, PostgresDialect } from "kysely";
import { Migrator } from "kysely/migration";
import pg from "pg";
import { newSecret } from "./secrets.ts";
import { MIGRATIONS, type TeamTables } from "./tables.ts";
import { addUser } from "./users.ts";

export type Team = Kysely<TeamTables>;

/** Brings the tables of team mode up to date. */
export async function migrateTeam(db: Team): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
    migrationTableName: "team_migration",
    migrationLockTableName: "team_migration_lock",
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

/** Opens the accounts, sessions, tokens and the audit log in a PostgreSQL database. */
export async function openTeam(url: string): Promise<Team> {
  const db: Team = new Kysely({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 10 }) }),
  });
  await migrateTeam(db);
  return db;
}

/** The first admin, where there is no account yet: with the password given, or one that is made up. Gives the password, else null. */
export async function firstAdmin(db: Team, given: string | undefined): Promise<string | null> {
  const any = await db.selectFrom("team_user").select("id").limit(1).executeTakeFirst();
  if (any) return null;
  const password = given ?? newSecret().slice(0, 24);
  await addUser(db, { name: "admin", role: "admin", password });
  return password;
}
