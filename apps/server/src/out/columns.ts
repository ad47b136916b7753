import type { ActorRef, ClaimRow, EventRow, LadderStep, ReportRow } from "@onrecord/record/asking";

type Cell = string | number | boolean | null;
type Columns<T> = Readonly<Record<string, (row: T) => Cell>>;

const names = (actors: readonly ActorRef[]) => actors.map(({ name }) => name).join("; ");
const countries = (actors: readonly ActorRef[]) => actors.map(({ country }) => country ?? "").join("; ");
/** From the outlet down to the one on whose word it stands. */
const ladder = (steps: readonly LadderStep[]) =>
  steps.map(({ who, words, sourceKind }) => who?.name ?? words ?? sourceKind).join(" > ");

export const EVENT_COLUMNS: Columns<EventRow> = {
  id: (row) => row.id,
  report: (row) => row.report.id,
  outlet: (row) => row.report.outlet,
  published: (row) => row.report.published,
  title: (row) => row.report.title,
  url: (row) => row.report.url,
  type: (row) => row.event.type,
  mode: (row) => row.event.mode,
  cameo: (row) => row.event.cameo,
  status: (row) => row.event.status,
  actors: (row) => names(row.actors),
  actor_countries: (row) => countries(row.actors),
  recipients: (row) => names(row.recipients),
  recipient_countries: (row) => countries(row.recipients),
  time_start: (row) => row.event.time?.start ?? null,
  time_end: (row) => row.event.time?.end ?? null,
  place: (row) => row.place?.name ?? null,
  longitude: (row) => row.place?.coordinates?.[0] ?? null,
  latitude: (row) => row.place?.coordinates?.[1] ?? null,
  evidence: (row) => row.event.evidence.map(({ text }) => text).join(" … "),
  on_the_word_of: (row) => ladder(row.ladder),
  source_kind: (row) => row.ladder.at(-1)?.sourceKind ?? "own",
  score: (row) => row.event.score,
  confidence: (row) => row.event.confidence,
  happening: (row) => row.happening,
  origins: (row) => row.origins,
  contradicted: (row) => row.contradicted,
  review: (row) => row.review,
  corrected: (row) => row.corrected.join("; "),
};

export const CLAIM_COLUMNS: Columns<ClaimRow> = {
  id: (row) => row.id,
  report: (row) => row.report.id,
  outlet: (row) => row.report.outlet,
  published: (row) => row.report.published,
  title: (row) => row.report.title,
  url: (row) => row.report.url,
  source: (row) => row.source?.name ?? null,
  source_words: (row) => row.claim.source?.span.text ?? null,
  source_country: (row) => row.source?.country ?? null,
  source_kind: (row) => row.claim.sourceKind,
  via: (row) => row.via?.name ?? null,
  cue: (row) => row.claim.cue?.text ?? null,
  cue_kind: (row) => row.claim.cueKind,
  form: (row) => row.claim.form,
  content: (row) => row.claim.content.map(({ text }) => text).join(" … "),
  on_the_word_of: (row) => ladder(row.ladder),
  confidence: (row) => row.claim.confidence,
  review: (row) => row.review,
  corrected: (row) => row.corrected.join("; "),
};

export const REPORT_COLUMNS: Columns<ReportRow> = {
  id: (row) => row.id,
  version: (row) => row.version,
  outlet: (row) => row.outlet,
  published: (row) => row.published,
  title: (row) => row.title,
  url: (row) => row.url,
  language: (row) => row.language,
  words: (row) => row.words,
  read_at: (row) => row.readAt,
  versions: (row) => row.versions,
  events: (row) => row.events,
  claims: (row) => row.claims,
  agreements: (row) => row.agreements,
  copies: (row) => row.copies,
};

export type { Columns };
