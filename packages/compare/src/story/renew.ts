import { type Edge, linkage, type Settled } from "../cluster/average-linkage.ts";
import type { LinkStore, ReportLink, Story } from "../types.ts";
import { ONE_STORY } from "./weights.ts";

/** A story by its reports. */
export type Made = Pick<Story, "reports" | "merges">;
type Before = Pick<Story, "id" | "reports" | "merges">;

export interface Renewal {
  /** The stories that the open reports make. */
  readonly stories: readonly Made[];
  /** The stories that they made before, by id. */
  readonly before: ReadonlyMap<string, readonly string[]>;
  /** All links that have one of the open reports at an end. */
  readonly links: readonly ReportLink[];
}

/** Whether a link can put two stories together: their mean likeness is at least that of a story only where one link between them is. */
const isStrong = ({ story }: ReportLink): boolean => story >= ONE_STORY;

/** The stories of the open reports beside stories that were made before, and those of these that they disturb. */
function storiesBeside(
  open: ReadonlySet<string>,
  beside: readonly Before[],
  links: readonly ReportLink[],
): { readonly stories: readonly Made[]; readonly disturbed: readonly Before[] } {
  const sorted = [...open].sort();
  const reports = [...sorted, ...beside.flatMap((story) => story.reports)];
  const at = new Map(reports.map((report, i) => [report, i]));
  const edges: Edge[] = [];
  for (const { a, b, story: weight } of links) {
    const [i, k] = [at.get(a), at.get(b)];
    if (i !== undefined && k !== undefined) edges.push(i < k ? { a: i, b: k, weight } : { a: k, b: i, weight });
  }
  const settled: Settled[] = [];
  let first = sorted.length;
  for (const { reports: all, merges } of beside) {
    settled.push({ first, size: all.length, merges });
    first += all.length;
  }
  const { clusters, disturbed } = linkage(sorted.length, settled, edges, ONE_STORY);
  return {
    stories: clusters.map(({ members, merges }) => ({ reports: members.map((i) => sorted[i]!), merges })),
    disturbed: disturbed.map((i) => beside[i]!),
  };
}

/**
 * Makes the stories of these reports anew, beside the stories that strong links lead to: one of these that would be disturbed is opened and
 * made anew as well, until none is. The stories are then those of all reports together.
 */
export async function renewed(store: LinkStore, from: readonly string[]): Promise<Renewal> {
  const open = new Set<string>();
  const before = new Map<string, readonly string[]>();
  const beside = new Map<string, Before>();
  const settledIn = new Set<string>();
  const links: ReportLink[] = [];
  for (let opened = from; ; ) {
    const found = await store.linksOf(opened);
    // Those of reports that were opened before are there already.
    for (const link of found) if (!open.has(link.a) && !open.has(link.b)) links.push(link);
    for (const report of opened) open.add(report);
    const ends = new Set(found.filter(isStrong).flatMap(({ a, b }) => [a, b]));
    const near = await store.storiesOf([...ends].filter((end) => !open.has(end) && !settledIn.has(end)));
    for (const story of near) {
      beside.set(story.id, story);
      for (const report of story.reports) settledIn.add(report);
    }
    const { stories, disturbed } = storiesBeside(open, [...beside.values()], links);
    if (disturbed.length === 0) return { stories, before, links };
    for (const { id, reports } of disturbed) {
      beside.delete(id);
      before.set(id, reports);
    }
    opened = disturbed.flatMap(({ reports }) => reports);
  }
}
