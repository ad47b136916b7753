import { reduceType } from "@onrecord/record";
import type { EventRow } from "@onrecord/record/asking";

/**
 * Whether an event is one by the field's reckoning, which has no column for a status: it occurred or goes on, or it is planned and PLOVER
 * has a type for the undertaking. What is denied, only possible, planned otherwise, or rejected by a person is none.
 */
export function isCoded({ event: { type, status }, review }: Pick<EventRow, "event" | "review">): boolean {
  if (review === "rejected") return false;
  return status === "occurred" || status === "ongoing" || reduceType(type, status) !== type;
}

/** Date that data sets of the field give an event: the day it is said to begin, else the day of publication. */
export const codedDate = ({ event, report }: Pick<EventRow, "event" | "report">): string =>
  (event.time?.start ?? report.published ?? "").slice(0, 10);
