import type {
  ActorRef,
  ActorRow,
  AgreementRow,
  ClaimRow,
  EventRow,
  LadderStep,
  PairRow,
  ReportRow,
  SearchHit,
} from "@onrecord/record/asking";

/** A column of a list: its name in CSV, its head in a table, its value, and how a table sets it. */
export interface Column<Row> {
  readonly name: string;
  /** Left out of tables where it is not given. */
  readonly head?: string;
  /** Columns of the terminal that it takes at most; those without share what is left. */
  readonly width?: number;
  value(row: Row): string | number | null;
}

const names = (actors: readonly ActorRef[]): string => actors.map((actor) => actor.name).join("; ");
const day = (iso: string | null | undefined): string => iso?.slice(0, 10) ?? "";
const rounded = (number: number | null): number | null => (number === null ? null : Math.round(number * 100) / 100);

/** The chain of attribution in one line, the innermost source first: it is on whose word it stands. */
const chainWords = (ladder: readonly LadderStep[]): string =>
  ladder
    .toReversed()
    .map((step) => step.who?.name ?? step.words ?? `(${step.sourceKind})`)
    .join(" < ");

const actWords = ({ event }: EventRow): string => [event.type, event.mode].filter((part) => part !== null).join(" ");

const eventColumns: readonly Column<EventRow>[] = [
  { name: "id", head: "ID", width: 23, value: (row) => row.id },
  { name: "published", head: "PUBLISHED", width: 10, value: (row) => day(row.report.published) },
  { name: "actors", head: "ACTORS", value: (row) => names(row.actors) },
  { name: "act", head: "ACT", width: 18, value: actWords },
  { name: "recipients", head: "RECIPIENTS", value: (row) => names(row.recipients) },
  { name: "status", head: "STATUS", width: 9, value: (row) => row.event.status },
  {
    name: "word",
    head: "ON THE WORD OF",
    value: (row) => chainWords(row.ladder) || (row.report.outlet ?? "the report"),
  },
  { name: "outlet", value: (row) => row.report.outlet },
  { name: "time_start", value: (row) => row.event.time?.start ?? null },
  { name: "time_end", value: (row) => row.event.time?.end ?? null },
  { name: "place", value: (row) => row.place?.name ?? null },
  { name: "longitude", value: (row) => row.place?.coordinates?.[0] ?? null },
  { name: "latitude", value: (row) => row.place?.coordinates?.[1] ?? null },
  { name: "cameo", value: (row) => row.event.cameo },
  { name: "score", value: (row) => row.event.score },
  { name: "quad", value: (row) => row.event.quad },
  { name: "contexts", value: (row) => row.event.contexts.join("; ") },
  { name: "actor_countries", value: (row) => row.actors.map((actor) => actor.country ?? "").join("; ") },
  { name: "recipient_countries", value: (row) => row.recipients.map((actor) => actor.country ?? "").join("; ") },
  { name: "confidence", value: (row) => rounded(row.event.confidence) },
  { name: "origins", value: (row) => row.origins },
  { name: "contradicted", value: (row) => String(row.contradicted) },
  { name: "happening", value: (row) => row.happening },
  { name: "review", value: (row) => row.review },
  { name: "evidence", value: (row) => row.event.evidence.map((span) => span.text).join(" … ") },
  { name: "title", value: (row) => row.report.title },
  { name: "url", value: (row) => row.report.url },
  { name: "report", value: (row) => row.report.id },
];

const claimColumns: readonly Column<ClaimRow>[] = [
  { name: "id", head: "ID", width: 23, value: (row) => row.id },
  { name: "published", head: "PUBLISHED", width: 10, value: (row) => day(row.report.published) },
  { name: "source", head: "SOURCE", width: 26, value: (row) => row.source?.name ?? `(${row.claim.sourceKind})` },
  { name: "cue", head: "CUE", width: 14, value: (row) => row.claim.cue?.text ?? null },
  { name: "content", head: "CONTENT", value: (row) => row.claim.content.map((span) => span.text).join(" … ") },
  { name: "source_kind", value: (row) => row.claim.sourceKind },
  { name: "cue_kind", value: (row) => row.claim.cueKind },
  { name: "form", value: (row) => row.claim.form },
  { name: "via", value: (row) => row.via?.name ?? null },
  { name: "chain", value: (row) => chainWords(row.ladder) },
  { name: "confidence", value: (row) => rounded(row.claim.confidence) },
  { name: "review", value: (row) => row.review },
  { name: "outlet", value: (row) => row.report.outlet },
  { name: "title", value: (row) => row.report.title },
  { name: "url", value: (row) => row.report.url },
  { name: "report", value: (row) => row.report.id },
];

