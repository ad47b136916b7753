import type { SearchHit } from "@onrecord/record/asking";
import type { LinkProps } from "@tanstack/react-router";
import { Parties, TypeTag } from "../ui/parties.tsx";
import { StatusMark } from "../ui/status-mark.tsx";
import { asDay, counted } from "../ui/words.ts";

/** Where a hit leads. */
export function placeOf(hit: SearchHit): Pick<LinkProps, "to" | "params" | "search"> {
  if (hit.kind === "report") return { to: "/reports/$report", params: { report: hit.report.id } };
  if (hit.kind === "actor") return { to: "/dossiers/actors/$actor", params: { actor: hit.actor.id } };
  const [row, tab, mark] =
    hit.kind === "event"
      ? [hit.event, "events" as const, hit.event.event.id]
      : [hit.claim, "claims" as const, hit.claim.claim.id];
  return { to: "/reports/$report", params: { report: row.report.id }, search: { tab, mark } };
}

/** Tells hits apart. */
export function keyOf(hit: SearchHit): string {
  if (hit.kind === "report") return `report ${hit.report.id}`;
  if (hit.kind === "actor") return `actor ${hit.actor.id}`;
  return hit.kind === "event" ? `event ${hit.event.id}` : `quote ${hit.claim.id}`;
}

export const HIT_WORDS: Record<SearchHit["kind"], string> = {
  report: "Reports",
  actor: "Actors",
  event: "Events",
  quote: "Quotes",
};

export function HitLine({ hit }: { hit: SearchHit }) {
  if (hit.kind === "report")
    return (
      <>
        <span className="hit-main">{hit.report.title ?? hit.report.url ?? "Untitled report"}</span>
        <span className="hit-side">
          {hit.report.outlet} · {asDay(hit.report.published)}
        </span>
      </>
    );
  if (hit.kind === "actor")
    return (
      <>
        <span className="hit-main">{hit.actor.name}</span>
        <span className="hit-side">
          {[hit.actor.country, hit.actor.sector].filter(Boolean).join(" ")} · {counted(hit.actor.events, "event")}
        </span>
      </>
    );
  if (hit.kind === "event")
    return (
      <>
        <span className="hit-main">
          <StatusMark status={hit.event.event.status} /> <Parties row={hit.event} /> <TypeTag event={hit.event.event} />
        </span>
        <span className="hit-side">{asDay(hit.event.report.published)}</span>
      </>
    );
  return (
    <>
      <span className="hit-main hit-quote">{hit.claim.claim.content.map(({ text }) => text).join(" … ")}</span>
      <span className="hit-side">{hit.claim.source?.name ?? "Source not stated"}</span>
    </>
  );
}
