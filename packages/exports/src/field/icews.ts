import type { ActorRef, EventRow } from "@onrecord/record/asking";
import type { Columns } from "../table.ts";
import { actWords } from "../words.ts";
import { codedDate, isCoded } from "./told.ts";

interface Dyad {
  readonly row: EventRow;
  readonly source: ActorRef | undefined;
  readonly target: ActorRef | undefined;
}

/**
 * Events as rows of the ICEWS coded event data (Boschee et al. 2015, doi:10.7910/DVN/28075): a row for each doer with each recipient, for
 * reciprocal events for each of the parties with each other; only what has a CAMEO code.
 */
export function icewsRows(rows: readonly EventRow[]): Dyad[] {
  return rows
    .filter((row) => isCoded(row) && row.event.cameo !== null)
    .flatMap((row): Dyad[] => {
      const { actors, recipients } = row;
      const doers = actors.length > 0 ? actors : [undefined];
      if (recipients.length > 0)
        return doers.flatMap((source) => recipients.map((target) => ({ row, source, target })));
      const pairs = actors.flatMap((source) =>
        actors.flatMap((target) => (source === target ? [] : [{ row, source, target }])),
      );
      return pairs.length > 0 ? pairs : doers.map((source) => ({ row, source, target: undefined }));
    });
}

/** The columns of that data set, in its order; those that a reading does not tell are empty. */
export const ICEWS_COLUMNS: Columns<Dyad> = {
  "Event ID": ({ row }) => row.id,
  "Event Date": ({ row }) => codedDate(row),
  "Source Name": ({ source }) => source?.name ?? null,
  "Source Sectors": ({ source }) => source?.sector ?? null,
  "Source Country": ({ source }) => source?.country ?? null,
  "Event Text": ({ row }) => actWords(row),
  "CAMEO Code": ({ row }) => row.event.cameo,
  Intensity: ({ row }) => row.event.score,
  "Target Name": ({ target }) => target?.name ?? null,
  "Target Sectors": ({ target }) => target?.sector ?? null,
  "Target Country": ({ target }) => target?.country ?? null,
  "Story ID": ({ row }) => row.report.id,
  "Sentence Number": () => null,
  Publisher: ({ row }) => row.report.outlet,
  City: () => null,
  District: () => null,
  Province: () => null,
  Country: () => null,
  Latitude: ({ row }) => row.place?.coordinates?.[1] ?? null,
  Longitude: ({ row }) => row.place?.coordinates?.[0] ?? null,
};
