import type { Link } from "@onrecord/record/asking";
import { UndirectedGraph } from "graphology";
import layout from "graphology-layout-forceatlas2";

// Its types describe a CommonJS module whose `default` is the layout; bundled, the default import is the layout itself.
const forceAtlas2 = layout as unknown as (typeof layout)["default"];

export interface Colours {
  node: string;
  cooperation: string;
  conflict: string;
  neutral: string;
}

/** Groups of fewer that deal with nobody else are not drawn: scattered pairs would push what hangs together into a speck. */
const SMALLEST = 3;

/** The groups of nodes that hang together. */
function components(graph: UndirectedGraph): string[][] {
  const seen = new Set<string>();
  const groups: string[][] = [];
  for (const start of graph.nodes()) {
    if (seen.has(start)) continue;
    const group = [start];
    seen.add(start);
    for (const node of group) {
      for (const next of graph.neighbors(node)) {
        if (seen.has(next)) continue;
        seen.add(next);
        group.push(next);
      }
    }
    groups.push(group);
  }
  return groups;
}

/** The names of so many that take part most are always written. */
const NAMED = 8;

/** Between these scores a link leans to neither side. */
const LEAN = 0.5;

/** Counts above this are drawn in proportion to the greatest: beside 2,000 events the eye tells no ten from one. */
const LARGE = 100;

/** Counts as they are drawn, the greatest as {@link LARGE} at most. */
function scaleOf(counts: Iterable<number>): (count: number) => number {
  const factor = Math.min(1, LARGE / Math.max(...counts));
  return (count) => count * factor;
}

/** Links as a drawn graph: nodes by how much they take part, edges by count and spirit. The same links give the same drawing. */
export function graphOf(links: readonly Link[], colours: Colours): UndirectedGraph {
  const graph = new UndirectedGraph();
  const weight = new Map<string, number>();
  for (const { from, to, count } of links) {
    for (const { id } of [from, to]) weight.set(id, (weight.get(id) ?? 0) + count);
  }
  const [part, strength] = [scaleOf(weight.values()), scaleOf(links.map(({ count }) => count))];
  const actors = new Map(links.flatMap(({ from, to }) => [from, to]).map((actor) => [actor.id, actor]));
  const foremost = new Set(
    [...weight]
      .sort(([, m], [, n]) => n - m)
      .slice(0, NAMED)
      .map(([id]) => id),
  );
  for (const [index, actor] of [...actors.values()].entries()) {
    // A spiral as the start: the layout needs places that differ, and must not depend on chance.
    const angle = index * 2.4;
    graph.addNode(actor.id, {
      label: actor.name,
      x: Math.cos(angle) * Math.sqrt(index + 1),
      y: Math.sin(angle) * Math.sqrt(index + 1),
      size: 2 + 1.6 * Math.sqrt(part(weight.get(actor.id) ?? 1)),
      color: colours.node,
      name: foremost.has(actor.id) ? "visible" : "auto",
    });
  }
  for (const { from, to, count, score } of links) {
    if (from.id === to.id || graph.hasEdge(from.id, to.id)) continue;
    const color = score > LEAN ? colours.cooperation : score < -LEAN ? colours.conflict : colours.neutral;
    graph.addEdge(from.id, to.id, { size: 0.8 + 0.6 * Math.sqrt(strength(count)), weight: strength(count), color });
  }
  for (const component of components(graph)) {
    if (component.length < SMALLEST) for (const node of component) graph.dropNode(node);
  }
  if (graph.order === 0) return graph;
  forceAtlas2.assign(graph, {
    iterations: 300,
    settings: { ...forceAtlas2.inferSettings(graph), gravity: 3, scalingRatio: 6 },
  });
  return graph;
}
