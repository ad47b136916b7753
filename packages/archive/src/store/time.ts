/** Stands for "no date" where rows are sorted by time. */
export const UNDATED = "1000-01-01T00:00:00.000Z";

/** An ISO 8601 date or instant as an instant, to the millisecond; null where it is none that PostgreSQL can hold. */
export function instantOf(iso: string | null | undefined): string | null {
  if (iso === null || iso === undefined) return null;
  const at = Date.parse(iso);
  if (Number.isNaN(at)) return null;
  const text = new Date(at).toISOString();
  return /^\d{4}-/.test(text) && text > UNDATED ? text : null;
}

export const now = (): string => new Date().toISOString();
