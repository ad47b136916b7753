import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { ArchiveError } from "../errors.ts";

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
  /** Start of the process in the kernel's ticks, so that a pid that was given again is not taken for it; null where unknown. */
  readonly born: string | null;
}

const FILE = "onrecord.lock";
const ATTEMPTS = 4;

function bornAt(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

function isAlive(holder: Holder): boolean {
  // Of a process on another machine nothing can be known: it is held to be there.
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  return holder.born === null || bornAt(holder.pid) === holder.born;
}

function holderOf(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Holder;
  } catch {
    return null;
  }
}

/** A lock appears with its content or not at all. False where there is one already. */
function create(path: string, holder: Holder): boolean {
  const draft = `${path}.${holder.pid}`;
  writeFileSync(draft, JSON.stringify(holder));
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Removes the lock of a process that is gone; one process at a time, so that nobody's fresh lock is removed. */
function clearStale(path: string, mine: Holder): void {
  const guard = `${path}.takeover`;
  if (!create(guard, mine)) {
    const other = holderOf(guard);
    if (other === null || !isAlive(other)) rmSync(guard, { force: true });
    return;
  }
  try {
    const holder = holderOf(path);
    if (holder === null || !isAlive(holder)) rmSync(path, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
}

/**
 * Takes the lock of a folder; gives back what releases it. A lock whose process is gone is taken over. Throws {@link ArchiveError}
 * `ARCHIVE_LOCKED` with the holder where another process (or this one, a second time) has the folder open.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, FILE);
  const mine: Holder = {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    born: bornAt(process.pid),
  };
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (create(path, mine)) return () => rmSync(path, { force: true });
    const holder = holderOf(path);
    if (holder !== null && isAlive(holder)) break;
    clearStale(path, mine);
  }
  const holder = holderOf(path);
  throw new ArchiveError(
    "ARCHIVE_LOCKED",
    folder,
    `the archive is in use by ${holder ? `process ${holder.pid} on ${holder.host} since ${holder.since}` : "another process"}.`,
    "Wait for it or stop it; for several processes at once use an archive on PostgreSQL (--archive postgres://...).",
  );
}
