import { Paging } from "@onrecord/record/asking";
import type { PageOf } from "../asking.ts";
import { ArchiveError } from "../errors.ts";

/** Where a page ended: the sort key and the id of its last row. */
export interface Place {
  readonly key: string;
  readonly id: string;
}

const cursorOf = ({ key, id }: Place): string => Buffer.from(JSON.stringify([key, id])).toString("base64url");

function placeOf(cursor: string): Place {
  try {
    const [key, id, ...rest] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as unknown[];
    if (typeof key === "string" && typeof id === "string" && rest.length === 0) return { key, id };
  } catch {}
  throw new ArchiveError(
    "CURSOR_INVALID",
    cursor,
    "is no cursor of this list.",
    "Give what the page before returned as `next`, with the same filter and order.",
  );
}

/** The size of a page and the place it begins after. Throws {@link ArchiveError} `FILTER_INVALID`, `CURSOR_INVALID`. */
export function pagingOf(page: PageOf | undefined): { readonly limit: number; readonly after: Place | null } {
  const { limit, cursor } = page ?? {};
  const parsed = Paging.safeParse({ ...(limit !== undefined && { limit }), ...(cursor !== undefined && { cursor }) });
  if (!parsed.success) {
    throw new ArchiveError("FILTER_INVALID", `limit ${limit}`, "is no size of a page.", "Give a number from 1 to 500.");
  }
  return { limit: parsed.data.limit, after: cursor === undefined ? null : placeOf(cursor) };
}

/** Cuts a list that was asked for with one row more than the page holds. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  items: readonly Item[],
  place: (row: Row) => Place,
): { items: readonly Item[]; next: string | null } {
  const last = rows[limit - 1];
  return { items: items.slice(0, limit), next: rows.length > limit && last ? cursorOf(place(last)) : null };
}
