import type { Claim, Event, Reading, Span } from "@onrecord/record";
import type { ReportRef } from "@onrecord/record/asking";
import { chainOf } from "@onrecord/record/chain.ts";
import type { StoredStep } from "../database/tables.ts";
import { OPEN, type Verdict } from "../decide/replay.ts";
import type { LinkedActor } from "./actors.ts";
import { agreementKey } from "./agreements.ts";
import { cardOf } from "./card.ts";
import type { MarkIds } from "./effective.ts";
import { instantOf, UNDATED } from "./time.ts";

/** What stays with a mark when its report is read again. */
export interface Kept {
  readonly readAt: string;
  readonly happening: string | null;
  readonly origins: number;
  readonly contradicted: boolean;
}

export interface Derivation {
  readonly report: string;
  /** Hash of the text. */
  readonly version: string;
  /** With corrections. */
  readonly reading: Reading;
  readonly readAt: string;
  readonly ids: MarkIds;
  readonly links: ReadonlyMap<string, LinkedActor>;
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly kept: ReadonlyMap<string, Kept>;
}

/** The rows of a reading, with the columns of their tables. Depends on its input alone. */
export function derive(derivation: Derivation) {
  const { reading, links } = derivation;
  return {
    entities: reading.entities.map((entity) => {
      const actor = links.get(entity.id);
      return {
        report: derivation.report,
        mark: entity.id,
        actor: actor?.id ?? "",
        kind: entity.kind,
        name: entity.name,
        country: entity.country ?? null,
        sector: entity.sector ?? null,
        published_at: publishedAt(reading),
        mentions: entity.mentions.flatMap((span) => [span.start, span.end]),
        roles: (entity.roles ?? []).map((role) => role.text),
        reason: actor?.reason ?? "",
        events: reading.events.filter(({ actors, recipients }) => [...actors, ...recipients].includes(entity.id))
          .length,
        claims: reading.claims.filter((claim) => claim.source?.entity === entity.id).length,
      };
    }),
    claims: reading.claims.map((claim, position) => claimRow(derivation, claim, position)),
    events: reading.events.map((_, position) => eventRow(derivation, position)),
    mentions: reading.agreements.map((_, position) => mentionRow(derivation, position)),
    pairs: reading.events.flatMap((event) => pairRows(derivation, event)),
  };
}

export const publishedAt = (reading: Reading): string => instantOf(reading.report.published) ?? UNDATED;

/** Keys of entities in a part: each one's actor and country. */
function keysOf(derivation: Derivation, part: string, entities: readonly (string | null | undefined)[]): string[] {
  return entities.flatMap((entity) => {
    const actor = derivation.links.get(entity ?? "");
    if (!actor) return [];
    return [`${part}:${actor.id}`, ...(actor.country ? [`${part}:${actor.country}`] : [])];
  });
}

/** A key for each two countries that are parties, in the order of their codes. */
function dyadsOf({ links }: Derivation, entities: readonly string[]): string[] {
  const countries = unique(entities.flatMap((entity) => links.get(entity)?.country ?? [])).sort();
  return countries.flatMap((one, index) => countries.slice(index + 1).map((other) => `d:${one},${other}`));
}

const actorsOf = ({ links }: Derivation, entities: readonly string[]): string[] =>
  entities.flatMap((entity) => links.get(entity)?.id ?? []);

const unique = (keys: readonly string[]): string[] => [...new Set(keys)];

function ladderOf({ reading, ids, links }: Derivation, claim: string | null): StoredStep[] {
  return chainOf(reading, claim).map((step) => ({
    claim: ids.claims.get(step.claim.id) ?? step.claim.id,
    as: step.as,
    who: (step.entity && links.get(step.entity)?.id) ?? null,
    sourceKind: step.claim.sourceKind,
    words: step.as === "source" ? (step.claim.source?.span.text ?? null) : null,
    cue: step.as === "source" ? (step.claim.cue?.text ?? null) : null,
  }));
}

const sourcesOf = (reading: Reading, claim: string | null) => chainOf(reading, claim).map((step) => step.entity);

function markColumns(derivation: Derivation, id: string, mark: string, position: number) {
  const { reading, report, readAt, kept } = derivation;
  return {
    id,
    report,
    mark,
    position,
    published_at: publishedAt(reading),
    outlet: reading.report.outlet ?? null,
    read_at: kept.get(id)?.readAt ?? readAt,
  };
}

function decidedColumns(derivation: Derivation, id: string) {
  const { review, fields, notes } = derivation.verdicts.get(id) ?? OPEN;
  return { review, corrected: [...fields.keys()], notes };
}

function reportRef({ report: id, version, reading }: Derivation): ReportRef {
  const { title = null, outlet = null, url = null, published = null } = reading.report;
  return { id, version, title, outlet, url, published };
}

