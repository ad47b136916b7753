import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { type Analysis, analyse, type Language } from "@onrecord/language";
import type { Engine, Reading, Report } from "@onrecord/record";
import { assemble } from "./assemble.ts";
import { headlineOf } from "./headline.ts";
import { predicatesOf } from "./predicates/index.ts";
import type { Resources } from "./resources.ts";
import type { Draft } from "./stage.ts";
import { stages } from "./stages.ts";
import { repaired } from "./tree/repair.ts";

/** A report as it comes in. The text is kept exactly as given, so that every offset holds. */
export interface ReportInput {
  readonly text: string;
  readonly url?: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly author?: string;
  /** ISO 8601 date or instant: what "Friday" and "last month" are counted from. */
  readonly published?: string;
}

export interface ReadOptions {
  /** Gives every word that tells of a happening as well, so that reports can be compared by more than their events. */
  readonly predicates?: boolean;
}

/** Everything that reading needs, loaded once by `loadReader`. */
export interface Reader {
  readonly language: Language;
  readonly resources: Resources;
  readonly engine: Engine;
}

export function reportOf(input: ReportInput): Report {
  const title = input.title ?? headlineOf(input.text);
  return {
    id: bytesToHex(sha256(utf8ToBytes(input.text.toWellFormed()))),
    ...(input.url !== undefined && { url: input.url }),
    ...(title !== undefined && { title }),
    ...(input.outlet !== undefined && { outlet: input.outlet }),
    ...(input.author !== undefined && { author: input.author }),
    ...(input.published !== undefined && { published: input.published }),
    language: "en",
    text: input.text,
  };
}

/** Reads one report: the same input gives the same bytes, whatever was read before it. */
export function read(input: ReportInput, reader: Reader, options: ReadOptions = {}): Reading {
  return readAnalysis(input, analyse(input.text, reader.language), reader, options);
}

/** As `read`, over an analysis made elsewhere; its text must be the report's. */
export function readAnalysis(
  input: ReportInput,
  analysis: Analysis,
  reader: Pick<Reader, "resources" | "engine">,
  options: ReadOptions = {},
): Reading {
  const draft: Record<string, unknown> = { report: reportOf(input), analysis: repaired(analysis) };
  for (const stage of stages) draft[stage.writes] = stage.run(draft as unknown as Draft, reader.resources);
  const whole = draft as unknown as Draft;
  return assemble(whole, reader.engine, options.predicates ? predicatesOf(whole) : undefined);
}
