import { createHash } from "node:crypto";
import type { Agreement, Claim, Event, Reading, Span } from "@onrecord/record";
import { Cast } from "./cast.ts";
import type { Plot } from "./plot.ts";
import { pick } from "./random.ts";
import { drawCue, drawOutlet, drawSource, drawWord, personOf, type State, world } from "./world.ts";

type Random = () => number;

const FIRST_DAY = Date.UTC(2023, 0, 1);
const DAY = 86_400_000;
const SENTENCES = 14;
const WORDS = 14;
/** Beside the parties, in a sentence that tells a deed. */
const MORE_WORDS = 8;
const ATTRIBUTED = 0.5;
const STATEMENTS = 4;

const isoDate = (day: number): string => new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10);
export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

function words(plot: Plot, random: Random, count = WORDS): string {
  return Array.from({ length: count }, () => (random() < 0.22 ? pick(plot.words, random) : drawWord(random))).join(" ");
}

/** Writes a party: the state, one of its institutions, or somebody of it. */
function party(cast: Cast, state: State, random: Random): string {
  const chance = random();
  if (chance < 0.65) return cast.name(government(state)).id;
  if (chance < 0.85) {
    const name = `${pick(world.institutions, random)} of ${state.name}`;
    return cast.name({ kind: "government", name, country: state.code, sector: "GOV" }).id;
  }
  return cast.name({ kind: "person", name: personOf(state, random), country: state.code, sector: "GOV" }).id;
}

const government = (state: State) =>
  ({ kind: "government", name: state.name, country: state.code, sector: "GOV" }) as const;

/** Writes who says what was written from `start` on, and gives the claim. */
function attribution(cast: Cast, start: number, plot: Plot, id: string, random: Random): Claim {
  const content = { start, end: cast.text.length, text: cast.text.slice(start) };
  const state = pick(plot.sides, random);
  const { kind, words: unnamed } = drawSource(random);
  const [cueKind, cue] = drawCue(random);
  cast.add(", ");
  const source =
    kind === "named"
      ? cast.name({ kind: "person", name: personOf(state, random), country: state.code, sector: "GOV" })
      : kind === "office"
        ? cast.name(government(state))
        : kind === "media"
          ? cast.name({ kind: "outlet", name: drawOutlet(random) })
          : cast.name({ kind: "group", name: pick(unnamed ?? [], random), country: state.code });
  cast.add(" ");
  return {
    ...{ id, source: { entity: source.id, span: source.span }, sourceKind: kind, cue: cast.add(cue), cueKind },
    ...{ content: [content], form: "indirect", via: null, parent: null, confidence: 0.5 + random() / 2 },
  };
}

function timeOf(plot: Plot, span: Span, random: Random): Event["time"] {
  if (random() < 0.5) return null;
  const day = plot.day - Math.floor(random() * random() * 20);
  return { span, start: isoDate(day), end: isoDate(day + 1), grain: "day" };
}

/** Writes a deed, on somebody's word or not. */
function tell(
  cast: Cast,
  plot: Plot,
  { deed, verb, killed, status, place }: Plot["deeds"][number],
  at: number,
  claims: Claim[],
  random: Random,
): Event {
  const [one, other] = plot.sides;
  const start = cast.text.length;
  const actor = party(cast, one, random);
  cast.add(" ");
  const trigger = cast.add(random() < 0.7 ? verb : pick(deed.verbs, random));
  cast.add(" ");
  const recipient = party(cast, other, random);
  cast.add(" in ");
  const isCapital = place === other.capital;
  const coordinates = isCapital ? { coordinates: [...other.at] as [number, number] } : {};
  const where = cast.name({ kind: "place", name: place, country: other.code, ...coordinates });
  cast.add(` after ${words(plot, random, MORE_WORDS)}`);
  const varied = killed + (random() < 0.1 ? 1 : 0);
  const counted = deed.counts ? cast.add(`, ${varied} killed`) : null;
  const claim = random() < ATTRIBUTED ? attribution(cast, start, plot, `c${claims.length + 1}`, random) : null;
  if (claim) claims.push(claim);
  const evidence = { start, end: cast.text.length, text: cast.text.slice(start) };
  cast.add(". ");
  const isShared = deed.type === "CONSULT" || deed.type === "SUPPORT";
  return {
    ...{ id: `e${at + 1}`, type: deed.type, quad: deed.quad, score: deed.score, cameo: deed.cameo, contexts: [] },
    mode: deed.modes.length > 0 && random() < 0.5 ? pick(deed.modes, random) : null,
    actors: isShared && random() < 0.6 ? [...new Set([actor, recipient])] : [actor],
    recipients: isShared ? [] : [recipient],
    ...{ triggers: [trigger], evidence: [evidence] },
    status: random() < 0.05 ? "denied" : status,
    time: timeOf(plot, trigger, random),
    place: { entity: where.id, span: where.span },
    magnitude: counted ? [{ span: counted, value: varied, unit: "person", role: "killed" }] : [],
    ...{ claim: claim?.id ?? null, confidence: 0.4 + random() * 0.6 },
  };
}

function agreementOf(cast: Cast, plot: Plot, events: readonly Event[], random: Random): Agreement {
  const kind = pick(world.agreements, random);
  const mention = cast.add(`The ${plot.words[0]} ${kind}`);
  cast.add(" between ");
  const parties = plot.sides.map((state, i) => {
    if (i > 0) cast.add(" and ");
    return cast.name(government(state)).id;
  });
  cast.add(". ");
  const told = events.find(({ type }) => type === "SUPPORT");
  return {
    ...{ id: "a1", name: `${plot.words[0]} ${kind}`, kind, mentions: [mention], parties, subjects: [] },
    ...{ stage: pick(world.stages, random), time: null, claim: null, events: told ? [told.id] : [] },
  };
}

/** A report of a plot, with its reading. */
export function write(plot: Plot, random: Random): { outlet: string; published: string; reading: Reading } {
  const outlet = drawOutlet(random);
  const published = isoDate(plot.day + Math.floor(random() * random() * 6));
  const [one, other] = plot.sides;
  const cast = new Cast();
  cast.name(government(one));
  cast.add(` ${plot.deeds[0]!.verb} `);
  cast.name(government(other));
  const title = cast.add(` as ${plot.words.slice(0, 3).join(" ")}`);
  cast.add("\n");
  if (world.wires.includes(outlet)) cast.add(`${one.capital.toUpperCase()} (${outlet}) - `);
  const claims: Claim[] = [];
  const events = plot.deeds.map((deed, i) => tell(cast, plot, deed, i, claims, random));
  for (let i = 0; i < Math.floor(random() * STATEMENTS) + 1; i++) {
    const start = cast.text.length;
    cast.add(words(plot, random));
    claims.push(attribution(cast, start, plot, `c${claims.length + 1}`, random));
    cast.add(". ");
  }
  const agreements = random() < 0.1 ? [agreementOf(cast, plot, events, random)] : [];
  for (let i = 0; i < SENTENCES; i++) cast.add(`${words(plot, random)}. `);
  const { text, entities } = cast;
  return {
    outlet,
    published,
    reading: {
      engine: { name: "onrecord", version: "0", model: "synthetic", lexicon: "synthetic" },
      report: { id: sha256(text), title: text.slice(0, title.end), outlet, published, language: "en", text },
      ...{ entities, claims, events, agreements },
    },
  };
}
