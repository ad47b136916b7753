import { averageLinkage } from "../cluster/average-linkage.ts";
import type { ContentPrint } from "../print.ts";
import { idOf } from "../text/hash.ts";
import type { CopyGroup, ReportLink } from "../types.ts";

/** From this share of common 5-grams on, one text was made from the other. */
export const IS_COPY = 0.5;

/** Who the words of a group of copies come from: the wire it credits, or the outlet that had them first. */
function originOf(contents: readonly ContentPrint[]): Pick<CopyGroup, "origin" | "reason"> {
  const wires = contents.flatMap(({ wire }) => wire ?? []).sort();
  if (wires[0] !== undefined) return { origin: wires[0], reason: "wire-credit" };
  const dated = contents.filter(({ day, outlet }) => day !== null && outlet !== null);
  const [first] = dated.sort((a, b) => a.day! - b.day! || (a.report < b.report ? -1 : 1));
  return first ? { origin: first.outlet, reason: "first-published" } : { origin: null, reason: "unknown" };
}

/** Groups of two or more reports with nearly the same text; `contents` are sorted by report. */
export function copyGroups(contents: readonly ContentPrint[], links: readonly ReportLink[]): CopyGroup[] {
  const at = new Map(contents.map(({ report }, i) => [report, i]));
  const edges = links.flatMap(({ a, b, copy }) => {
    const [i, k] = [at.get(a), at.get(b)];
    return i === undefined || k === undefined || copy < IS_COPY ? [] : [{ a: i, b: k, weight: copy }];
  });
  return averageLinkage(contents.length, edges, IS_COPY)
    .filter((cluster) => cluster.length > 1)
    .map((cluster) => {
      const members = cluster.map((i) => contents[i]!);
      const reports = members.map(({ report }) => report);
      return { id: idOf(`copies ${reports[0]}`), ...originOf(members), reports };
    });
}
