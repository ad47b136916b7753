import { Claim, Event, type PloverType, Report } from "@onrecord/record";
import type { z } from "zod";
import { ArchiveError } from "../errors.ts";

/** How ids that a person gave are turned into ids of the present reading; undefined where it has no such mark. */
export interface Translate {
  /** Of an archive's actor, or of an entity. */
  entity(id: string): string | undefined;
  /** Of an archive's claim, or of a claim. */
  claim(id: string): string | undefined;
}

const QUADS: Readonly<Record<PloverType, Event["quad"]>> = {
  AGREE: "verbal-cooperation",
  CONSULT: "verbal-cooperation",
  SUPPORT: "verbal-cooperation",
  CONCEDE: "verbal-cooperation",
  COOPERATE: "material-cooperation",
  AID: "material-cooperation",
  RETREAT: "material-cooperation",
  REQUEST: "verbal-conflict",
  ACCUSE: "verbal-conflict",
  REJECT: "verbal-conflict",
  THREATEN: "verbal-conflict",
  PROTEST: "material-conflict",
  SANCTION: "material-conflict",
  MOBILIZE: "material-conflict",
  COERCE: "material-conflict",
  ASSAULT: "material-conflict",
};

type Fields = ReadonlyMap<string, unknown>;

function checked<T>(schema: z.ZodType<T>, value: unknown, fields: Fields): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = String(issue?.path[0] ?? "");
  throw new ArchiveError(
    "DECISION_INVALID",
    `${field} = ${JSON.stringify(fields.get(field))}`,
    `is no value of this field: ${issue?.message ?? "it has another form"}.`,
    "docs/codebook.md lists the fields of a mark and their values.",
  );
}

const ids = (value: unknown, of: (id: string) => string | undefined): unknown =>
  Array.isArray(value) ? value.map((id) => (typeof id === "string" ? (of(id) ?? id) : id)) : value;

const one = (value: unknown, of: (id: string) => string | undefined): unknown =>
  typeof value === "string" ? (of(value) ?? value) : value;

/** Takes the fields that marks of this kind have; what a person cannot correct is refused. */
function entriesOf(fields: Fields, allowed: readonly string[]): Record<string, unknown> {
  for (const field of fields.keys()) {
    if (allowed.includes(field)) continue;
    throw new ArchiveError(
      "DECISION_INVALID",
      field,
      "is no field of this mark that can be corrected.",
      `Use one of ${allowed.join(", ")}.`,
    );
  }
  return Object.fromEntries(fields);
}

const EVENT_FIELDS = [
  ...["type", "mode", "contexts", "cameo", "score", "quad", "status"],
  ...["actors", "recipients", "time", "place", "magnitude", "claim"],
];

/** An event with a person's corrections. A corrected type takes its quad class along, and lets go of mode and CAMEO code. */
export function correctEvent(event: Event, fields: Fields, translate: Translate): Event {
  if (fields.size === 0) return event;
  const given = entriesOf(fields, EVENT_FIELDS);
  const changed = typeof given.type === "string" && given.type !== event.type;
  const implied = changed ? { mode: null, cameo: null, quad: QUADS[given.type as PloverType] } : {};
  const whole = { ...event, ...implied, ...given };
  return checked(
    Event,
    {
      ...whole,
      actors: ids(whole.actors, translate.entity),
      recipients: ids(whole.recipients, translate.entity),
      claim: one(whole.claim, translate.claim),
      place: placeOf(whole.place, translate),
    },
    fields,
  );
}

function placeOf(place: unknown, translate: Translate): unknown {
  if (place === null || typeof place !== "object" || !("entity" in place)) return place;
  return { ...place, entity: one(place.entity, translate.entity) };
}

const CLAIM_FIELDS = ["source", "sourceKind", "cueKind", "content", "form", "via", "parent"];

/** A claim with a person's corrections; a source may be given as `null`, as an id, or with its span. */
export function correctClaim(claim: Claim, fields: Fields, translate: Translate): Claim {
  if (fields.size === 0) return claim;
  const whole = { ...claim, ...entriesOf(fields, CLAIM_FIELDS) };
  const source: unknown = whole.source;
  const span = claim.source?.span ?? claim.cue ?? claim.content[0] ?? { start: 0, end: 0, text: "" };
  return checked(
    Claim,
    {
      ...whole,
      source: typeof source === "string" ? { entity: one(source, translate.entity), span } : placeOf(source, translate),
      via: one(whole.via, translate.entity),
      parent: one(whole.parent, translate.claim),
    },
    fields,
  );
}

const REPORT_FIELDS = ["title", "outlet", "author", "published"];

/** What a report says of itself, with a person's corrections. */
export function correctReport(report: Report, fields: Fields): Report {
  return fields.size === 0 ? report : checked(Report, { ...report, ...entriesOf(fields, REPORT_FIELDS) }, fields);
}
