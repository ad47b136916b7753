import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { draftOf } from "../../src/testing/draft.ts";

interface Row {
  readonly text: string;
  readonly claims: readonly string[];
}

/** The rows of a table by its headings: a text a line, its claims indented below it. */
function rowsOf(file: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  let rows: Row[] = [];
  let claims: string[] = [];
  for (const line of readFileSync(new URL(file, import.meta.url), "utf8").split("\n")) {
    if (line.startsWith("# ")) {
      rows = [];
      groups.set(line.slice(2), rows);
    } else if (line.startsWith("    ")) {
      claims.push(line.trim());
    } else if (line !== "") {
      claims = [];
      rows.push({ text: line, claims });
    }
  }
  return groups;
}

function claimsIn(text: string): string[] {
  return draftOf(text.replaceAll("\\n", "\n\n"), "2024-03-01").claims.list.map(
    ({ source, cue, content, cueKind, parent }) => {
      const inside = parent === null ? "" : ` < ${parent.slice(1)}`;
      return `${source?.span.text ?? "-"} | ${cue?.text ?? "-"} | ${content.map((span) => span.text).join(" // ")} | ${cueKind}${inside}`;
    },
  );
}

for (const [heading, rows] of rowsOf("table.txt")) {
  if (rows.length === 0) continue;
  describe(heading, () => {
    test.each(rows)("$text", ({ text, claims }) => {
      expect(claimsIn(text)).toEqual(claims);
    });
  });
}

describe("known misses, which must fail until they are mended", () => {
  test.fails.each([...rowsOf("backlog.txt").values()].flat())("$text", ({ text, claims }) => {
    expect(claimsIn(text)).toEqual(claims);
  });
});
