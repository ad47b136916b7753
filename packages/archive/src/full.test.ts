import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { openArchive } from "./open.ts";
import { newFolder } from "./testing/archives.ts";
import { numbered } from "./testing/numbered.ts";
import { documentOf, readingOf } from "./testing/readings.ts";
import { administer, server } from "./testing/server.ts";

const provenance = { origin: "test", fetchedAt: "2024-03-06T08:00:00.000Z" };
const PATIENCE = 180_000;
const ROOM = 3_000_000;

const disk = mkdtempSync(join(tmpdir(), "onrecord-disk-"));
const mount = (...args: string[]): boolean => spawnSync("mount", [...args, disk]).status === 0;
const mounted = mount("-t", "tmpfs", "-o", "size=200m", "tmpfs");

afterAll(() => {
  if (mounted) spawnSync("umount", ["-l", disk]);
  rmSync(disk, { recursive: true, force: true });
});

const words = (number: number) => Array.from({ length: 8000 }, (_, at) => `w${(at * 7919 + number) % 1e6}`).join(" ");
const long = (number: number) => ({ ...numbered(number), text: `${numbered(number).text} ${words(number)}` });

/** Fills the disk through an archive, makes room, and looks whether anything is lost. */
async function fillUp(location: string): Promise<void> {
  const { blocks, bfree, bsize } = statfsSync(disk);
  expect(mount("-o", `remount,size=${(blocks - bfree) * bsize + ROOM}`)).toBe(true);
  const archive = await openArchive(location);
  let stored = 0;
  const fill = async () => {
    for (; stored < 1000; stored++) {
      await archive.store(documentOf(long(stored)), readingOf(long(stored)), provenance);
    }
  };
  await expect(fill()).rejects.toMatchObject({ code: "ARCHIVE_FULL" });
  expect((await archive.reports({}, { limit: 500 })).items.length).toBe(stored);
  expect(mount("-o", "remount,size=200m")).toBe(true);
  await archive.store(documentOf(long(stored)), readingOf(long(stored)), provenance);
  await archive.close();
  const again = await openArchive(location);
  expect((await again.eventFacets({})).total).toBe((stored + 1) * 3);
  await again.close();
}

const title = mounted ? "a full disk" : "a full disk (skipped: a small file system can be mounted by root alone)";
const isHere = server !== undefined && /^(?:127\.0\.0\.1|localhost)$/.test(new URL(server).hostname);

describe.skipIf(!mounted)(title, () => {
  test("under a folder is said, loses nothing, and is forgotten once there is room", {
    timeout: PATIENCE,
  }, async () => {
    const { location, remove } = await newFolder();
    const place = join(disk, "folder");
    cpSync(location, place, { recursive: true });
    await remove();
    await fillUp(place);
    rmSync(place, { recursive: true });
  });

  test.skipIf(!isHere)(
    `under a server's tablespace likewise${isHere ? "" : " (skipped: set ONRECORD_TEST_POSTGRES to a server on this machine)"}`,
    { timeout: PATIENCE },
    async () => {
      const place = join(disk, "tablespace");
      const name = `full_test_${process.pid}`;
      mkdirSync(place);
      for (const path of [disk, place]) spawnSync("chown", ["postgres", path]);
      await administer(`create tablespace ${name} location '${place}'`);
      try {
        await administer(`create database ${name} tablespace ${name}`);
        const url = new URL(server ?? "");
        url.pathname = `/${name}`;
        // The tables are made while there is room.
        await (await openArchive(url.href)).close();
        await fillUp(url.href);
      } finally {
        await administer(`drop database if exists ${name} with (force)`);
        await administer(`drop tablespace ${name}`);
      }
    },
  );
});
