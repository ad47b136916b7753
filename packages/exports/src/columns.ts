import type {
  ActorRef,
  ActorRow,
  AgreementRow,
  ClaimRow,
  EventRow,
  PairRow,
  ReportRef,
  ReportRow,
  SearchHit,
} from "@onrecord/record/asking";
import type { Columns } from "./table.ts";
import { hitId, hitReport, hitWords, names, onTheWordOf, quoted } from "./words.ts";

const countries = (actors: readonly ActorRef[]) => actors.map(({ country }) => country ?? "").join("; ");

const marked = {
  id: (row: { id: string }) => row.id,
  report: (row: { report: ReportRef }) => row.report.id,
  outlet: (row: { report: ReportRef }) => row.report.outlet,
  published: (row: { report: ReportRef }) => row.report.published,
  title: (row: { report: ReportRef }) => row.report.title,
  url: (row: { report: ReportRef }) => row.report.url,
};

/** What people decided about a mark. */
const decided = {
  review: (row: { review: string }) => row.review,
  corrected: (row: { corrected: readonly string[] }) => row.corrected.join("; "),
};

export const EVENT_COLUMNS: Columns<EventRow> = {
  ...marked,
  type: (row) => row.event.type,
  mode: (row) => row.event.mode,
  contexts: (row) => row.event.contexts.join("; "),
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
  evidence: (row) => quoted(row.event.evidence),
  on_the_word_of: onTheWordOf,
  source_kind: (row) => row.ladder.at(-1)?.sourceKind ?? "own",
  score: (row) => row.event.score,
  quad: (row) => row.event.quad,
  confidence: (row) => row.event.confidence,
  happening: (row) => row.happening,
  origins: (row) => row.origins,
  contradicted: (row) => row.contradicted,
  ...decided,
};

export const CLAIM_COLUMNS: Columns<ClaimRow> = {
  ...marked,
  source: (row) => row.source?.name ?? null,
  source_words: (row) => row.claim.source?.span.text ?? null,
  source_described: (row) => row.claim.source?.described?.text ?? null,
  source_country: (row) => row.source?.country ?? null,
  source_kind: (row) => row.claim.sourceKind,
  via: (row) => row.via?.name ?? null,
  cue: (row) => row.claim.cue?.text ?? null,
  cue_kind: (row) => row.claim.cueKind,
  form: (row) => row.claim.form,
  content: (row) => quoted(row.claim.content),
  on_the_word_of: onTheWordOf,
  confidence: (row) => row.claim.confidence,
  ...decided,
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
  found: (row) => row.highlight?.map((piece) => piece.text).join("") ?? null,
};

export const ACTOR_COLUMNS: Columns<ActorRow> = {
  id: (row) => row.id,
  name: (row) => row.name,
  kind: (row) => row.kind,
  country: (row) => row.country,
  sector: (row) => row.sector,
  reports: (row) => row.reports,
  events: (row) => row.events,
  claims: (row) => row.claims,
  first_published: (row) => row.firstPublished,
  last_published: (row) => row.lastPublished,
  other_names: (row) => row.names.join("; "),
};

export const PAIR_COLUMNS: Columns<PairRow> = {
  a: (row) => row.a.id,
  a_name: (row) => row.a.name,
  b: (row) => row.b.id,
  b_name: (row) => row.b.name,
  events: (row) => row.events,
  score: (row) => row.score,
  last_published: (row) => row.lastPublished,
};

export const AGREEMENT_COLUMNS: Columns<AgreementRow> = {
  id: (row) => row.id,
  name: (row) => row.name,
  kind: (row) => row.kind,
  parties: (row) => names(row.parties),
  party_countries: (row) => countries(row.parties),
  subjects: (row) => row.subjects.join("; "),
  stage: (row) => row.stage,
  reports: (row) => row.reports,
  last_published: (row) => row.lastPublished,
};

export const HIT_COLUMNS: Columns<SearchHit> = {
  id: hitId,
  kind: (hit) => hit.kind,
  published: (hit) => hitReport(hit)?.published ?? null,
  found: hitWords,
  outlet: (hit) => hitReport(hit)?.outlet ?? null,
};
