import { ArchiveError } from "../errors.ts";

interface Failure {
  readonly code?: string;
  readonly message?: string;
}

/** SQLSTATE classes and system codes that say: the server cannot be spoken to. */
const UNREACHABLE = /^(?:08|57P|28|3D|ECONN|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EPIPE|EAI_AGAIN)/;
const FULL = /^(?:53100|ENOSPC|EDQUOT)/;
const LOST = /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

/** A failure of the database as an error that says what to do; anything else as it is. */
function explain(location: string, error: unknown): unknown {
  if (error instanceof ArchiveError || error === null || typeof error !== "object") return error;
  const { code = "", message = "" } = error as Failure;
  if (FULL.test(code) || /No space left on device/i.test(message)) {
    const next = "Make room; nothing of this step was stored, and everything stored before is there.";
    return new ArchiveError("ARCHIVE_FULL", location, "the disk of the archive is full.", next, error);
  }
  if (UNREACHABLE.test(code) || LOST.test(message)) {
    const why = message === "" ? code : message;
    const next = "Check the server and the address, then run the command again: what was stored is there.";
    return new ArchiveError("ARCHIVE_UNREACHABLE", location, `the database cannot be reached (${why}).`, next, error);
  }
  if (/is closed|after calling end on the pool|driver has already been destroyed/.test(message)) {
    return new ArchiveError("ARCHIVE_CLOSED", location, "the archive was closed.", "Open it again.", error);
  }
  return error;
}

/** Runs `work` and explains what the database fails with. */
export async function explained<T>(location: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explain(location, error);
  }
}
