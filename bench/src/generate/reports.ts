import { readFileSync } from "node:fs";
import type { Claim, Entity, Event, PLOVER_TYPES, Reading, Span } from "@onrecord/record";
import { parse } from "yaml";
import { drawerOf, pick, randomOf } from "./random.ts";

interface State {
  readonly code: string;
  readonly name: string;
  readonly capital: string;
  readonly people: readonly string[];
}
interface Deed {
  readonly type: (typeof PLOVER_TYPES)[number];
  readonly verbs: readonly string[];
  readonly noun: string;
  readonly counts: boolean;
}
interface World {
  readonly states: readonly State[];
  readonly outlets: readonly string[];
  readonly wires: readonly string[];
  readonly deeds: readonly Deed[];
}

export interface SyntheticReport {
  readonly id: string;
  readonly outlet: string;
  readonly published: string;
  /** The seminal event that it was made from. */
  readonly story: number;
  readonly reading: Reading;
}

interface Plot {
  readonly day: number;
  readonly sides: readonly [State, State];
  readonly deeds: readonly { readonly deed: Deed; readonly verb: string; readonly killed: number }[];
  readonly words: readonly string[];
  wire: string | null;
}

const FIRST_DAY = Date.UTC(2025, 0, 1);
const DAY = 86_400_000;
const SENTENCES = 18;
const WORDS = 14;
const OWN_WORDS = 40;
const REPRINTS = 0.25;
const ATTRIBUTED = 0.5;
const world = parse(readFileSync(new URL("world.yaml", import.meta.url), "utf8")) as World;
const frequencies = JSON.parse(
  readFileSync(new URL("../../../packages/compare/src/lexicon/frequencies.packed.json", import.meta.url), "utf8"),
) as { terms: Record<string, number> };
const vocabulary = Object.entries(frequencies.terms).filter(([term]) => /^[a-z]{3,}$/.test(term));
const common = drawerOf(vocabulary);
const rare = drawerOf(vocabulary.map(([term]) => [term, 1] as const));

const isoDate = (day: number): string => new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10);

function plotOf(days: number, random: () => number): Plot {
  const first = pick(world.states, random);
  let second = pick(world.states, random);
  while (second === first) second = pick(world.states, random);
  const deeds = Array.from({ length: 2 + Math.floor(random() * 4) }, () => {
    const deed = pick(world.deeds, random);
    return { deed, verb: pick(deed.verbs, random), killed: 2 + Math.floor(random() * 60) };
  });
  const words = Array.from({ length: OWN_WORDS }, () => rare(random));
  return { day: Math.floor(random() * days), sides: [first, second], deeds, words, wire: null };
}

/** Text that grows while what stands in it is kept with its offsets. */
class Writer {
  text = "";
  add(words: string): Span {
    const start = this.text.length;
    this.text += words;
    return { start, end: this.text.length, text: words };
  }
}

function filler(plot: Plot, random: () => number): string {
  const words = Array.from({ length: WORDS }, () => (random() < 0.22 ? pick(plot.words, random) : common(random)));
  const sentence = words.join(" ");
  return `${sentence[0]!.toUpperCase()}${sentence.slice(1)}. `;
}

