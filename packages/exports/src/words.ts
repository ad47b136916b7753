import type { ActorRef, EventRow, LadderStep, ReportRef, ReportRow, SearchHit } from "@onrecord/record/asking";

export const names = (actors: readonly Pick<ActorRef, "name">[]): string => actors.map(({ name }) => name).join("; ");
export const day = (iso: string | null | undefined): string => iso?.slice(0, 10) ?? "";
export const quoted = (spans: readonly { readonly text: string }[]): string =>
  spans.map(({ text }) => text).join(" … ");

export const actWords = ({ event }: Pick<EventRow, "event">): string =>
  [event.type, event.mode].filter((part) => part !== null).join(" ");

/** The chain of attribution in one line, from the outlet down to the one on whose word it stands. */
export const onTheWordOf = ({
  ladder,
  report,
}: {
  readonly ladder: readonly LadderStep[];
  readonly report: Pick<ReportRef, "outlet">;
}): string =>
  [
    report.outlet ?? "the report",
    ...ladder.map(({ who, words, sourceKind }) => who?.name ?? words ?? `(${sourceKind})`),
  ].join(" > ");

export function hitId(hit: SearchHit): string {
  if (hit.kind === "report") return hit.report.id;
  if (hit.kind === "actor") return hit.actor.id;
  return hit.kind === "event" ? hit.event.id : hit.claim.id;
}

export function hitReport(hit: SearchHit): ReportRef | ReportRow | undefined {
  if (hit.kind === "actor") return undefined;
  if (hit.kind === "report") return hit.report;
  return hit.kind === "event" ? hit.event.report : hit.claim.report;
}

/** What was found, in a line. */
export function hitWords(hit: SearchHit): string {
  if (hit.kind === "actor") return [hit.actor.name, hit.actor.country].filter((part) => part !== null).join(", ");
  if (hit.kind === "report") return hit.report.highlight?.map((piece) => piece.text).join("") ?? hit.report.title ?? "";
  if (hit.kind === "quote") return `${hit.claim.source?.name ?? ""}: ${quoted(hit.claim.claim.content)}`;
  return `${names(hit.event.actors)} ${actWords(hit.event)} ${names(hit.event.recipients)}`.trim();
}
