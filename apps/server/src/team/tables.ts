import { type Generated, type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Role } from "../wire/team.ts";

/** Tables of team mode, beside those of the archive in the same database. */
export interface TeamTables {
  team_user: {
    id: string;
    name: string;
    role: Role;
    /** PHC string of the argon2id hash. */
    password: string;
    disabled: Generated<boolean>;
    created_at: Generated<Date>;
    last_login: Date | null;
  };
  team_session: { hash: string; user: string; created_at: Generated<Date>; used_at: Generated<Date> };
  team_token: {
    id: string;
    hash: string;
    user: string;
    name: string;
    role: Role;
    created_at: Generated<Date>;
    last_used: Date | null;
    expires_at: Date | null;
  };
  team_attempt: { key: string; failures: number; since: Date };
  team_audit: {
    id: string;
    at: Generated<Date>;
    by: string;
    action: string;
    subject: string | null;
    address: string | null;
  };
}

async function up(db: Kysely<never>): Promise<void> {
  const instant = sql`timestamptz(3)`;
  await db.schema
    .createTable("team_user")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("role", "text", (column) => column.notNull())
    .addColumn("password", "text", (column) => column.notNull())
    .addColumn("disabled", "boolean", (column) => column.notNull().defaultTo(false))
    .addColumn("created_at", instant, (column) => column.notNull().defaultTo(sql`now()`))
    .addColumn("last_login", instant)
    .execute();
  await db.schema.createIndex("team_user_name").on("team_user").expression(sql`lower(name)`).unique().execute();
  await db.schema
    .createTable("team_session")
    .addColumn("hash", "text", (column) => column.primaryKey())
    .addColumn("user", "text", (column) => column.notNull().references("team_user.id").onDelete("cascade"))
    .addColumn("created_at", instant, (column) => column.notNull().defaultTo(sql`now()`))
    .addColumn("used_at", instant, (column) => column.notNull().defaultTo(sql`now()`))
    .execute();
  await db.schema
    .createTable("team_token")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("hash", "text", (column) => column.notNull().unique())
    .addColumn("user", "text", (column) => column.notNull().references("team_user.id").onDelete("cascade"))
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("role", "text", (column) => column.notNull())
    .addColumn("created_at", instant, (column) => column.notNull().defaultTo(sql`now()`))
    .addColumn("last_used", instant)
    .addColumn("expires_at", instant)
    .execute();
  await db.schema
    .createTable("team_attempt")
    .addColumn("key", "text", (column) => column.primaryKey())
    .addColumn("failures", "integer", (column) => column.notNull())
    .addColumn("since", instant, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("team_audit")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("at", instant, (column) => column.notNull().defaultTo(sql`now()`))
    .addColumn("by", "text", (column) => column.notNull())
    .addColumn("action", "text", (column) => column.notNull())
    .addColumn("subject", "text")
    .addColumn("address", "text")
    .execute();
}

export const MIGRATIONS: Readonly<Record<string, Migration>> = { "0001-team": { up } };