function write(id: string, plot: Plot, story: number, random: () => number): SyntheticReport {
  const outlet = pick(world.outlets, random);
  const day = plot.day + Math.floor(random() * random() * 6);
  const published = isoDate(day);
  const [one, other] = plot.sides;
  const writer = new Writer();
  const entities: Entity[] = [
    { id: "n1", kind: "government", name: one.name, mentions: [], country: one.code, sector: "GOV" },
    { id: "n2", kind: "government", name: other.name, mentions: [], country: other.code, sector: "GOV" },
    { id: "n3", kind: "place", name: other.capital, mentions: [], country: other.code },
  ];
  const claims: Claim[] = [];
  const events: Event[] = [];
  const name = (at: number) => entities[at]!.mentions.push(writer.add(entities[at]!.name));
  name(0);
  writer.add(` ${plot.deeds[0]!.verb} `);
  name(1);
  writer.add(` as ${plot.words.slice(0, 3).join(" ")}\n`);
  if (world.wires.includes(outlet)) writer.add(`${one.capital.toUpperCase()} (${outlet}) - `);
  plot.deeds.forEach(({ deed, verb, killed }, i) => {
    const evidence = writer.text.length;
    name(0);
    writer.add(" ");
    const trigger = writer.add(random() < 0.7 ? verb : pick(deed.verbs, random));
    writer.add(" ");
    name(1);
    writer.add(" in ");
    name(2);
    const varied = killed + (random() < 0.1 ? 1 : 0);
    const counted = deed.counts ? writer.add(`, ${varied} killed`) : null;
    let claim: string | null = null;
    if (random() < ATTRIBUTED) {
      const speaker = pick(pick(plot.sides, random).people, random);
      writer.add(", ");
      const span = writer.add(speaker);
      const cue = writer.add(" said");
      let at = entities.findIndex((entity) => entity.name === speaker);
      if (at < 0)
        at =
          entities.push({ id: `n${entities.length + 1}`, kind: "person", name: speaker, mentions: [], sector: "GOV" }) -
          1;
      entities[at]!.mentions.push(span);
      claim = `c${claims.length + 1}`;
      claims.push({
        id: claim,
        source: { entity: entities[at]!.id, span },
        sourceKind: "named",
        cue,
        cueKind: "say",
        content: [{ start: evidence, end: span.start, text: writer.text.slice(evidence, span.start) }],
        form: "indirect",
        via: null,
        parent: null,
        confidence: 0.8,
      });
    }
    const end = writer.text.length;
    events.push({
      id: `e${i + 1}`,
      type: deed.type,
      mode: null,
      contexts: [],
      cameo: null,
      score: 0,
      quad: "verbal-cooperation",
      actors: ["n1"],
      recipients: ["n2"],
      triggers: [trigger],
      evidence: [{ start: evidence, end, text: writer.text.slice(evidence, end) }],
      status: random() < 0.05 ? "denied" : "occurred",
      time: { span: trigger, start: isoDate(plot.day), end: isoDate(plot.day + 1), grain: "day" },
      place: { entity: "n3", span: entities[2]!.mentions.at(-1)! },
      magnitude: counted ? [{ span: counted, value: varied, unit: "person", role: "killed" }] : [],
      claim,
      confidence: 0.7,
    });
    writer.add(". ");
  });
  for (let i = 0; i < SENTENCES; i++) writer.add(filler(plot, random));
  return {
    id,
    outlet,
    published,
    story,
    reading: {
      engine: { name: "onrecord", version: "0", model: "synthetic", lexicon: "synthetic" },
      report: { id, outlet, published, language: "en", text: writer.text },
      entities,
      claims,
      events,
      agreements: [],
    },
  };
}

/** Prints a wire's report again under another outlet, often without its last sentences. */
function reprint(original: SyntheticReport, id: string, random: () => number): SyntheticReport {
  const outlet = pick(world.outlets, random);
  const { report } = original.reading;
  const text =
    random() < 0.5 ? report.text : report.text.slice(0, Math.floor(report.text.length * (0.6 + 0.4 * random())));
  return { ...original, id, outlet, reading: { ...original.reading, report: { ...report, id, outlet, text } } };
}

/**
 * Readings as if made from a stream of news, in order of publication: stories with a heavy tail of sizes, each with some deeds between two
 * states, told by several outlets in other words, with wire copy reprinted and numbers and denials that differ. The same seed gives the same.
 */
export function* syntheticReports(count: number, seed = 1): Generator<SyntheticReport> {
  const random = randomOf(seed);
  const days = Math.max(30, Math.round(count / 100));
  const reports: { day: number; make: () => SyntheticReport }[] = [];
  for (let story = 0; reports.length < count; story++) {
    const plot = plotOf(days, random);
    const size = Math.min(1 + Math.floor(1 / (random() + 0.004) ** 0.75), 60, count - reports.length);
    let original: SyntheticReport | undefined;
    for (let i = 0; i < size; i++) {
      const own = randomOf(Math.imul(story + 1, 7919) + i + seed);
      const id = `r${String(reports.length).padStart(6, "0")}`;
      const isReprint = own() < REPRINTS && i > 0;
      const make = () => {
        original ??= write(`${id}-wire`, plot, story, randomOf(story + seed));
        return isReprint ? reprint(original, id, own) : write(id, plot, story, own);
      };
      reports.push({ day: plot.day + own() * 3, make });
    }
  }
  reports.sort((a, b) => a.day - b.day);
  for (const { make } of reports) yield make();
}
