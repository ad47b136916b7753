import { z } from "zod";
import type { PackedTimes, TimeItem } from "../../src/lexicon/times.types.ts";

const values = z.record(z.string(), z.int());
const list = z.array(z.string());
/** Classes that are recognised by their form and need no list. */
const FORMS = ["day", "year", "years", "iso"];

export const schema = z
  .strictObject({
    words: z.record(z.string(), z.union([values, list])),
    patterns: z.record(z.string(), z.array(z.string())),
    parts: values,
    few: z.int().min(2),
    ahead: list,
    toward: list,
    timetable: list,
  })
  .superRefine((data, context) => {
    const known = new Set([...Object.keys(data.words), ...FORMS, "part"]);
    for (const [rule, lines] of Object.entries(data.patterns)) {
      lines.forEach((line, i) => {
        for (const [, cls] of line.matchAll(/<([a-z]+)/g)) {
          if (!known.has(cls!))
            context.addIssue({ code: "custom", path: ["patterns", rule, i], message: `no class <${cls}>` });
        }
      });
    }
  });

function item(source: string): TimeItem {
  const [, prefix, body, optional] = /^([~!]?)(.+?)(\?)?$/.exec(source)!;
  const flags = {
    ...(optional && { optional: true as const }),
    ...(prefix === "~" && { context: true as const }),
    ...(prefix === "!" && { not: true as const }),
  };
  if (body!.startsWith("@")) return { tag: body!.slice(1), ...flags };
  const [, cls, as] = /^<([a-z]+)(?::([a-z]+))?>$/.exec(body!) ?? [];
  if (cls) return { cls, as: as ?? cls, ...flags };
  return { words: body!.split("|"), ...flags };
}

export function compile(files: readonly unknown[]): PackedTimes {
  const { words, patterns, parts, ...rest } = files[0] as z.infer<typeof schema>;
  const classes: Record<string, [string, number][]> = {};
  for (const [cls, entries] of [...Object.entries(words), ["part", parts] as const]) {
    const pairs = Array.isArray(entries) ? entries.map((word) => [word, 0] as const) : Object.entries(entries);
    for (const [word, value] of pairs) {
      classes[word] ??= [];
      classes[word].push([cls, value]);
    }
  }
  const lines = Object.entries(patterns).flatMap(([rule, sources]) =>
    sources.map((source) => ({ rule, items: source.split(/\s+/).map(item) })),
  );
  return { words: classes, patterns: lines, ...rest };
}
