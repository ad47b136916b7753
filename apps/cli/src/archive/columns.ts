import {
  ACTOR_COLUMNS,
  AGREEMENT_COLUMNS,
  actWords,
  CLAIM_COLUMNS,
  type Columns,
  day,
  EVENT_COLUMNS,
  HIT_COLUMNS,
  hitId,
  hitReport,
  hitWords,
  names,
  onTheWordOf,
  PAIR_COLUMNS,
  quoted,
  REPORT_COLUMNS,
} from "@onrecord/exports";
import type {
  ActorRow,
  AgreementRow,
  ClaimRow,
  EventRow,
  PairRow,
  ReportRow,
  SearchHit,
} from "@onrecord/record/asking";

/** A column of a table on the terminal. */
export interface TableColumn<Row> {
  readonly head: string;
  /** Columns of the terminal that it takes at most; those without share what is left. */
  readonly width?: number;
  value(row: Row): string | number | null;
}

/** A list as a table, and the columns that it has as CSV. */
export interface Listing<Row> {
  readonly table: readonly TableColumn<Row>[];
  readonly csv: Columns<Row>;
}

const rounded = (number: number | null): number | null => (number === null ? null : Math.round(number * 100) / 100);

const events: Listing<EventRow> = {
  csv: EVENT_COLUMNS,
  table: [
    { head: "ID", width: 23, value: (row) => row.id },
    { head: "PUBLISHED", width: 10, value: (row) => day(row.report.published) },
    { head: "ACTORS", value: (row) => names(row.actors) },
    { head: "ACT", width: 18, value: actWords },
    { head: "RECIPIENTS", value: (row) => names(row.recipients) },
    { head: "STATUS", width: 9, value: (row) => row.event.status },
    { head: "ON THE WORD OF", value: onTheWordOf },
  ],
};

const claims: Listing<ClaimRow> = {
  csv: CLAIM_COLUMNS,
  table: [
    { head: "ID", width: 23, value: (row) => row.id },
    { head: "PUBLISHED", width: 10, value: (row) => day(row.report.published) },
    { head: "SOURCE", width: 26, value: (row) => row.source?.name ?? `(${row.claim.sourceKind})` },
    { head: "CUE", width: 14, value: (row) => row.claim.cue?.text ?? null },
    { head: "CONTENT", value: (row) => quoted(row.claim.content) },
  ],
};

const actors: Listing<ActorRow> = {
  csv: ACTOR_COLUMNS,
  table: [
    { head: "ID", width: 23, value: (row) => row.id },
    { head: "NAME", value: (row) => row.name },
    { head: "KIND", width: 12, value: (row) => row.kind },
    { head: "OF", width: 4, value: (row) => row.country },
    { head: "SECTOR", width: 6, value: (row) => row.sector },
    { head: "REPORTS", width: 7, value: (row) => row.reports },
    { head: "EVENTS", width: 6, value: (row) => row.events },
    { head: "CLAIMS", width: 6, value: (row) => row.claims },
  ],
};

const pairs: Listing<PairRow> = {
  csv: PAIR_COLUMNS,
  table: [
    { head: "A", width: 23, value: (row) => row.a.id },
    { head: "", value: (row) => row.a.name },
    { head: "B", width: 23, value: (row) => row.b.id },
    { head: "", value: (row) => row.b.name },
    { head: "EVENTS", width: 6, value: (row) => row.events },
    { head: "SCORE", width: 6, value: (row) => rounded(row.score) },
    { head: "LAST", width: 10, value: (row) => day(row.lastPublished) },
  ],
};

const agreements: Listing<AgreementRow> = {
  csv: AGREEMENT_COLUMNS,
  table: [
    { head: "ID", width: 23, value: (row) => row.id },
    { head: "NAME", value: (row) => row.name },
    { head: "KIND", width: 11, value: (row) => row.kind },
    { head: "PARTIES", value: (row) => names(row.parties) },
    { head: "STAGE", width: 10, value: (row) => row.stage },
    { head: "REPORTS", width: 7, value: (row) => row.reports },
    { head: "LAST", width: 10, value: (row) => day(row.lastPublished) },
  ],
};

const reports: Listing<ReportRow> = {
  csv: REPORT_COLUMNS,
  table: [
    { head: "ID", width: 23, value: (row) => row.id },
    { head: "PUBLISHED", width: 10, value: (row) => day(row.published) },
    { head: "OUTLET", width: 20, value: (row) => row.outlet },
    { head: "TITLE", value: (row) => row.title },
    { head: "EVENTS", width: 6, value: (row) => row.events },
    { head: "CLAIMS", width: 6, value: (row) => row.claims },
  ],
};

const search: Listing<SearchHit> = {
  csv: HIT_COLUMNS,
  table: [
    { head: "ID", width: 23, value: hitId },
    { head: "KIND", width: 6, value: (hit) => hit.kind },
    { head: "PUBLISHED", width: 10, value: (hit) => day(hitReport(hit)?.published) },
    { head: "FOUND", value: hitWords },
    { head: "OUTLET", width: 20, value: (hit) => hitReport(hit)?.outlet ?? null },
  ],
};

/** Every list of the archive. */
export const LISTINGS = { events, claims, actors, pairs, agreements, reports, search } as const;
