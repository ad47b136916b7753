import type { Kysely } from "kysely";
import type { Person } from "../http/env.ts";
import { Refused } from "../http/refused.ts";
import { clearFailures, countFailure, refuseTooMany } from "./attempts.ts";
import { hashPassword, hashSecret, isPassword, newSecret } from "./secrets.ts";
import type { TeamTables } from "./tables.ts";
import { userByName } from "./users.ts";

type Db = Kysely<TeamTables>;

const HOUR = 3_600_000;
/** A session ends when it was not used for twelve hours, and after a week in any case. */
const IDLE = 12 * HOUR;
export const LONGEST = 7 * 24 * HOUR;
/** How often it is noted that a session is used. */
const NOTED = 60_000;

/**
 * Checks name and password. @returns the person and the secret of the new session
 * @throws Refused LOGIN_WRONG, TOO_MANY_ATTEMPTS
 */
export async function logIn(db: Db, name: string, password: string, address: string) {
  await refuseTooMany(db, name, address);
  const user = await userByName(db, name);
  if (!(await isPassword(password, user?.password ?? null)) || !user || user.disabled) {
    await countFailure(db, name, address);
    throw new Refused("LOGIN_WRONG", "There is no open account of this name and password.");
  }
  await clearFailures(db, name, address);
  const secret = newSecret();
  const hash = hashSecret(secret);
  await db
    .deleteFrom("team_session")
    .where("created_at", "<", new Date(Date.now() - LONGEST))
    .execute();
  await db.insertInto("team_session").values({ hash, user: user.id }).execute();
  await db.updateTable("team_user").set({ last_login: new Date() }).where("id", "=", user.id).execute();
  const person: Person = { id: user.id, name: user.name, role: user.role, session: hash };
  return { person, secret };
}

/** The person of a session; null where it has ended. */
export async function personOfSession(db: Db, secret: string): Promise<Person | null> {
  const hash = hashSecret(secret);
  const row = await db
    .selectFrom("team_session")
    .innerJoin("team_user", "team_user.id", "team_session.user")
    .select(["team_user.id", "name", "role", "team_session.created_at", "used_at"])
    .where("hash", "=", hash)
    .where("disabled", "=", false)
    .executeTakeFirst();
  if (!row) return null;
  const now = Date.now();
  if (now - row.used_at.getTime() > IDLE || now - row.created_at.getTime() > LONGEST) {
    await endSession(db, hash);
    return null;
  }
  if (now - row.used_at.getTime() > NOTED) {
    await db
      .updateTable("team_session")
      .set({ used_at: new Date(now) })
      .where("hash", "=", hash)
      .execute();
  }
  return { id: row.id, name: row.name, role: row.role, session: hash };
}

export async function endSession(db: Db, hash: string): Promise<void> {
  await db.deleteFrom("team_session").where("hash", "=", hash).execute();
}

/**
 * Changes the own password and ends every other session.
 * @throws Refused PASSWORD_WRONG, TOO_MANY_ATTEMPTS
 */
export async function changePassword(
  db: Db,
  person: Person,
  old: string,
  fresh: string,
  address: string,
): Promise<void> {
  await refuseTooMany(db, person.name, address);
  const user = await userByName(db, person.name);
  if (!user || !(await isPassword(old, user.password))) {
    await countFailure(db, person.name, address);
    throw new Refused("PASSWORD_WRONG", "The old password is another.");
  }
  await db
    .updateTable("team_user")
    .set({ password: await hashPassword(fresh) })
    .where("id", "=", user.id)
    .execute();
  await db
    .deleteFrom("team_session")
    .where("user", "=", user.id)
    .where("hash", "!=", person.session ?? "")
    .execute();
}
