import { averageLinkage, type Merge } from "../cluster/average-linkage.ts";
import { copyGroups } from "../copies/groups.ts";
import { happeningsOf } from "../happenings/index.ts";
import type { ContentPrint } from "../print.ts";
import { idOf } from "../text/hash.ts";
import type { ReportLink, Story } from "../types.ts";
import { ONE_STORY } from "./weights.ts";

/** Sorted lists of the reports that make a story each, out of whole connected parts of the links. */
export function storiesAmong(reports: readonly string[], links: readonly ReportLink[]): string[][] {
  const sorted = [...reports].sort();
  const at = new Map(sorted.map((report, i) => [report, i]));
  const edges = links.flatMap(({ a, b, story }) => {
    const [i, k] = [at.get(a), at.get(b)];
    return i === undefined || k === undefined ? [] : [{ a: i, b: k, weight: story }];
  });
  return averageLinkage(sorted.length, edges, ONE_STORY).map((members) => members.map((i) => sorted[i]!));
}

/** Id of the story of these reports, sorted. */
export const storyId = (reports: readonly string[]): string => idOf(`story ${reports[0]}`);

/** A story with its copies and happenings; `links` are those among its reports, `merges` how they came together. */
export function storyOf(
  contents: readonly ContentPrint[],
  links: readonly ReportLink[],
  merges: readonly Merge[],
): Story {
  const sorted = [...contents].sort((a, b) => (a.report < b.report ? -1 : 1));
  const reports = sorted.map(({ report }) => report);
  const copies = copyGroups(sorted, links);
  return { id: storyId(reports), reports, merges, copies, happenings: happeningsOf(sorted, links, copies) };
}
