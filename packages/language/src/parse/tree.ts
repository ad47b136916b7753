/**
 * The best dependency tree with exactly one root: Chu-Liu-Edmonds over all arcs.
 *
 * @param scores `scores[dependent * size + head]`, finite; node 0 is the artificial root, row 0 and the diagonal are not read
 * @param size number of nodes, the artificial root included
 * @returns the head of every node; -1 for node 0
 */
export function bestTree(scores: Float64Array, size: number): Int32Array {
  const heads = bestHeads(scores, size);
  // Mostly the best arcs of all words make a tree with one root as they are.
  return rootsOf(heads) === 1 && findCycle(heads) === null ? heads : spanningTree(withOneRoot(scores, size), size);
}

function rootsOf(heads: Int32Array): number {
  let roots = 0;
  for (let d = 1; d < heads.length; d++) if (heads[d] === 0) roots++;
  return roots;
}

/** Makes a second arc from the root dearer than any choice among the others, so that the best tree has one. */
function withOneRoot(scores: Float64Array, size: number): Float64Array {
  let low = Infinity;
  let high = -Infinity;
  for (let d = 1; d < size; d++) {
    for (let h = 0; h < size; h++) {
      if (h === d) continue;
      const score = scores[d * size + h]!;
      if (score < low) low = score;
      if (score > high) high = score;
    }
  }
  const penalty = (high - low + 1) * size;
  const result = scores.slice(0, size * size);
  for (let d = 1; d < size; d++) result[d * size] = result[d * size]! - penalty;
  return result;
}

/** The spanning arborescence of the highest sum, rooted in node 0. */
function spanningTree(scores: Float64Array, size: number): Int32Array {
  const heads = bestHeads(scores, size);
  const cycle = findCycle(heads);
  if (cycle === null) return heads;
  return expand(scores, size, heads, cycle);
}

function bestHeads(scores: Float64Array, size: number): Int32Array {
  const heads = new Int32Array(size).fill(-1);
  for (let d = 1; d < size; d++) {
    let best = 0;
    let high = scores[d * size]!;
    for (let h = 1; h < size; h++) {
      const score = scores[d * size + h]!;
      if (score > high && h !== d) {
        high = score;
        best = h;
      }
    }
    heads[d] = best;
  }
  return heads;
}

function findCycle(heads: Int32Array): number[] | null {
  const seen = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start++) {
    let node = start;
    while (node > 0 && seen[node] === 0) {
      seen[node] = start;
      node = heads[node]!;
    }
    if (node <= 0 || seen[node] !== start) continue;
    const cycle = [node];
    for (let next = heads[node]!; next !== node; next = heads[next]!) cycle.push(next);
    return cycle;
  }
  return null;
}

/** Contracts the cycle into one node, solves the smaller problem and opens the cycle where its best arc enters. */
function expand(scores: Float64Array, size: number, heads: Int32Array, cycle: readonly number[]): Int32Array {
  const inCycle = new Uint8Array(size);
  for (const node of cycle) inCycle[node] = 1;
  const outside: number[] = [];
  for (let node = 0; node < size; node++) if (inCycle[node] === 0) outside.push(node);

  const smaller = outside.length + 1;
  const merged = outside.length;
  const contracted = new Float64Array(smaller * smaller);
  /** For an arc out of the cycle, the member it leaves; for an arc into it, the member it enters. */
  const leaves = new Int32Array(smaller);
  const enters = new Int32Array(smaller);
  for (let i = 0; i < outside.length; i++) {
    const node = outside[i]!;
    for (let j = 0; j < outside.length; j++) contracted[i * smaller + j] = scores[node * size + outside[j]!]!;
    let into = -Infinity;
    let out = -Infinity;
    for (const member of cycle) {
      const gain = scores[member * size + node]! - scores[member * size + heads[member]!]!;
      if (gain > into) {
        into = gain;
        enters[i] = member;
      }
      const score = scores[node * size + member]!;
      if (score > out) {
        out = score;
        leaves[i] = member;
      }
    }
    contracted[merged * smaller + i] = into;
    contracted[i * smaller + merged] = out;
  }

  const solved = spanningTree(contracted, smaller);
  const result = heads.slice();
  for (let i = 1; i < outside.length; i++) {
    const head = solved[i]!;
    result[outside[i]!] = head === merged ? leaves[i]! : outside[head]!;
  }
  const entry = solved[merged]!;
  result[enters[entry]!] = outside[entry]!;
  return result;
}
