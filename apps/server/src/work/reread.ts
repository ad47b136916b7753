import type { Archive, KeptDocument } from "@onrecord/archive";
import type { Engine } from "@onrecord/record";
import { Refused } from "../http/refused.ts";
import type { Ledger } from "./jobs.ts";
import { readAndStore, together, type Works } from "./take.ts";

const AT_ONCE = 50;

async function* stale(archive: Archive, engine: Engine): AsyncGenerator<KeptDocument> {
  let page: readonly KeptDocument[];
  let after = "";
  do {
    page = await archive.toRead({ engine, after, limit: AT_ONCE });
    yield* page;
    after = page.at(-1)?.report ?? "";
  } while (page.length === AT_ONCE);
}

async function* named(works: Works, ledger: Ledger, ids: readonly string[]): AsyncGenerator<KeptDocument> {
  for (const id of ids) {
    const report = await works.archive.report(id);
    const kept = report && (await works.archive.document(id, report.version));
    if (kept) yield kept;
    else ledger.failed(works.asProblem(new Refused("NOT_FOUND", "There is no report with this id.", id)));
  }
}

/** Reads reports again: those that the present engine has not read or, where some are named, these. */
export async function reread(
  works: Works,
  ledger: Ledger,
  engine: Engine,
  ids: readonly string[] | undefined,
): Promise<void> {
  ledger.expect(ids?.length ?? (await works.archive.counts(engine)).stale);
  const documents = ids ? named(works, ledger, ids) : stale(works.archive, engine);
  await together(documents, works.closing, (kept) => readAndStore(kept.document, kept.provenance, works, ledger));
  await works.archive.link();
}
