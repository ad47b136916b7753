import { isAppeal, reduceType } from "@onrecord/record";
import type { ActorRef, EventRow } from "@onrecord/record/asking";
import type { Columns } from "../table.ts";
import { names } from "../words.ts";
import { codedDate, isCoded } from "./told.ts";

const sectors = (actors: readonly ActorRef[]) => [...new Set(actors.flatMap(({ sector }) => sector ?? []))].join("; ");
const countries = (actors: readonly ActorRef[]) =>
  [...new Set(actors.flatMap(({ country }) => country ?? []))].join("; ");

/** Events that POLECAT has a row for: PLOVER codes demands, and no appeals. */
export const polecatRows = (rows: readonly EventRow[]): EventRow[] =>
  rows.filter((row) => isCoded(row) && !isAppeal(row.event));

/**
 * Columns as POLECAT names them (Halterman et al. 2023, "PLOVER and POLECAT", doi:10.7910/DVN/AJGVIT), with PLOVER's reduction of what is
 * only planned; those that a reading does not tell are left out.
 */
export const POLECAT_COLUMNS: Columns<EventRow> = {
  "Event ID": (row) => row.id,
  "Event Date": codedDate,
  "Event Type": ({ event }) => reduceType(event.type, event.status),
  "Event Mode": ({ event }) => (reduceType(event.type, event.status) === event.type ? event.mode : null),
  Intensity: ({ event }) => event.score,
  "Quad Code": ({ event }) => event.quad.replace("-", " ").toUpperCase(),
  Contexts: ({ event }) => event.contexts.join("; "),
  "Actor Name": ({ actors }) => names(actors),
  "Actor Country": ({ actors }) => countries(actors),
  "Actor Sectors": ({ actors }) => sectors(actors),
  "Recipient Name": ({ recipients }) => names(recipients),
  "Recipient Country": ({ recipients }) => countries(recipients),
  "Recipient Sectors": ({ recipients }) => sectors(recipients),
  Placename: ({ place }) => place?.name ?? null,
  Latitude: ({ place }) => place?.coordinates?.[1] ?? null,
  Longitude: ({ place }) => place?.coordinates?.[0] ?? null,
  Source: ({ report }) => report.outlet,
  "Publication Date": ({ report }) => report.published?.slice(0, 10) ?? null,
};
