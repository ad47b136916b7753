import { randomUUID } from "node:crypto";
import type { Kysely, Selectable } from "kysely";
import type { z } from "zod";
import { atLeast } from "../http/endpoint.ts";
import type { Person } from "../http/env.ts";
import { found, Refused } from "../http/refused.ts";
import type { NewToken, Token, TokenInput } from "../wire/team.ts";
import { hashSecret, newSecret } from "./secrets.ts";
import type { TeamTables } from "./tables.ts";

type Db = Kysely<TeamTables>;
type Row = Selectable<TeamTables["team_token"]>;

/** Lets secret scanners find a token that was put where it should not be. */
const PREFIX = "onrecord_";
const DAY = 86_400_000;
const NOTED = 60_000;

const shown = (row: Row): Token => ({
  id: row.id,
  name: row.name,
  role: row.role,
  createdAt: row.created_at.toISOString(),
  lastUsed: row.last_used?.toISOString() ?? null,
  expiresAt: row.expires_at?.toISOString() ?? null,
});

export async function listTokens(db: Db, user: string): Promise<Token[]> {
  const rows = await db
    .selectFrom("team_token")
    .selectAll()
    .where("user", "=", user)
    .orderBy("created_at", "desc")
    .orderBy("id")
    .execute();
  return rows.map(shown);
}

/** Makes a token; its secret is in the answer and nowhere else. @throws Refused ROLE_REQUIRED */
export async function addToken(
  db: Db,
  person: Person & { id: string },
  input: z.infer<typeof TokenInput>,
): Promise<z.infer<typeof NewToken>> {
  if (!atLeast(person.role, input.role)) {
    throw new Refused("ROLE_REQUIRED", "A token can do no more than the person who makes it.", input.role);
  }
  const token = PREFIX + newSecret();
  const row = await db
    .insertInto("team_token")
    .values({
      id: randomUUID(),
      hash: hashSecret(token),
      user: person.id,
      name: input.name,
      role: input.role,
      last_used: null,
      expires_at: input.days === undefined ? null : new Date(Date.now() + input.days * DAY),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return { ...shown(row), token };
}

export async function removeToken(db: Db, user: string, id: string): Promise<void> {
  const gone = await db
    .deleteFrom("team_token")
    .where("id", "=", id)
    .where("user", "=", user)
    .returning("id")
    .executeTakeFirst();
  found(gone ?? null, "token", id);
}

/** The person of a token, with the lesser of the token's role and their own; null where the token is not valid. */
export async function personOfToken(db: Db, token: string): Promise<Person | null> {
  const row = await db
    .selectFrom("team_token")
    .innerJoin("team_user", "team_user.id", "team_token.user")
    .select(["team_token.id as token", "team_user.id", "team_user.name", "team_user.role", "team_token.role as most"])
    .select(["expires_at", "last_used"])
    .where("hash", "=", hashSecret(token))
    .where("disabled", "=", false)
    .executeTakeFirst();
  if (!row || (row.expires_at && row.expires_at.getTime() <= Date.now())) return null;
  if (Date.now() - (row.last_used?.getTime() ?? 0) > NOTED) {
    await db.updateTable("team_token").set({ last_used: new Date() }).where("id", "=", row.token).execute();
  }
  return { id: row.id, name: row.name, role: atLeast(row.role, row.most) ? row.most : row.role, session: null };
}
