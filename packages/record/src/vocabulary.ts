/**
 * The closed vocabularies of a reading. Event types, modes, contexts and sectors are PLOVER's (Halterman et al. 2023, PLOVER
 * codebook); claim vocabularies are Onrecord's own (docs/codebook.md).
 */

export const ENTITY_KINDS = [
  "person",
  "government",
  "organization",
  "armed-group",
  "outlet",
  "group",
  "place",
  "agreement",
  "equipment",
] as const;

export const CUE_KINDS = [
  "say",
  "announce",
  "argue",
  "add",
  "confirm",
  "deny",
  "accuse",
  "warn",
  "demand",
  "praise",
  "reveal",
  "note",
  "ask",
  "promise",
  "believe",
  "fear",
  "hope",
  "intend",
  "other",
] as const;

export const FORMS = ["direct", "indirect", "mixed"] as const;

export const SOURCE_KINDS = ["named", "office", "role", "anonymous", "media", "collective", "unstated"] as const;

export const PLOVER_TYPES = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;

export const STATUSES = ["occurred", "ongoing", "planned", "possible", "denied"] as const;

export const QUADS = ["verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict"] as const;

export const GRAINS = ["instant", "day", "week", "month", "season", "year", "decade"] as const;

export const AGREEMENT_KINDS = [
  "treaty",
  "agreement",
  "pact",
  "deal",
  "memorandum",
  "ceasefire",
  "contract",
  "communique",
  "other",
] as const;

export const STAGES = [
  "talks",
  "agreed",
  "signed",
  "ratified",
  "in-force",
  "suspended",
  "broken",
  "terminated",
] as const;

/** What a person decided about a mark: `open` is not decided yet. */
export const REVIEWS = ["open", "accepted", "corrected", "rejected"] as const;

export type EntityKind = (typeof ENTITY_KINDS)[number];
export type CueKind = (typeof CUE_KINDS)[number];
export type Form = (typeof FORMS)[number];
export type SourceKind = (typeof SOURCE_KINDS)[number];
export type PloverType = (typeof PLOVER_TYPES)[number];
export type Status = (typeof STATUSES)[number];
export type Quad = (typeof QUADS)[number];
export type Grain = (typeof GRAINS)[number];
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];
export type Stage = (typeof STAGES)[number];
export type Review = (typeof REVIEWS)[number];
