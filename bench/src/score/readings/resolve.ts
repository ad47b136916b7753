import type { Entity, Reading, Time } from "@onrecord/record";
import type { GoldParty, GoldReading } from "./types.ts";

const dateOf = ({ start, end, grain }: Time): string => {
  switch (grain) {
    case "year":
      return start.slice(0, 4);
    case "month":
      return start.slice(0, 7);
    case "day":
    case "instant":
      return start.slice(0, 10);
    default:
      return `${start.slice(0, 10)}/${end.slice(0, 10)}`;
  }
};

const partyOf = (id: string, entity: Entity | undefined): GoldParty => ({
  name: entity?.name ?? id,
  ...(entity?.country && { country: entity.country }),
  ...(entity?.sector && { sector: entity.sector }),
});

/** A reading in the form of the gold files: ids of entities become names with country and sector, times ISO dates by grain. */
export const resolved = (reading: Reading, id: string): GoldReading => {
  const byId = new Map(reading.entities.map((entity) => [entity.id, entity]));
  const label = (key: string): string => byId.get(key)?.name ?? key;
  return {
    id,
    text: reading.report.text,
    claims: reading.claims.map(({ id: claim, sourceKind, cue, content, form, parent, source, via }) => ({
      id: claim,
      sourceKind,
      cue,
      content,
      form,
      parent,
      source: source && { entity: label(source.entity), span: source.span },
      via: via && label(via),
    })),
    events: reading.events.map(({ id: event, type, status, triggers, claim, actors, recipients, time, place }) => ({
      id: event,
      type,
      status,
      triggers,
      claim,
      actors: actors.map((party) => partyOf(party, byId.get(party))),
      recipients: recipients.map((party) => partyOf(party, byId.get(party))),
      time: time && dateOf(time),
      place: place && label(place.entity),
    })),
    agreements: reading.agreements.map(({ name, kind, stage, parties }) => ({
      name,
      kind,
      stage,
      parties: parties.map(label),
    })),
  };
};
