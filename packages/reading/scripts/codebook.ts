import { PLOVER_TYPES, STATUSES } from "@onrecord/record";
import { type Document, LineCounter, parseDocument } from "yaml";
import { type ZodType, z } from "zod";
import { type PackedFrames, packedFrames } from "../src/codebook.ts";
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

/** A user's frames out of YAML files of frames, topics and classes, or what is wrong in them. */
export function compileCodebook(files: readonly SourceFile[]): { frames?: PackedFrames; mistakes: Mistake[] } {
  const parsed = files.map((file) => ({ file, ...checked(file, schemaOf(file)) }));
  const mistakes = parsed.flatMap((one) => one.mistakes);
  if (mistakes.length > 0) return { mistakes };
  try {
    return {
      frames: compileOwn(
        parsed.map(({ data }) => data),
        packedFrames,
      ),
      mistakes,
    };
  } catch (error) {
    return {
      mistakes: [{ file: files[0]?.name ?? "", message: error instanceof Error ? error.message : String(error) }],
    };
  }
}

/** The schema that a file is meant for, by its first key, so that a mistake is said of what it stands in. */
function schemaOf({ text }: SourceFile): ZodType {
  const [frames, , topics, contexts, classes] = schema.options;
  if (/^type:/m.test(text)) return frames;
  if (/^topics:/m.test(text)) return topics;
  if (/^contexts:/m.test(text)) return contexts;
  return /^classes:/m.test(text) ? classes : schema;
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
