import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { percent, type Row } from "../rows.ts";
import type { Context } from "./context.ts";

const REPORTS = 10_000;
const CHILD = fileURLToPath(new URL("link-many.ts", import.meta.url));

/** What the child process prints. */
export interface Linking {
  readonly seconds: number;
  /** Memory held after a collection, in MB, after a fifth of the reports, and at the end. */
  readonly early: number;
  readonly late: number;
  readonly b3: number;
  readonly stories: number;
}

/** Synthetic readings linked as they come, in a process of its own. */
export const linkingRows = async (context: Context): Promise<Row[]> => {
  context.progress(`links: ${REPORTS} synthetic reports`);
  const folder = mkdtempSync(join(tmpdir(), "onrecord-links-"));
  try {
    const output = execFileSync(process.execPath, ["--expose-gc", CHILD, join(folder, "links.db"), String(REPORTS)], {
      encoding: "utf8",
    });
    const { seconds, early, late, b3 } = JSON.parse(output) as Linking;
    const row = { section: "links" } as const;
    return [
      { ...row, name: "10,000 reports linked, processor", value: seconds, unit: "s", target: 120, atMost: true },
      { ...row, name: "memory held after 2,000 of them", value: early, unit: "MB", digits: 0 },
      { ...row, name: "memory held after all of them", value: late, unit: "MB", digits: 0 },
      { ...row, name: "synthetic stories, B3 F1", value: percent(b3) },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
