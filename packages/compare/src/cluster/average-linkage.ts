/** An undirected edge between positions `a < b` with a likeness above 0; pairs without an edge have likeness 0. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

interface Merge {
  readonly a: number;
  readonly b: number;
  readonly mean: number;
}

/** Ties go to the lower positions, so that the result depends on the nodes' order alone. */
const before = (x: Merge, y: Merge): boolean =>
  x.mean !== y.mean ? x.mean > y.mean : x.a !== y.a ? x.a < y.a : x.b < y.b;

const push = (heap: Merge[], merge: Merge): void => {
  let at = heap.push(merge) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (before(heap[parent]!, merge)) break;
    heap[at] = heap[parent]!;
    at = parent;
  }
  heap[at] = merge;
};

const pop = (heap: Merge[]): Merge | undefined => {
  const top = heap[0];
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return top;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child++;
    if (before(last, heap[child]!)) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = last;
  return top;
};

/**
 * Agglomerative clustering with average linkage (Sokal and Michener 1958) over a sparse graph: the two clusters with the highest mean
 * likeness over all their pairs are joined while it is at least `threshold`, which is above 0. Clusters can only be joined along
 * edges, so each connected part of the graph can be clustered by itself with the same result.
 *
 * @returns clusters as sorted positions, in order of their first
 */
export function averageLinkage(count: number, edges: readonly Edge[], threshold: number): number[][] {
  const members: (number[] | undefined)[] = Array.from({ length: count }, (_, i) => [i]);
  const sums: Map<number, number>[] = Array.from({ length: count }, () => new Map());
  const heap: Merge[] = [];
  const offer = (x: number, y: number, sum: number): void => {
    const mean = sum / (members[x]!.length * members[y]!.length);
    if (mean >= threshold) push(heap, { a: Math.min(x, y), b: Math.max(x, y), mean });
  };
  for (const { a, b, weight } of edges) {
    sums[a]!.set(b, weight);
    sums[b]!.set(a, weight);
  }
  for (let a = 0; a < count; a++) for (const [b, sum] of sums[a]!) if (a < b) offer(a, b, sum);
  for (let merge = pop(heap); merge; merge = pop(heap)) {
    const { a, b, mean } = merge;
    const [left, right] = [members[a], members[b]];
    if (!left || !right || sums[a]!.get(b)! / (left.length * right.length) !== mean) continue;
    left.push(...right);
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
  }
  return members.flatMap((cluster) => (cluster ? [cluster.sort((x, y) => x - y)] : []));
}
