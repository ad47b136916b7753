import type { Row } from "./rows.ts";

export type Paint = (kind: "head" | "good" | "bad" | "faint", text: string) => string;

const NAME = 34;
const VALUE = 14;
const TARGET = 10;

const shown = ({ value, unit = "", digits = 1 }: Row): string =>
  value === null ? "-" : `${value.toFixed(digits)}${unit && ` ${unit}`}`;

const targetOf = ({ target, atMost, digits = 1 }: Row): string =>
  target === undefined ? "" : `${atMost ? "≤" : "≥"} ${target.toFixed(Number.isInteger(target) ? 0 : digits)}`;

/** Whether the row reaches its target; undefined where it has none. */
export const isReached = ({ value, target, atMost }: Row): boolean | undefined => {
  if (target === undefined) return undefined;
  if (value === null) return false;
  return atMost ? value <= target : value >= target;
};

const line = (row: Row, paint: Paint): string => {
  const reached = isReached(row);
  const value = shown(row).padStart(VALUE);
  const mark = reached === undefined ? "  " : reached ? paint("good", " ✓") : paint("bad", " ✗");
  const name = `  ${row.name}`.padEnd(NAME);
  return `${name}${value}${mark}${targetOf(row).padStart(TARGET)}  ${paint("faint", row.published ?? "")}`.trimEnd();
};

/** The figures as one table, section by section. */
export const tableOf = (rows: readonly Row[], paint: Paint): string => {
  const lines = [
    paint("head", `${"figure".padEnd(NAME)}${"measured".padStart(VALUE)}  ${"target".padStart(TARGET)}  published`),
  ];
  let section = "";
  for (const row of rows) {
    if (row.section !== section) lines.push("", paint("head", row.section));
    section = row.section;
    lines.push(line(row, paint));
  }
  return `${lines.join("\n")}\n`;
};
