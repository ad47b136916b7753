import { PLOVER_TYPES, STATUSES } from "@onrecord/record";
import { type Document, LineCounter, parseDocument } from "yaml";
import { type ZodType, z } from "zod";
import { type OwnCodebook, packedFrames } from "../src/codebook.ts";
import * as actors from "./schemas/actors.ts";
import * as cues from "./schemas/cues.ts";
import { compileOwn, schema } from "./schemas/frames.ts";

/** What is wrong in a file, and where. */
export interface Mistake {
  readonly file: string;
  /** From 1; undefined for the file as a whole. */
  readonly line?: number;
  readonly message: string;
}

export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** The line of what a path leads to; of what is missing, that of what it is missing in. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
}

/** Parses and checks one YAML file; every mistake has its line. */
function checked({ name, text }: SourceFile, against: ZodType): { data: unknown; mistakes: Mistake[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const mistakes = document.errors.map(
    (error): Mistake => ({
      file: name,
      line: lines.linePos(error.pos[0]).line,
      message: error.message.split("\n")[0] ?? "",
    }),
  );
  if (mistakes.length > 0) return { data: undefined, mistakes };
  const result = against.safeParse(document.toJS());
  if (result.success) return { data: result.data, mistakes };
  for (const { path, message } of result.error.issues) {
    const line = lineOf(document, lines, path);
    mistakes.push({ file: name, ...(line !== undefined && { line }), message: `${path.join(".")}: ${message}` });
  }
  return { data: undefined, mistakes };
}

type Part = "frames" | "actors" | "cues";

/** What a file is meant for, by its first key: a list is of cues. */
function partOf({ text }: SourceFile): Part {
  if (/^-\s/m.test(text) && !/^[a-zA-Z]+:/m.test(text)) return "cues";
  return ACTOR_KEYS.test(text) ? "actors" : "frames";
}

const ACTOR_KEYS =
  /^(?:countries|regions|organisations|outlets|roles|bodies|groups|things|titles|nameParts|genderNouns|givenNames|holders):/m;

/** The schema that a file is meant for, so that a mistake is said of what it stands in. */
function schemaOf(file: SourceFile): ZodType {
  const part = partOf(file);
  if (part === "actors") return actors.schema;
  if (part === "cues") return cues.schema;
  const { text } = file;
  const [frames, , topics, contexts, classes] = schema.options;
  if (/^type:/m.test(text)) return frames;
  if (/^topics:/m.test(text)) return topics;
  if (/^contexts:/m.test(text)) return contexts;
  return /^classes:/m.test(text) ? classes : schema;
}

/** Where the words that a compiler's message puts in quotes, or a class that it names, first stand. */
function placeOf(message: string, files: readonly SourceFile[]): Pick<Mistake, "file" | "line"> {
  const named = /(\$[a-zA-Z]+)/.exec(message)?.[1] ?? /"([^"]+)"/.exec(message)?.[1];
  for (const { name, text } of named === undefined ? [] : files) {
    const line = text.split("\n").findIndex((one) => one.includes(named!));
    if (line >= 0) return { file: name, line: line + 1 };
  }
  return { file: files[0]?.name ?? "" };
}

/** A user's frames, topics, classes, actors, roles and cues out of YAML files, or what is wrong in them, with lines. */
export function compileCodebook(files: readonly SourceFile[]): { codebook?: OwnCodebook; mistakes: Mistake[] } {
  const parsed = files.map((file) => ({ file, part: partOf(file), ...checked(file, schemaOf(file)) }));
  const mistakes = parsed.flatMap((one) => one.mistakes);
  if (mistakes.length > 0) return { mistakes };
  const of = (part: Part) => parsed.flatMap((one) => (one.part === part ? [one.data] : []));
  try {
    return {
      codebook: {
        ...(of("frames").length > 0 && { frames: compileOwn(of("frames"), packedFrames) }),
        ...(of("actors").length > 0 && { actors: actors.compile(of("actors")) }),
        ...(of("cues").length > 0 && { cues: cues.compile(of("cues")) }),
      },
      mistakes,
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { mistakes: [{ ...placeOf(message, files), message }] };
  }
}

const Tests = z.strictObject({
  tests: z.array(
    z.strictObject({
      text: z.string().min(1),
      published: z.iso.date().optional(),
      events: z
        .array(
          z.strictObject({
            type: z.enum(PLOVER_TYPES),
            mode: z.string().optional(),
            status: z.enum(STATUSES).optional(),
            actors: z.array(z.string()).optional(),
            recipients: z.array(z.string()).optional(),
          }),
        )
        .default([]),
    }),
  ),
});

/** A text, and the events that should be read from it; what is not said of an event is not asked. */
export type CodebookTest = z.infer<typeof Tests>["tests"][number];

/** The tests of a codebook, or what is wrong in them. */
export function testsOf(file: SourceFile): { tests?: CodebookTest[]; mistakes: Mistake[] } {
  const { data, mistakes } = checked(file, Tests);
  return mistakes.length > 0 ? { mistakes } : { tests: (data as z.infer<typeof Tests>).tests, mistakes };
}
