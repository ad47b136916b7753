import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { draftOf } from "../src/testing/draft.ts";

interface Row {
  readonly text: string;
  /** `name | kind | parties | subjects | stage` of each agreement, in order. */
  readonly expected: readonly string[];
}

function rowsOf(file: string): Row[] {
  const [, ...blocks] = readFileSync(new URL(file, import.meta.url), "utf8")
    .trim()
    .split(/\n\n+/);
  return blocks.map((block) => {
    const [text, ...lines] = block.split("\n");
    return { text: text!, expected: lines.filter((line) => line !== "none") };
  });
}

function agreementsIn(text: string): string[] {
  const { agreements, entities } = draftOf(text, "2024-05-15");
  const nameOf = (id: string) => entities.list.find((entity) => entity.id === id)?.name;
  return agreements.map(({ name, kind, parties, subjects, stage }) =>
    [name, kind, parties.map(nameOf).sort().join(", "), subjects.map((subject) => subject.text).join(", "), stage].join(
      " | ",
    ),
  );
}

describe("agreements, by the table", () => {
  test.each(rowsOf("agreements.txt"))("$text", ({ text, expected }) => {
    expect(agreementsIn(text)).toEqual(expected);
  });
});

describe("known misses, which must fail until they are mended", () => {
  test.fails.each(rowsOf("agreements-backlog.txt"))("$text", ({ text, expected }) => {
    expect(agreementsIn(text)).toEqual(expected);
  });
});
