import { feature, mesh } from "topojson-client";
import disputed from "./disputed-borders.json" with { type: "json" };

type Topology = Parameters<typeof mesh>[0];
type MultiLineString = ReturnType<typeof mesh>;
type Position = MultiLineString["coordinates"][number][number];

/** What `world-atlas` gives: countries with their names, and the land. */
export type World = Topology & { objects: Record<"countries" | "land", NonNullable<Parameters<typeof mesh>[1]>> };

type Box = readonly number[];

const lines = (coordinates: Position[][]): MultiLineString => ({ type: "MultiLineString", coordinates });
const inside = ([lon = 0, lat = 0]: Position, [west = -180, south = -90, east = 180, north = 90]: Box) =>
  lon >= west && lon <= east && lat >= south && lat <= north;

/**
 * A line cut into stretches that lie in one of the boxes and stretches that lie in none; neighbours share their end. An edge goes with the point
 * that it starts from.
 */
export function cut(line: readonly Position[], boxes: readonly Box[]): { in: Position[][]; out: Position[][] } {
  const parts = { in: [] as Position[][], out: [] as Position[][] };
  let run: Position[] = [];
  let side: "in" | "out" | undefined;
  for (const point of line) {
    const here = boxes.some((box) => inside(point, box)) ? "in" : "out";
    run.push(point);
    if (side !== undefined && here !== side) {
      parts[side].push(run);
      run = [point];
    }
    side = here;
  }
  if (side !== undefined && run.length > 1) parts[side].push(run);
  return parts;
}

const EVERYWHERE: Box = [-180, -90, 180, 90];

function disputeOf(a: string, b: string): Box[] {
  return disputed
    .filter(({ between }) => between.includes(a) && between.includes(b))
    .map(({ within }) => within ?? EVERYWHERE);
}

/** The land, its borders, and those of them that are disputed, from Natural Earth by way of world-atlas. */
export function bordersOf(world: World) {
  const { countries, land } = world.objects;
  const nameOf = (geometry: unknown) => (geometry as { properties: { name: string } }).properties.name;
  const settled = mesh(world, countries, (a, b) => a !== b && disputeOf(nameOf(a), nameOf(b)).length === 0);
  const solid = [...settled.coordinates];
  const dashed: Position[][] = [];
  const pairs = new Set(disputed.map(({ between }) => between.join("|")));
  for (const pair of pairs) {
    const [first = "", second = ""] = pair.split("|");
    const shared = mesh(
      world,
      countries,
      (a, b) => a !== b && [nameOf(a), nameOf(b)].sort().join() === [first, second].sort().join(),
    );
    for (const line of shared.coordinates) {
      const parts = cut(line, disputeOf(first, second));
      dashed.push(...parts.in);
      solid.push(...parts.out);
    }
  }
  return { land: feature(world, land), solid: lines(solid), dashed: lines(dashed) };
}

/** What the dashed borders stand for, each once. */
export const NOTES: readonly string[] = [...new Set(disputed.map(({ note }) => note))];
