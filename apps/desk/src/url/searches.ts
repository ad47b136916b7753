import { ActorFilter, AgreementFilter, EventFilter, ReportFilter } from "@onrecord/record/asking";
import { z } from "zod";
import { accepted } from "./search.ts";

type Raw = Record<string, unknown>;

export const EVENT_VIEWS = ["table", "map", "network"] as const;
export const RECORD_TABS = ["events", "claims", "agreements", "names"] as const;
export const DOSSIER_LISTS = ["actors", "pairs", "agreements"] as const;

const EventSearch = EventFilter.extend({
  view: z.enum(EVENT_VIEWS),
  sort: z.enum(["published", "time"]),
  grain: z.enum(["day", "week", "month", "year"]),
  /** Id of the event that is open beside the list. */
  open: z.string(),
});

const ReadingSearch = z.object({
  tab: z.enum(RECORD_TABS),
  /** Id of the chosen mark within the reading. */
  mark: z.string(),
  version: z.string(),
});

/** The versions that are compared: `a` before, `b` after. */
const VersionSearch = z.object({ a: z.string(), b: z.string() });

export const SETTINGS_PARTS = ["feeds", "archive", "work", "account", "tokens", "users", "audit"] as const;

const ReportSearch = ReportFilter.extend({ add: z.enum(["file", "text", "url", "feed"]) });

const DossierSearch = z.object({
  list: z.enum(DOSSIER_LISTS),
  name: ActorFilter.shape.name,
  kind: ActorFilter.shape.kind,
  country: z.string(),
  stage: AgreementFilter.shape.stage,
});

/** What each page takes from the URL. */
export const searches = {
  reports: (raw: Raw) => accepted(ReportSearch, raw),
  reading: (raw: Raw) => accepted(ReadingSearch, raw),
  versions: (raw: Raw) => accepted(VersionSearch, raw),
  settings: (raw: Raw) => accepted(z.object({ part: z.enum(SETTINGS_PARTS) }), raw),
  events: (raw: Raw) => accepted(EventSearch, raw),
  dossiers: (raw: Raw) => accepted(DossierSearch, raw),
  search: (raw: Raw) => accepted(z.object({ q: z.string() }), raw),
  login: (raw: Raw) => accepted(z.object({ next: z.string().regex(/^\/(?!\/)/) }), raw),
};

export type EventSearch = ReturnType<typeof searches.events>;

/** The filter in an events page's search, without what only arranges the page. */
export function eventFilterOf({ view: _v, sort: _s, grain: _g, open: _o, ...filter }: EventSearch): EventFilter {
  return filter;
}
