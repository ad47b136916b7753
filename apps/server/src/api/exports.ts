import type { Archive } from "@onrecord/archive";
import {
  CLAIM_COLUMNS,
  EVENT_COLUMNS,
  ICEWS_COLUMNS,
  icewsRows,
  POLECAT_COLUMNS,
  polecatRows,
  REPORT_COLUMNS,
} from "@onrecord/exports";
import type { ClaimFilter, EventFilter, ReportFilter } from "@onrecord/record/asking";
import type { Context } from "hono";
import type { On } from "../http/endpoint.ts";
import { atomFeed, claimEntry, type Entry, eventEntry, reportEntry } from "../out/atom.ts";
import { csvFile, jsonList, mapped, ndjson, pages } from "../out/rows.ts";
import { ROUTES } from "../routes/index.ts";

const TYPES = {
  csv: "text/csv; charset=utf-8; header=present",
  json: "application/json",
  ndjson: "application/x-ndjson",
} as const;

async function file(c: Context, name: string, format: keyof typeof TYPES, parts: AsyncGenerator<string>) {
  // The first part is made before the answer begins, so that what is wrong with the question is still told as a problem.
  const first = await parts.next();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      if (!first.done) controller.enqueue(encoder.encode(first.value));
    },
    async pull(controller) {
      const part = await parts.next();
      if (part.done) controller.close();
      else controller.enqueue(encoder.encode(part.value));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
  return c.body(body, 200, {
    "content-type": TYPES[format],
    "content-disposition": `attachment; filename="onrecord-${name}.${format}"`,
    "cache-control": "no-store",
  });
}

function feed(c: Context, origin: string | null, title: string, entries: readonly Entry[]) {
  const url = new URL(c.req.url);
  const self = origin === null ? url.href : new URL(url.pathname + url.search, origin).href;
  return c.body(atomFeed(title, self, entries), 200, { "content-type": "application/atom+xml; charset=utf-8" });
}

/** Whole answers as files, and the latest of them as Atom feeds. `origin` is the server's public address, if it has one. */
export function exportsApi(on: On, archive: Archive, origin: string | null): void {
  const reports = (filter: ReportFilter) => pages((page) => archive.reports(filter, page));
  const events = (filter: EventFilter) => pages((page) => archive.events(filter, page));
  const claims = (filter: ClaimFilter) => pages((page) => archive.claims(filter, page));
  on(ROUTES.eventsCsv, (c) => file(c, "events", "csv", csvFile(events(c.req.valid("query")), EVENT_COLUMNS)));
  on(ROUTES.eventsPolecat, (c) =>
    file(c, "events-polecat", "csv", csvFile(mapped(events(c.req.valid("query")), polecatRows), POLECAT_COLUMNS)),
  );
  on(ROUTES.eventsIcews, (c) =>
    file(c, "events-icews", "csv", csvFile(mapped(events(c.req.valid("query")), icewsRows), ICEWS_COLUMNS)),
  );
  on(ROUTES.eventsJson, (c) => file(c, "events", "json", jsonList(events(c.req.valid("query")))));
  on(ROUTES.eventsNdjson, (c) => file(c, "events", "ndjson", ndjson(events(c.req.valid("query")))));
  on(ROUTES.claimsCsv, (c) => file(c, "claims", "csv", csvFile(claims(c.req.valid("query")), CLAIM_COLUMNS)));
  on(ROUTES.claimsJson, (c) => file(c, "claims", "json", jsonList(claims(c.req.valid("query")))));
  on(ROUTES.claimsNdjson, (c) => file(c, "claims", "ndjson", ndjson(claims(c.req.valid("query")))));
  on(ROUTES.reportsCsv, (c) => file(c, "reports", "csv", csvFile(reports(c.req.valid("query")), REPORT_COLUMNS)));
  on(ROUTES.reportsJson, (c) => file(c, "reports", "json", jsonList(reports(c.req.valid("query")))));
  on(ROUTES.reportsNdjson, (c) => file(c, "reports", "ndjson", ndjson(reports(c.req.valid("query")))));
  on(ROUTES.eventsAtom, async (c) => {
    const { items } = await archive.events(c.req.valid("query"), { limit: 50 });
    return feed(c, origin, "Onrecord: events", items.map(eventEntry));
  });
  on(ROUTES.claimsAtom, async (c) => {
    const { items } = await archive.claims(c.req.valid("query"), { limit: 50 });
    return feed(c, origin, "Onrecord: claims", items.map(claimEntry));
  });
  on(ROUTES.reportsAtom, async (c) => {
    const { items } = await archive.reports(c.req.valid("query"), { limit: 50 });
    return feed(c, origin, "Onrecord: reports", items.map(reportEntry));
  });
}
