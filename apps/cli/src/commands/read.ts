import { availableParallelism } from "node:os";
import { type Outcome, openReader, outcomeOf } from "@onrecord/readers";
import type { ReaderFiles } from "@onrecord/reading";
import type { Metadata } from "@onrecord/sources";
import { SourceError } from "@onrecord/sources/errors";
import { documentsOfFile } from "@onrecord/sources/files";
import type { Document } from "../document.ts";
import { type ErrorCode, exitStatus } from "../errors.ts";
import { Progress } from "../output/progress.ts";
import { style } from "../output/style.ts";
import { renderText } from "../output/text.ts";
import { readAll, workersFor } from "../work/pool.ts";
import { print, warn } from "./print.ts";

export interface ReadOptions extends Metadata {
  readonly format: "text" | "json" | "ndjson";
  readonly explain: boolean;
  readonly workers?: number;
  readonly codebook?: string;
}

function overridden(
  document: Document,
  { format: _, explain: __, workers: ___, codebook: ____, ...given }: ReadOptions,
): Document {
  return { ...document, ...given };
}

async function write(outcome: Outcome, document: Document, options: ReadOptions, single: boolean): Promise<void> {
  if ("error" in outcome) {
    const next = "Please report it with the text that caused it; the other reports are read all the same.";
    throw new SourceError<ErrorCode>("READING_FAILED", document.origin, `could not be read: ${outcome.error}.`, next);
  }
  const { reading } = outcome;
  if (options.format === "text")
    await print(`${renderText(reading, { style, explain: options.explain, origin: document.origin })}\n`);
  else await print(`${JSON.stringify(reading, null, single && options.format === "json" ? 2 : undefined)}\n`);
}

/** The outcomes of reading by own frames as well; none, where the frames have mistakes. */
async function readBy(
  codebook: string,
  documents: readonly Document[],
  models: Promise<ReaderFiles>,
  fail: (error: SourceError<ErrorCode>) => void,
): Promise<Iterable<Outcome>> {
  const { withFolder } = await import("../codebook/load.ts");
  try {
    const reader = withFolder(await openReader(models), codebook);
    return documents.map((document) => outcomeOf(document, reader));
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    fail(error as SourceError<ErrorCode>);
    return [];
  }
}

/** Reads the files in order and prints their readings; what cannot be read is said on standard error. Gives the exit status. */
export async function readCommand(
  paths: readonly string[],
  options: ReadOptions,
  models: Promise<ReaderFiles>,
): Promise<number> {
  const codes: ErrorCode[] = [];
  const documents: Document[] = [];
  const fail = (error: SourceError<ErrorCode>) => {
    codes.push(error.code);
    warn(`error ${error.code}: ${error.message}`);
  };
  for (const path of paths) {
    for await (const item of documentsOfFile(path)) {
      if (item.kind === "problem") fail(item.error);
      else documents.push(overridden({ ...item.document, origin: item.origin }, options));
    }
  }
  for (const document of documents) for (const note of document.notes) warn(`note: ${document.origin} ${note}`);
  const progress = new Progress(documents.length);
  const workers = options.workers ?? workersFor(documents.length, availableParallelism());
  const outcomes =
    options.codebook === undefined
      ? readAll(documents, Math.min(workers, documents.length), models)
      : await readBy(options.codebook, documents, models, fail);
  let index = 0;
  for await (const outcome of outcomes) {
    const document = documents[index++];
    if (!document) break;
    progress.step();
    if (process.stdout.isTTY) progress.clear();
    try {
      await write(outcome, document, options, documents.length === 1);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      progress.clear();
      fail(error);
    }
  }
  progress.clear();
  if (codes.length > 0 && documents.length > 0) warn(`${documents.length} read, ${codes.length} not`);
  return exitStatus(codes);
}