const actorColumns: readonly Column<ActorRow>[] = [
  { name: "id", head: "ID", width: 23, value: (row) => row.id },
  { name: "name", head: "NAME", value: (row) => row.name },
  { name: "kind", head: "KIND", width: 12, value: (row) => row.kind },
  { name: "country", head: "OF", width: 4, value: (row) => row.country },
  { name: "sector", head: "SECTOR", width: 6, value: (row) => row.sector },
  { name: "reports", head: "REPORTS", width: 7, value: (row) => row.reports },
  { name: "events", head: "EVENTS", width: 6, value: (row) => row.events },
  { name: "claims", head: "CLAIMS", width: 6, value: (row) => row.claims },
  { name: "first", value: (row) => day(row.firstPublished) },
  { name: "last", value: (row) => day(row.lastPublished) },
  { name: "other_names", value: (row) => row.names.join("; ") },
];

const pairColumns: readonly Column<PairRow>[] = [
  { name: "a", head: "A", width: 23, value: (row) => row.a.id },
  { name: "a_name", head: "", value: (row) => row.a.name },
  { name: "b", head: "B", width: 23, value: (row) => row.b.id },
  { name: "b_name", head: "", value: (row) => row.b.name },
  { name: "events", head: "EVENTS", width: 6, value: (row) => row.events },
  { name: "score", head: "SCORE", width: 6, value: (row) => rounded(row.score) },
  { name: "last", head: "LAST", width: 10, value: (row) => day(row.lastPublished) },
];

const agreementColumns: readonly Column<AgreementRow>[] = [
  { name: "id", head: "ID", width: 23, value: (row) => row.id },
  { name: "name", head: "NAME", value: (row) => row.name },
  { name: "kind", head: "KIND", width: 11, value: (row) => row.kind },
  { name: "parties", head: "PARTIES", value: (row) => names(row.parties) },
  { name: "stage", head: "STAGE", width: 10, value: (row) => row.stage },
  { name: "reports", head: "REPORTS", width: 7, value: (row) => row.reports },
  { name: "last", head: "LAST", width: 10, value: (row) => day(row.lastPublished) },
  { name: "subjects", value: (row) => row.subjects.join("; ") },
];

const reportColumns: readonly Column<ReportRow>[] = [
  { name: "id", head: "ID", width: 23, value: (row) => row.id },
  { name: "published", head: "PUBLISHED", width: 10, value: (row) => day(row.published) },
  { name: "outlet", head: "OUTLET", width: 20, value: (row) => row.outlet },
  { name: "title", head: "TITLE", value: (row) => row.title },
  { name: "events", head: "EVENTS", width: 6, value: (row) => row.events },
  { name: "claims", head: "CLAIMS", width: 6, value: (row) => row.claims },
  { name: "agreements", value: (row) => row.agreements },
  { name: "versions", value: (row) => row.versions },
  { name: "copies", value: (row) => row.copies },
  { name: "words", value: (row) => row.words },
  { name: "language", value: (row) => row.language },
  { name: "read", value: (row) => row.readAt },
  { name: "found", value: (row) => row.highlight?.map((piece) => piece.text).join("") ?? null },
  { name: "url", value: (row) => row.url },
  { name: "version", value: (row) => row.version },
];

const hitId = (hit: SearchHit): string =>
  hit.kind === "report"
    ? hit.report.id
    : hit.kind === "actor"
      ? hit.actor.id
      : hit.kind === "event"
        ? hit.event.id
        : hit.claim.id;

function hitWords(hit: SearchHit): string {
  if (hit.kind === "actor") return [hit.actor.name, hit.actor.country].filter((part) => part !== null).join(", ");
  if (hit.kind === "report") return hit.report.highlight?.map((piece) => piece.text).join("") ?? hit.report.title ?? "";
  if (hit.kind === "event")
    return `${names(hit.event.actors)} ${actWords(hit.event)} ${names(hit.event.recipients)}`.trim();
  return `${hit.claim.source?.name ?? ""}: ${hit.claim.claim.content.map((span) => span.text).join(" … ")}`;
}

function hitReport(hit: SearchHit) {
  if (hit.kind === "actor") return undefined;
  return hit.kind === "report" ? hit.report : hit.kind === "event" ? hit.event.report : hit.claim.report;
}

const hitColumns: readonly Column<SearchHit>[] = [
  { name: "id", head: "ID", width: 23, value: hitId },
  { name: "kind", head: "KIND", width: 6, value: (hit) => hit.kind },
  { name: "published", head: "PUBLISHED", width: 10, value: (hit) => day(hitReport(hit)?.published) },
  { name: "found", head: "FOUND", value: hitWords },
  { name: "outlet", head: "OUTLET", width: 20, value: (hit) => hitReport(hit)?.outlet ?? null },
];

/** Columns of every list. */
export const COLUMNS = {
  events: eventColumns,
  claims: claimColumns,
  actors: actorColumns,
  pairs: pairColumns,
  agreements: agreementColumns,
  reports: reportColumns,
  search: hitColumns,
} as const;
