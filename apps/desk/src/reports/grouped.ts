import type { ReportRow } from "@onrecord/record/asking";

/** A report with the copies of it that stand in the same list. */
export interface Line {
  report: ReportRow;
  /** The day it was published, empty where it is not known. */
  day: string;
  copies: ReportRow[];
}

/** Copies of one text under the first of them, which is the newest as the list comes. */
export function grouped(reports: readonly ReportRow[]): Line[] {
  const lines: Line[] = [];
  const byGroup = new Map<string, Line>();
  for (const report of reports) {
    const group = report.copyGroup;
    const known = group === null ? undefined : byGroup.get(group);
    if (known) {
      known.copies.push(report);
      continue;
    }
    const line: Line = { report, day: report.published?.slice(0, 10) ?? "", copies: [] };
    lines.push(line);
    if (group !== null) byGroup.set(group, line);
  }
  return lines;
}
