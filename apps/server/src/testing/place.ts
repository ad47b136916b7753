import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { newDatabase, server } from "@onrecord/archive/testing/server.ts";
import { Kysely, PGliteDialect } from "kysely";
import type { TeamTables } from "../team/tables.ts";
import { migrateTeam, openTeam, type Team } from "../team/team.ts";

/** Where a test keeps an archive and the accounts of its team, and how to be rid of both. */
export interface Place {
  readonly archive: string;
  team(): Promise<Team>;
  remove(): Promise<void>;
}

async function database(): Promise<Place> {
  const { location, remove } = await newDatabase("server");
  return { archive: location, team: () => openTeam(location), remove };
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
export const newPlace = async (): Promise<Place> => (server ? database() : folder());
