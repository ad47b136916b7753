import type { Agreement, Claim, Engine, Entity, Event, Predicate, Reading } from "@onrecord/record";
import { forcesIn } from "./events/forces.ts";
import type { ClaimDraft, Draft, EntityDraft } from "./stage.ts";

function referredTo(draft: Draft): Set<string> {
  const ids = new Set<string>();
  for (const claim of draft.claims.list) {
    if (claim.source) ids.add(claim.source.entity);
    if (claim.via) ids.add(claim.via);
  }
  for (const event of draft.events) {
    for (const id of event.actors) ids.add(id);
    for (const id of event.recipients) ids.add(id);
    if (event.place) ids.add(event.place.entity);
  }
  for (const agreement of draft.agreements) for (const id of agreement.parties) ids.add(id);
  return ids;
}

/** Coordinates of the entities that the gazetteer knows, by their position in the list. */
function coordinatesOf({ places }: Draft): ReadonlyMap<number, readonly [lon: number, lat: number]> {
  return new Map(
    places.flatMap(({ entity, known, loose }) => (known && !loose ? [[entity, known.coordinates] as const] : [])),
  );
}

function publicEntity(entity: EntityDraft, id: string, at: readonly [lon: number, lat: number] | undefined): Entity {
  const { mentionIndexes: _, number: __, actor: ___, noun: ____, members: _____, ...fields } = entity;
  return { ...fields, id, ...(at && { coordinates: [...at] }) };
}

function publicClaim(claim: ClaimDraft, rename: (id: string) => string): Claim {
  const { cueAt: _, contentTokens: __, sourceMention: ___, ...fields } = claim;
  return {
    ...fields,
    source: claim.source && { ...claim.source, entity: rename(claim.source.entity) },
    via: claim.via && rename(claim.via),
  };
}

function publicEvent(event: Event, rename: (id: string) => string): Event {
  return {
    ...event,
    actors: event.actors.map(rename),
    recipients: event.recipients.map(rename),
    place: event.place && { ...event.place, entity: rename(event.place.entity) },
  };
}

function publicAgreement(agreement: Agreement, rename: (id: string) => string): Agreement {
  return { ...agreement, parties: agreement.parties.map(rename) };
}

/** Entities that the reading leaves out are left to their words. */
function publicPredicate(predicate: Predicate, ids: ReadonlyMap<string, string>): Predicate {
  const idOf = (entity: string | null) => (entity === null ? null : (ids.get(entity) ?? null));
  return {
    ...predicate,
    arguments: predicate.arguments.map((argument) => ({ ...argument, entity: idOf(argument.entity) })),
    place: idOf(predicate.place),
  };
}

/**
 * The reading that a finished draft amounts to: entities that neither act nor are places and that nothing refers to are left
 * out, the others are numbered in the order of their first mention.
 */
export function assemble(draft: Draft, engine: Engine, predicates?: readonly Predicate[]): Reading {
  const referred = referredTo(draft);
  const forces = forcesIn(draft.events, draft.entities.list);
  const kept = [...draft.entities.list, ...draft.claims.strangers, ...forces]
    .filter((entity) => entity.actor || referred.has(entity.id))
    .sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
  const ids = new Map(kept.map((entity, i) => [entity.id, `n${i + 1}`]));
  const rename = (id: string) => ids.get(id) ?? id;
  const coordinates = coordinatesOf(draft);
  return {
    engine,
    report: draft.report,
    entities: kept.map((entity) =>
      publicEntity(entity, rename(entity.id), coordinates.get(draft.entities.list.indexOf(entity))),
    ),
    claims: draft.claims.list.map((claim) => publicClaim(claim, rename)),
    events: draft.events.map((event) => publicEvent(event, rename)),
    agreements: draft.agreements.map((agreement) => publicAgreement(agreement, rename)),
    ...(predicates && { predicates: predicates.map((predicate) => publicPredicate(predicate, ids)) }),
  };
}
