import { randomUUID } from "node:crypto";
import type { Kysely, Selectable, Transaction } from "kysely";
import { sql } from "kysely";
import type { z } from "zod";
import { found, Refused } from "../http/refused.ts";
import type { User, UserChange, UserInput } from "../wire/team.ts";
import { hashPassword } from "./secrets.ts";
import type { TeamTables } from "./tables.ts";

type Db = Kysely<TeamTables>;
type Row = Selectable<TeamTables["team_user"]>;

const shown = (row: Row): User => ({
  id: row.id,
  name: row.name,
  role: row.role,
  disabled: row.disabled,
  createdAt: row.created_at.toISOString(),
  lastLogin: row.last_login?.toISOString() ?? null,
});

export async function listUsers(db: Db): Promise<User[]> {
  return (await db.selectFrom("team_user").selectAll().orderBy(sql`lower(name)`).execute()).map(shown);
}

export const userByName = (db: Db, name: string) =>
  db.selectFrom("team_user").selectAll().where(sql`lower(name)`, "=", name.toLowerCase()).executeTakeFirst();

/** Makes an account. @throws Refused TAKEN */
export async function addUser(db: Db, { name, role, password }: z.infer<typeof UserInput>): Promise<User> {
  const row = await db
    .insertInto("team_user")
    .values({ id: randomUUID(), name, role, password: await hashPassword(password), last_login: null })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  if (!row) throw new Refused("TAKEN", "There is an account of this name already.", name);
  return shown(row);
}

async function refuseLosingAllAdmins(trx: Transaction<TeamTables>, id: string): Promise<void> {
  const others = await trx
    .selectFrom("team_user")
    .select("id")
    .where("role", "=", "admin")
    .where("disabled", "=", false)
    .where("id", "!=", id)
    .forUpdate()
    .execute();
  if (others.length === 0) throw new Refused("LAST_ADMIN", "This is the only admin whose account is open.", id);
}

/** Changes an account and ends its sessions; its tokens end as well if it is closed. @throws Refused NOT_FOUND, LAST_ADMIN */
export async function changeUser(db: Db, id: string, change: z.infer<typeof UserChange>): Promise<User> {
  const password = change.password === undefined ? undefined : await hashPassword(change.password);
  return db.transaction().execute(async (trx) => {
    const before = found(
      (await trx.selectFrom("team_user").selectAll().where("id", "=", id).forUpdate().executeTakeFirst()) ?? null,
      "account",
      id,
    );
    const demoted = (change.role ?? before.role) !== "admin" || (change.disabled ?? before.disabled);
    if (before.role === "admin" && !before.disabled && demoted) await refuseLosingAllAdmins(trx, id);
    const row = await trx
      .updateTable("team_user")
      .set({
        role: change.role ?? before.role,
        disabled: change.disabled ?? before.disabled,
        password: password ?? before.password,
      })
      .where("id", "=", id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await trx.deleteFrom("team_session").where("user", "=", id).execute();
    if (row.disabled) await trx.deleteFrom("team_token").where("user", "=", id).execute();
    return shown(row);
  });
}
