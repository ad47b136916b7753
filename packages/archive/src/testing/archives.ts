import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe } from "vitest";
import { MIGRATIONS } from "../database/migrations/index.ts";
import { type Archive, openArchive } from "../open.ts";
import { sha256 } from "../store/hash.ts";
import { newDatabase, server } from "./server.ts";

/** An archive's place for a test, and how to be rid of it. */
interface Place {
  readonly location: string;
  remove(): Promise<void>;
}

/** Milliseconds: the first database of all is made here. */
const PATIENCE = 180_000;

/** Making the first database of a PGlite folder takes seconds: it is made once and copied. */
async function template(): Promise<string> {
  const folder = join(tmpdir(), `onrecord-test-${sha256(JSON.stringify(MIGRATIONS)).slice(0, 12)}`);
  if (existsSync(folder)) return folder;
  const draft = mkdtempSync(join(tmpdir(), "onrecord-draft-"));
  const archive = await openArchive(draft);
  await archive.close();
  try {
    renameSync(draft, folder);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}

export async function newFolder(): Promise<Place> {
  const location = mkdtempSync(join(tmpdir(), "onrecord-archive-"));
  cpSync(await template(), location, { recursive: true });
  return { location, remove: async () => rmSync(location, { recursive: true, force: true }) };
}

const PLACES = { PGlite: newFolder, PostgreSQL: () => newDatabase("archive") } as const;

type Tests = (place: () => Promise<Place>, database: keyof typeof PLACES) => void;

/** Runs tests that need a PostgreSQL server; they are skipped, and say so, where none is named. */
export function onServer(tests: Tests): void {
  const why = " (skipped: set ONRECORD_TEST_POSTGRES to a server's postgres:// address)";
  describe.skipIf(!server)(`on PostgreSQL${server ? "" : why}`, () => tests(PLACES.PostgreSQL, "PostgreSQL"));
}

/** Runs the same tests on both databases. */
export function onBoth(tests: Tests): void {
  describe("on PGlite", () => tests(PLACES.PGlite, "PGlite"));
  onServer(tests);
}

/** As {@link onBoth}, with one open archive for all the tests. */
export function onBothOpen(tests: (archive: () => Archive) => void): void {
  onBoth((place) => {
    let at: Place | undefined;
    let archive: Archive | undefined;
    beforeAll(async () => {
      at = await place();
      archive = await openArchive(at.location);
    }, PATIENCE);
    afterAll(async () => {
      await archive?.close();
      await at?.remove();
    });
    tests(() => {
      if (!archive) throw new Error("the archive is not open yet");
      return archive;
    });
  });
}
