/**
 * Word classes from raw text by the exchange algorithm (Kneser & Ney 1993; Martin, Liermann & Ney 1998): each word moves to
 * the class that raises the likelihood of the class bigrams most, until the rounds are over.
 */
export interface ClusterOptions {
  readonly classes: number;
  readonly least: number;
  readonly rounds: number;
  readonly log: (line: string) => void;
}

/** Class of each word seen at least `least` times, from 1. Sentences are lists of normalised words. */
export function clusterWords(sentences: readonly (readonly string[])[], options: ClusterOptions): Map<string, number> {
  const counts = new Map<string, number>();
  for (const s of sentences) for (const w of s) counts.set(w, (counts.get(w) ?? 0) + 1);
  const words = [...counts]
    .filter(([, n]) => n >= options.least)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([w]) => w);
  // Two more "words" keep a class of their own: the sentence border and everything rare.
  const border = words.length;
  const rare = border + 1;
  const ids = new Map(words.map((w, i) => [w, i]));
  const { left, right, total } = bigrams(sentences, ids, border, rare);

  const C = options.classes + 2;
  const classOf = new Int32Array(words.length + 2);
  for (let w = 0; w < words.length; w++) classOf[w] = w % options.classes;
  classOf[border] = options.classes;
  classOf[rare] = options.classes + 1;
  const pair = new Int32Array(C * C);
  const size = new Int32Array(C);
  for (let w = 0; w < right.length; w++) {
    size[classOf[w]!]! += total[w]!;
    for (const [v, n] of right[w]!) pair[classOf[w]! * C + classOf[v]!]! += n;
  }
  const entropy = nLogN(Math.max(...size) + 1);

  const nextTo = new Int32Array(C);
  const before = new Int32Array(C);
  const nextList: number[] = [];
  const beforeList: number[] = [];
  for (let round = 1; round <= options.rounds; round++) {
    let moved = 0;
    for (let w = 0; w < words.length; w++) {
      collect(right[w]!, classOf, nextTo, nextList, w);
      collect(left[w]!, classOf, before, beforeList, w);
      const from = classOf[w]!;
      shift(from, -1);
      let best = from;
      let bestGain = Number.NEGATIVE_INFINITY;
      for (let c = 0; c < options.classes; c++) {
        let gain = -2 * (entropy[size[c]! + total[w]!]! - entropy[size[c]!]!);
        for (const x of nextList) gain += entropy[pair[c * C + x]! + nextTo[x]!]! - entropy[pair[c * C + x]!]!;
        for (const x of beforeList) gain += entropy[pair[x * C + c]! + before[x]!]! - entropy[pair[x * C + c]!]!;
        if (gain > bestGain + 1e-9) {
          bestGain = gain;
          best = c;
        }
      }
      shift(best, 1);
      classOf[w] = best;
      if (best !== from) moved++;
      for (const x of nextList) nextTo[x] = 0;
      for (const x of beforeList) before[x] = 0;

      function shift(c: number, sign: number): void {
        size[c]! += sign * total[w]!;
        for (const x of nextList) pair[c * C + x]! += sign * nextTo[x]!;
        for (const x of beforeList) pair[x * C + c]! += sign * before[x]!;
      }
    }
    options.log(`clusters: round ${round}/${options.rounds}, ${moved} of ${words.length} words moved`);
    if (moved * 200 < words.length) break;
  }
  return new Map(words.map((w, i) => [w, classOf[i]! + 1]));
}

type Neighbours = [word: number, count: number][];

function bigrams(sentences: readonly (readonly string[])[], ids: Map<string, number>, border: number, rare: number) {
  const V = rare + 1;
  const table = Array.from({ length: V }, () => new Map<number, number>());
  const total = new Int32Array(V);
  for (const s of sentences) {
    let last = border;
    total[border]!++;
    for (let i = 0; i <= s.length; i++) {
      const w = i === s.length ? border : (ids.get(s[i]!) ?? rare);
      if (i < s.length) total[w]!++;
      table[last]!.set(w, (table[last]!.get(w) ?? 0) + 1);
      last = w;
    }
  }
  const right: Neighbours[] = table.map((m) => [...m]);
  const left: Neighbours[] = Array.from({ length: V }, () => []);
  right.forEach((list, w) => {
    for (const [v, n] of list) left[v]!.push([w, n]);
  });
  return { left, right, total };
}

/** Sums a word's neighbours by class; a word beside itself is left out, as it would move along. */
function collect(list: Neighbours, classOf: Int32Array, into: Int32Array, used: number[], self: number): void {
  used.length = 0;
  for (const [v, n] of list) {
    if (v === self) continue;
    const c = classOf[v]!;
    if (into[c] === 0) used.push(c);
    into[c]! += n;
  }
}

function nLogN(length: number): Float64Array {
  const table = new Float64Array(length + 1);
  for (let n = 1; n <= length; n++) table[n] = n * Math.log(n);
  return table;
}
