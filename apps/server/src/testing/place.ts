import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { Kysely, PGliteDialect } from "kysely";
import pg from "pg";
import type { TeamTables } from "../team/tables.ts";
import { migrateTeam, openTeam, type Team } from "../team/team.ts";

/** Where a test keeps an archive and the accounts of its team, and how to be rid of both. */
export interface Place {
  readonly archive: string;
  team(): Promise<Team>;
  remove(): Promise<void>;
}

const SERVER = process.env.ONRECORD_TEST_POSTGRES;
let made = 0;

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: SERVER });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function database(): Promise<Place> {
  const name = `server_test_${process.pid}_${Date.now()}_${made++}`;
  await administer(`create database ${name}`);
  const url = new URL(SERVER ?? "");
  url.pathname = `/${name}`;
  return {
    archive: url.href,
    team: () => openTeam(url.href),
    remove: () => administer(`drop database if exists ${name} with (force)`),
  };
}

function folder(): Place {
  const archive = mkdtempSync(join(tmpdir(), "onrecord-server-"));
  return {
    archive,
    async team() {
      const team: Team = new Kysely<TeamTables>({ dialect: new PGliteDialect({ pglite: await PGlite.create() }) });
      await migrateTeam(team);
      return team;
    },
    remove: async () => rmSync(archive, { recursive: true, force: true }),
  };
}

/** A new database on the PostgreSQL server that `ONRECORD_TEST_POSTGRES` names or, without one, a new folder. */
export const newPlace = async (): Promise<Place> => (SERVER ? database() : folder());
