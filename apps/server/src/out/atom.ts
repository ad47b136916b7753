import type { ClaimRow, EventRow, ReportRow } from "@onrecord/record/asking";
import { generateAtomFeed } from "feedsmith";

/** One entry of a feed that goes out; all of it is plain text. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Path on this server. */
  readonly path: string;
  /** ISO 8601 date or instant; null where the report does not say. */
  readonly published: string | null;
  readonly outlet: string | null;
}

const UNDATED = "1970-01-01T00:00:00Z";
const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name).join(", ");
const quoted = (spans: readonly { text: string }[]) => spans.map(({ text }) => text).join(" … ");

function word(row: Pick<EventRow, "ladder" | "report">): string {
  const steps = row.ladder.map(({ who, words }) => who?.name ?? words ?? "a source not stated");
  return `On the word of: ${[row.report.outlet ?? "the report", ...steps].join(" > ")}`;
}

export function eventEntry(row: EventRow): Entry {
  const { type, mode, status, evidence } = row.event;
  const to = row.recipients.length > 0 ? ` → ${names(row.recipients)}` : "";
  const done = [type, mode].filter((part) => part !== null).join(" ");
  return {
    id: `urn:onrecord:event:${row.id}`,
    title: `${names(row.actors) || "Unknown"} → ${done} (${status})${to}`,
    summary: `“${quoted(evidence)}” ${word(row)}`,
    path: `/reports/${encodeURIComponent(row.report.id)}?event=${encodeURIComponent(row.id)}`,
    published: row.report.published,
    outlet: row.report.outlet,
  };
}

export function claimEntry(row: ClaimRow): Entry {
  const source = row.source?.name ?? row.claim.source?.span.text ?? "A source not stated";
  return {
    id: `urn:onrecord:claim:${row.id}`,
    title: `${source} (${row.claim.cueKind})`,
    summary: `“${quoted(row.claim.content)}” ${word(row)}`,
    path: `/reports/${encodeURIComponent(row.report.id)}?claim=${encodeURIComponent(row.id)}`,
    published: row.report.published,
    outlet: row.report.outlet,
  };
}

export function reportEntry(row: ReportRow): Entry {
  return {
    id: `urn:onrecord:report:${row.id}`,
    title: row.title ?? row.url ?? row.id,
    summary: `${row.events} events, ${row.claims} claims, ${row.agreements} agreements`,
    path: `/reports/${encodeURIComponent(row.id)}`,
    published: row.published,
    outlet: row.outlet,
  };
}

const instant = (published: string | null): Date => {
  const date = new Date(published ?? UNDATED);
  return Number.isNaN(date.getTime()) ? new Date(UNDATED) : date;
};

/** Characters that XML 1.0 has no way to write. */
const clean = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
  text.toWellFormed().replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "\ufffd");

/** An Atom feed (RFC 4287). `self` is its own address; the paths of the entries are resolved against it. */
export function atomFeed(title: string, self: string, entries: readonly Entry[]): string {
  const latest = entries.map(({ published }) => instant(published)).sort((a, b) => b.getTime() - a.getTime())[0];
  return generateAtomFeed({
    id: self,
    title: { value: clean(title) },
    updated: latest ?? new Date(UNDATED),
    links: [{ href: self, rel: "self" }],
    authors: [{ name: "Onrecord" }],
    entries: entries.map((entry) => ({
      id: entry.id,
      title: { value: clean(entry.title), type: "text" },
      summary: { value: clean(entry.summary), type: "text" },
      links: [{ href: new URL(entry.path, self).href, rel: "alternate" }],
      updated: instant(entry.published),
      ...(entry.outlet && { authors: [{ name: clean(entry.outlet) }] }),
    })),
  });
}
