const DAY = 86_400_000;

/** Days since 1970-01-01 of an ISO 8601 date or instant; null where it is none. */
export function dayOf(date: string | null | undefined): number | null {
  const time = date ? Date.parse(date.slice(0, 10)) : Number.NaN;
  return Number.isNaN(time) ? null : Math.floor(time / DAY);
}

/** ISO 8601 date of a day. */
export function dateOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** A half-open interval of dates or instants as days, at least one long. */
export function daysOf(time: { readonly start: string; readonly end: string } | null): [number, number] | null {
  const [start, end] = [dayOf(time?.start), dayOf(time?.end)];
  return start === null || end === null ? null : [start, Math.max(end, start + 1)];
}
