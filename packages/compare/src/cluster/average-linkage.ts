import { pop, push } from "./heap.ts";

/** An undirected edge between positions `a < b` with a likeness above 0; pairs without an edge have likeness 0. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/** Two clusters that are joined, each named by its first position, and their mean likeness. */
export type Merge = readonly [a: number, b: number, mean: number];

export interface Cluster {
  /** Sorted positions. */
  readonly members: readonly number[];
  /** How it came together, in order: places in `members`. */
  readonly merges: readonly Merge[];
}

/** A cluster that was made before: its positions are `first` and those that follow it. */
export interface Settled {
  readonly first: number;
  readonly size: number;
  /** Places from `first` on. */
  readonly merges: readonly Merge[];
}

interface Step {
  readonly a: number;
  readonly b: number;
  readonly mean: number;
  /** Told by a settled cluster, not found here. */
  readonly told: boolean;
  /** One of the two is settled. */
  readonly mixed: boolean;
}

/** Ties go to the lower positions, so that the result depends on the nodes' order alone; what disturbs is seen before what it would disturb. */
const before = (x: Step, y: Step): boolean => {
  if (x.mean !== y.mean) return x.mean > y.mean;
  if (x.mixed !== y.mixed) return x.mixed;
  return x.a !== y.a ? x.a < y.a : x.b < y.b;
};

const OPEN = -1;

/**
 * Agglomerative clustering with average linkage (Sokal and Michener 1958) over a sparse graph: the two clusters with the highest mean
 * likeness over all their pairs are joined while it is at least `threshold`, which is above 0. Clusters can only be joined along
 * edges, so each connected part of the graph can be clustered by itself with the same result.
 *
 * Settled clusters beside the `count` open positions come together as they did before, and it is watched whether something open would be
 * joined to a part of one at that time: such a cluster is disturbed. A mean over many pairs is never above the highest of its parts, so
 * that where none is disturbed, the open clusters and the settled ones are those of all positions together, with whatever edges the settled ones
 * have among themselves. Edges have an open end.
 */
export function linkage(
  count: number,
  settled: readonly Settled[],
  edges: readonly Edge[],
  threshold: number,
): { readonly clusters: readonly Cluster[]; readonly disturbed: readonly number[] } {
  const total = settled.reduce((sum, { size }) => sum + size, count);
  const of = new Int32Array(total).fill(OPEN);
  for (const [i, { first, size }] of settled.entries()) of.fill(i, first, first + size);
  const members: (number[] | undefined)[] = Array.from({ length: total }, (_, i) => [i]);
  const sums: Map<number, number>[] = Array.from({ length: total }, () => new Map());
  const made: Merge[] = [];
  const disturbed = new Set<number>();
  const heap: Step[] = [];
  const offer = (x: number, y: number, sum: number): void => {
    const mean = sum / (members[x]!.length * members[y]!.length);
    if (mean < threshold) return;
    const mixed = of[x] !== OPEN || of[y] !== OPEN;
    push(heap, { a: Math.min(x, y), b: Math.max(x, y), mean, told: false, mixed }, before);
  };
  const told = settled.map(({ merges }) => merges.values());
  const tellNext = (i: number): void => {
    const { value } = told[i]!.next();
    const { first } = settled[i]!;
    if (value) {
      push(heap, { a: first + value[0], b: first + value[1], mean: value[2], told: true, mixed: false }, before);
    }
  };
  const join = (a: number, b: number): void => {
    members[a]!.push(...members[b]!);
    members[b] = undefined;
    sums[a]!.delete(b);
    for (const [other, sum] of sums[b]!) {
      if (other === a) continue;
      sums[other]!.delete(b);
      const whole = sum + (sums[a]!.get(other) ?? 0);
      sums[a]!.set(other, whole);
      sums[other]!.set(a, whole);
    }
    sums[b]!.clear();
    for (const [other, sum] of sums[a]!) offer(a, other, sum);
  };
  const disturb = (i: number): void => {
    disturbed.add(i);
    const { first, size } = settled[i]!;
    for (let at = first; at < first + size; at++) {
      members[at] = undefined;
      for (const other of sums[at]!.keys()) sums[other]!.delete(at);
    }
  };

  for (const { a, b, weight } of edges) {
    sums[a]!.set(b, weight);
    sums[b]!.set(a, weight);
    offer(a, b, weight);
  }
  for (const i of settled.keys()) tellNext(i);
  for (let step = pop(heap, before); step; step = pop(heap, before)) {
    const { a, b, mean } = step;
    const [left, right] = [members[a], members[b]];
    if (!left || !right) continue;
    if (!step.told && sums[a]!.get(b)! / (left.length * right.length) !== mean) continue;
    if (step.mixed) disturb(Math.max(of[a]!, of[b]!));
    else {
      join(a, b);
      if (step.told) tellNext(of[a]!);
      else made.push([a, b, mean]);
    }
  }
  return { clusters: clustersOf(members.slice(0, count), made), disturbed: [...disturbed] };
}

function clustersOf(members: readonly (number[] | undefined)[], made: readonly Merge[]): Cluster[] {
  const firstOf = new Map<number, number>();
  const placeOf = new Map<number, number>();
  const sorted = members.flatMap((list) => (list ? [list.sort((x, y) => x - y)] : []));
  for (const list of sorted) {
    for (const [place, position] of list.entries()) {
      firstOf.set(position, list[0]!);
      placeOf.set(position, place);
    }
  }
  const merges = Map.groupBy(made, ([a]) => firstOf.get(a)!);
  return sorted.map((list) => ({
    members: list,
    merges: (merges.get(list[0]!) ?? []).map(([a, b, mean]) => [placeOf.get(a)!, placeOf.get(b)!, mean]),
  }));
}

/** Average linkage over all positions: see {@link linkage}. Clusters as sorted positions, in order of their first. */
export const averageLinkage = (count: number, edges: readonly Edge[], threshold: number): (readonly number[])[] =>
  linkage(count, [], edges, threshold).clusters.map(({ members }) => members);
