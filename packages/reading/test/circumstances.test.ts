import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { judgedEvents } from "../src/events/index.ts";
import { cues } from "../src/lexicon/cues.ts";
import { frames } from "../src/lexicon/frames.ts";
import { draftOf } from "./read-events.ts";

interface Row {
  readonly text: string;
  /** Form of a trigger of the deed. */
  readonly trigger: string;
  /** `TIME @ PLACE`, "-" for none. */
  readonly expected: string;
}

function rowsOf(file: string): Row[] {
  const [, ...blocks] = readFileSync(new URL(file, import.meta.url), "utf8")
    .trim()
    .split(/\n\n+/);
  return blocks.map((block) => {
    const lines = block.split("\n");
    const [trigger, expected] = lines.pop()!.split(": ");
    return { text: lines.join("\n\n"), trigger: trigger!, expected: expected! };
  });
}

const DAY = 86_400_000;

/** An exact year, month or day by its own name, else `start/end`. */
function shortened(start: string, end: string): string {
  if (Date.parse(end) - Date.parse(start) === DAY) return start;
  const [from, to] = [new Date(start), new Date(end)];
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  const whole = from.getUTCDate() === 1 && to.getUTCDate() === 1;
  if (whole && months === 1) return start.slice(0, 7);
  return whole && months === 12 && from.getUTCMonth() === 0 ? start.slice(0, 4) : `${start}/${end}`;
}

function circumstancesOf(text: string, trigger: string): string {
  const draft = draftOf(text, text.includes("\n") ? text.slice(0, text.indexOf("\n")) : undefined);
  const found = judgedEvents(draft, { frames, cues }).find(({ event }) =>
    event.triggers.some((span) => span.text === trigger),
  );
  if (!found) return "no deed";
  const { time, place } = found.event;
  const name = place && draft.entities.list.find(({ id }) => id === place.entity)?.name;
  return `${time ? shortened(time.start, time.end) : "-"} @ ${name ?? "-"}`;
}

describe("when and where", () => {
  test.each(rowsOf("circumstances.txt"))("$text: $trigger", ({ text, trigger, expected }) => {
    expect(circumstancesOf(text, trigger)).toBe(expected);
  });
});

describe("known misses, which must fail until they are mended", () => {
  test.fails.each(rowsOf("circumstances-backlog.txt"))("$text: $trigger", ({ text, trigger, expected }) => {
    expect(circumstancesOf(text, trigger)).toBe(expected);
  });
});
