import type { Entity, Reading } from "@onrecord/record";
import { idOf } from "./hash.ts";

/** The actor of the archive that an entity of a reading is held to be, and why. */
export interface LinkedActor {
  readonly id: string;
  readonly name: string;
  readonly kind: Entity["kind"];
  readonly country: string | null;
  readonly sector: string | null;
  readonly reason: string;
}

const normalised = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Id of the actor that entities of one kind, country and name are. */
export const actorId = (kind: Entity["kind"], country: string | null, name: string): string =>
  idOf("actor", kind, country ?? "", normalised(name));

/** Entities with the same name, kind and country are one actor. */
function linkByName(entity: Entity): LinkedActor {
  const country = entity.country ?? null;
  return {
    id: actorId(entity.kind, country, entity.name),
    name: entity.name,
    kind: entity.kind,
    country,
    sector: entity.sector ?? null,
    reason: "same name, kind and country",
  };
}

/** Links of all entities of a reading, by their ids in it. */
export const linksByName = (reading: Reading): Map<string, LinkedActor> =>
  new Map(reading.entities.map((entity) => [entity.id, linkByName(entity)]));
