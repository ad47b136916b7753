import { type Archive, ArchiveError, defaultFolder, openArchive } from "@onrecord/archive";
import { warn } from "../commands/print.ts";
import { EXIT } from "../errors.ts";

const USAGE = new Set(["FILTER_INVALID", "CURSOR_INVALID", "DECISION_INVALID"]);

/** Opens the archive for one command, closes it after, and says what is wrong with it. Gives the exit status. */
export async function withArchive(
  place: string | undefined,
  work: (archive: Archive) => Promise<number | undefined>,
  { create = false }: { create?: boolean } = {},
): Promise<number> {
  let archive: Archive | undefined;
  try {
    archive = await openArchive(place ?? defaultFolder(), { create });
    return (await work(archive)) ?? EXIT.ok;
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    warn(`error ${error.code}: ${error.message}`);
    return USAGE.has(error.code) ? EXIT.usage : EXIT.failed;
  } finally {
    await archive?.close().catch(() => {});
  }
}