function eventRow(derivation: Derivation, position: number) {
  const { reading, ids, links, kept } = derivation;
  const event = reading.events[position]!;
  const id = ids.events.get(event.id) ?? event.id;
  const place = event.place && links.get(event.place.entity);
  const found = event.place && reading.entities.find((entity) => entity.id === event.place?.entity);
  const before = kept.get(id);
  const claim = reading.claims.find((one) => one.id === event.claim);
  const decided = decidedColumns(derivation, id);
  const actors = actorsOf(derivation, event.actors);
  const recipients = actorsOf(derivation, event.recipients);
  const placeName = found?.name ?? place?.name ?? null;
  const [lon = null, lat = null] = found?.coordinates ?? [];
  return {
    ...markColumns(derivation, id, event.id, position),
    ...decided,
    keys: unique([
      ...keysOf(derivation, "a", event.actors),
      ...keysOf(derivation, "r", event.recipients),
      ...keysOf(derivation, "s", sourcesOf(reading, event.claim)),
      ...keysOf(derivation, "p", [event.place?.entity]),
      ...dyadsOf(derivation, [...event.actors, ...event.recipients]),
    ]),
    card: cardOf(
      {
        ...{ id, report: reportRef(derivation), ...decided },
        place:
          placeName === null
            ? null
            : { name: placeName, coordinates: lon === null || lat === null ? null : [lon, lat] },
      },
      { actors: { actors, recipients }, ladder: ladderOf(derivation, event.claim) },
    ),
    type: event.type,
    mode: event.mode,
    status: event.status,
    source_kind: claim?.sourceKind ?? "own",
    ...{ actors, recipients, lon, lat },
    place: place?.id ?? null,
    place_name: placeName,
    time_from: instantOf(event.time?.start),
    time_to: instantOf(event.time?.end),
    time_at: instantOf(event.time?.start) ?? UNDATED,
    score: event.score,
    confidence: event.confidence,
    happening: before?.happening ?? null,
    origins: before?.origins ?? 1,
    contradicted: before?.contradicted ?? false,
    evidence: event.evidence.map((span) => span.text).join(" … "),
    event,
  };
}

/** The pairs of an event: each doer with each recipient; where there is no recipient, the doers with each other. */
function pairRows(derivation: Derivation, event: Event) {
  const { reading, report, ids, links, verdicts } = derivation;
  const id = ids.events.get(event.id) ?? event.id;
  if (verdicts.get(id)?.review === "rejected") return [];
  const side = (entities: readonly string[]) =>
    unique(entities.flatMap((entity) => links.get(entity)?.country ?? links.get(entity)?.id ?? []));
  const doers = side(event.actors);
  const others = event.recipients.length > 0 ? side(event.recipients) : doers;
  const pairs = doers.flatMap((doer) =>
    others.flatMap((other) => (doer === other ? [] : [[doer, other].sort().join()])),
  );
  return unique(pairs).map((pair) => {
    const [a = "", b = ""] = pair.split(",");
    const happened = event.status === "occurred" || event.status === "ongoing";
    return { a, b, event: id, report, published_at: publishedAt(reading), score: event.score, happened };
  });
}

/** Entities that are named inside the content of a claim. */
function namedIn(reading: Reading, content: readonly Span[]): string[] {
  const within = (span: Span) => content.some((part) => part.start <= span.start && span.end <= part.end);
  return reading.entities.filter((entity) => entity.mentions.some(within)).map((entity) => entity.id);
}

function claimRow(derivation: Derivation, claim: Claim, position: number) {
  const { reading, ids, links } = derivation;
  const id = ids.claims.get(claim.id) ?? claim.id;
  const source = (claim.source && links.get(claim.source.entity)?.id) ?? null;
  const via = (claim.via && links.get(claim.via)?.id) ?? null;
  const decided = decidedColumns(derivation, id);
  return {
    ...markColumns(derivation, id, claim.id, position),
    ...decided,
    keys: unique([
      ...keysOf(derivation, "s", [claim.source?.entity, claim.via]),
      ...keysOf(derivation, "b", namedIn(reading, claim.content)),
    ]),
    card: cardOf(
      { id, report: reportRef(derivation), ...decided },
      { actors: { source, via }, ladder: ladderOf(derivation, claim.id) },
    ),
    source_kind: claim.sourceKind,
    cue_kind: claim.cueKind,
    ...{ source, via },
    confidence: claim.confidence,
    quote: claim.content.map((span) => span.text).join(" … "),
    claim,
  };
}

function mentionRow(derivation: Derivation, position: number) {
  const { reading, ids, links } = derivation;
  const agreement = reading.agreements[position]!;
  const id = ids.mentions.get(agreement.id) ?? agreement.id;
  const parties = agreement.parties.flatMap((party) => links.get(party) ?? []);
  return {
    ...markColumns(derivation, id, agreement.id, position),
    keys: unique(keysOf(derivation, "a", agreement.parties)),
    ladder: ladderOf(derivation, agreement.claim),
    agreement: agreementKey(agreement, parties),
    name: agreement.name,
    kind: agreement.kind,
    stage: agreement.stage,
    parties: parties.map((party) => party.id),
    events: agreement.events.flatMap((event) => ids.events.get(event) ?? []),
    time: agreement.time?.start ?? null,
    mention: agreement,
  };
}
