import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { connect as connectDatabase } from "./database/connect.ts";
import { openArchive } from "./open.ts";
import { onBoth, onServer } from "./testing/archives.ts";
import { documentOf, readingOf, VISIT } from "./testing/readings.ts";

const provenance = { origin: "test", fetchedAt: "2024-03-06T08:00:00.000Z" };
const PATIENCE = 120_000;

describe("an archive that cannot be opened says why", () => {
  onBoth((place, database) => {
    test("a later version has changed its schema", { timeout: PATIENCE }, async () => {
      const { location, remove } = await place();
      await (await openArchive(location)).close();
      const { db, close } = await connectDatabase(location);
      const later = { name: "9999-later", timestamp: "2030-01-01" };
      await db
        .insertInto("onrecord_migration" as never)
        .values(later as never)
        .execute();
      await close();
      await expect(openArchive(location)).rejects.toMatchObject({ code: "SCHEMA_NEWER", value: "9999-later" });
      await remove();
    });

    test.skipIf(database !== "PGlite")("another process has its folder", { timeout: PATIENCE }, async () => {
      const { location, remove } = await place();
      const archive = await openArchive(location);
      const message = `process ${process.pid} on ${hostname()} since 2`;
      await expect(openArchive(location)).rejects.toMatchObject({
        code: "ARCHIVE_LOCKED",
        message: expect.stringContaining(message),
      });
      await archive.close();
      // A process that is gone holds nothing; one on another machine may be there.
      const holder = { pid: 2 ** 22 + 1, host: hostname(), since: "2024-01-01T00:00:00Z", born: null };
      const lock = join(location, "onrecord.lock");
      writeFileSync(lock, JSON.stringify(holder));
      await (await openArchive(location)).close();
      writeFileSync(lock, JSON.stringify({ ...holder, host: "elsewhere" }));
      await expect(openArchive(location)).rejects.toMatchObject({ code: "ARCHIVE_LOCKED" });
      await remove();
    });
  });

  onServer((place) => {
    test("the database is another program's", async () => {
      const { location, remove } = await place();
      const { db, close } = await connectDatabase(location);
      await db.schema.createTable("report").addColumn("id", "text").execute();
      await close();
      await expect(openArchive(location)).rejects.toMatchObject({ code: "SCHEMA_FOREIGN" });
      await remove();
    });
  });

  test.each([
    ["postgres://nobody:secret@127.0.0.1:1/none", "ARCHIVE_UNREACHABLE"],
    ["postgres://nobody:secret@:wrong:/none", "ARCHIVE_UNREACHABLE"],
  ])("%s", async (location, code) => {
    const failure: Error = await openArchive(location).then(
      () => new Error("opened"),
      (error) => error,
    );
    expect(failure).toMatchObject({ code });
    expect(failure.message).not.toContain("secret");
  });

  test("a file, and a folder without an archive where none is to be made", async () => {
    const folder = mkdtempSync(join(tmpdir(), "onrecord-none-"));
    const file = join(folder, "file");
    writeFileSync(file, "");
    await expect(openArchive(file)).rejects.toMatchObject({ code: "ARCHIVE_UNREADABLE" });
    await expect(openArchive(folder, { create: false })).rejects.toMatchObject({ code: "ARCHIVE_MISSING" });
    rmSync(folder, { recursive: true });
  });
});

/** A way to a server that can be cut and mended. */
async function wayTo(address: string) {
  const target = new URL(address);
  const open = new Set<Socket>();
  const way = createServer((near) => {
    const far = connect(Number(target.port || 5432), target.hostname);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => {
        open.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  const listen = (port: number) => new Promise<void>((done) => way.listen(port, "127.0.0.1", done));
  await listen(0);
  const { port } = way.address() as { port: number };
  const url = new URL(address);
  url.host = `127.0.0.1:${port}`;
  return {
    address: url.href,
    cut: async () => {
      const closed = new Promise((done) => way.close(done));
      for (const socket of open) socket.destroy();
      await closed;
    },
    mend: () => listen(port),
  };
}

describe("a database that goes away and comes back", () => {
  onServer((place) => {
    test("is said, and what was stored is there", { timeout: PATIENCE }, async () => {
      const { location, remove } = await place();
      const way = await wayTo(location);
      const archive = await openArchive(way.address);
      await archive.store(documentOf(VISIT), readingOf(VISIT), provenance);
      await way.cut();
      const other = { ...VISIT, url: "https://harbour.example/other" };
      for (let turn = 0; turn < 3; turn++) {
        const storing = archive.store(documentOf(other), readingOf(other), provenance);
        await expect(storing).rejects.toMatchObject({ code: "ARCHIVE_UNREACHABLE" });
      }
      await expect(archive.events({})).rejects.toMatchObject({ code: "ARCHIVE_UNREACHABLE" });
      await way.mend();
      expect((await archive.reports({})).items.map((report) => report.url)).toEqual([VISIT.url]);
      expect((await archive.store(documentOf(other), readingOf(other), provenance)).outcome).toBe("new");
      await archive.close();
      await way.cut();
      await remove();
    });
  });
});
