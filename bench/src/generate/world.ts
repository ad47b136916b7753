import { readFileSync } from "node:fs";
import type { AgreementKind, CueKind, Event, SourceKind, Stage, Status } from "@onrecord/record";
import { parse } from "yaml";
import { drawerOf, pick } from "./random.ts";

export interface State {
  readonly code: string;
  readonly weight: number;
  readonly at: readonly [lon: number, lat: number];
  readonly name: string;
  readonly capital: string;
  readonly people: readonly string[];
}

export interface Deed {
  readonly type: Event["type"];
  readonly quad: Event["quad"];
  readonly score: number;
  readonly cameo: string;
  readonly modes: readonly string[];
  readonly verbs: readonly string[];
  /** Whether those killed in it are counted. */
  readonly counts: boolean;
}

interface SourceClass {
  readonly kind: SourceKind;
  readonly weight: number;
  readonly words?: readonly string[];
}

interface World {
  readonly states: readonly State[];
  readonly outlets: readonly string[];
  readonly wires: readonly string[];
  readonly deeds: readonly Deed[];
  readonly givenNames: readonly string[];
  readonly familyNames: readonly string[];
  readonly towns: readonly string[];
  readonly institutions: readonly string[];
  readonly sources: readonly SourceClass[];
  readonly cues: Readonly<Partial<Record<CueKind, string>>>;
  readonly statuses: Readonly<Record<Status, number>>;
  readonly agreements: readonly AgreementKind[];
  readonly stages: readonly Stage[];
}

type Random = () => number;

export const world = parse(readFileSync(new URL("world.yaml", import.meta.url), "utf8")) as World;
const frequencies = JSON.parse(
  readFileSync(new URL("../../../packages/compare/src/lexicon/frequencies.packed.json", import.meta.url), "utf8"),
) as { terms: Record<string, number> };
const vocabulary = Object.entries(frequencies.terms).filter(([term]) => /^[a-z]{3,}$/.test(term));

/** A word as often as the news has it. */
export const drawWord = drawerOf(vocabulary);
/** Any word, the rare as often as the common. */
export const drawAnyWord = drawerOf(vocabulary.map(([term]) => [term, 1] as const));
export const drawState = drawerOf(world.states.map((state) => [state, state.weight] as const));
export const drawSource = drawerOf(world.sources.map((source) => [source, source.weight] as const));
export const drawStatus = drawerOf(Object.entries(world.statuses) as [Status, number][]);
export const drawCue = drawerOf(
  (Object.entries(world.cues) as [CueKind, string][]).map((cue, i) => [cue, i === 0 ? 10 : 1] as const),
);
/** Few outlets publish much, many little. */
export const drawOutlet = drawerOf([
  ...world.outlets.map((outlet) => [outlet, 4] as const),
  ...world.states.flatMap(({ capital }) =>
    ["Times", "Post", "Herald", "Daily", "Observer"].map((name, i) => [`${capital} ${name}`, 1 / (i + 1)] as const),
  ),
]);

/** Someone who speaks for a state: often one of the few who always do. */
export function personOf(state: State, random: Random): string {
  if (random() < 0.6) return pick(state.people, random);
  return `${pick(world.givenNames, random)} ${pick(world.familyNames, random)}`;
}
