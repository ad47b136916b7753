import type { Reading } from "@onrecord/record";
import { correctClaim, correctEvent, correctReport, type Translate } from "../decide/correct.ts";
import { OPEN, type Verdict } from "../decide/replay.ts";
import type { LinkedActor } from "./actors.ts";

/** Archive ids of the marks of a reading, by their ids in it. */
export interface MarkIds {
  readonly events: ReadonlyMap<string, string>;
  readonly claims: ReadonlyMap<string, string>;
  readonly mentions: ReadonlyMap<string, string>;
}

const inverted = (map: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([...map].map(([mark, id]) => [id, mark]));

/** Turns archive ids into ids of this reading. */
function translator(reading: Reading, ids: MarkIds, links: ReadonlyMap<string, LinkedActor>): Translate {
  const claims = inverted(ids.claims);
  const entities = new Map<string, string>();
  for (const { id } of reading.entities) {
    entities.set(id, id);
    const actor = links.get(id);
    if (actor && !entities.has(actor.id)) entities.set(actor.id, id);
  }
  return { entity: (id) => entities.get(id), claim: (id) => claims.get(id) };
}

/** A reading with people's corrections in it. */
export function effective(
  reading: Reading,
  report: string,
  ids: MarkIds,
  links: ReadonlyMap<string, LinkedActor>,
  verdicts: ReadonlyMap<string, Verdict>,
): Reading {
  if (verdicts.size === 0) return reading;
  const translate = translator(reading, ids, links);
  const fields = (id: string | undefined) => (verdicts.get(id ?? "") ?? OPEN).fields;
  return {
    ...reading,
    report: correctReport(reading.report, fields(report)),
    events: reading.events.map((event) => correctEvent(event, fields(ids.events.get(event.id)), translate)),
    claims: reading.claims.map((claim) => correctClaim(claim, fields(ids.claims.get(claim.id)), translate)),
  };
}
