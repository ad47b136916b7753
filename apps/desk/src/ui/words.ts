import type { Magnitude, PloverType, Quad, SourceKind, Stage, Status } from "@onrecord/record";
import type { ActorRef, Review } from "@onrecord/record/asking";

export const STATUS_WORDS: Record<Status, string> = {
  occurred: "it happened",
  ongoing: "under way or habitual",
  planned: "announced, intended, sought",
  possible: "may, could, feared, alleged",
  denied: "said not to have happened",
};

export const QUAD_WORDS: Record<Quad, string> = {
  "verbal-cooperation": "Verbal cooperation",
  "material-cooperation": "Material cooperation",
  "verbal-conflict": "Verbal conflict",
  "material-conflict": "Material conflict",
};

export const SOURCE_WORDS: Record<SourceKind | "own", string> = {
  own: "the report's own voice",
  named: "named person",
  office: "office or state",
  role: "known by post alone",
  anonymous: "anonymous",
  media: "another outlet",
  collective: "collective",
  unstated: "source not stated",
};

export const REVIEW_WORDS: Record<Review, string> = {
  open: "Not reviewed",
  accepted: "Accepted",
  corrected: "Corrected",
  rejected: "Rejected",
};

/** "CONSULT" as "Consult", "in-force" as "In force". */
export const cased = (code: PloverType | Stage | Status | (string & {})) =>
  code.charAt(0).toUpperCase() + code.slice(1).toLowerCase().replaceAll("-", " ");

/** A name that the reports write in lower case, as a heading: "Strategic partnership treaty". */
export const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const minute = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** An ISO 8601 date or instant as a day, "17 Jan 2025"; what is no date stays as it is. */
export function asDay(iso: string | null | undefined): string {
  if (!iso) return "";
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : day.format(date);
}

export function asMinute(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : minute.format(date);
}

const month = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });

/** A half-open interval as people write it, as short as it is still the same: "17 Jan 2025", "Oct 2024 – Jan 2025", "2024". */
export function asInterval(start: string, end: string): string {
  const from = new Date(start);
  const until = new Date(end);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(end) || Number.isNaN(from.getTime()) || Number.isNaN(until.getTime()))
    return asDay(start);
  const last = new Date(until.getTime() - 1);
  const wholeMonths = from.getUTCDate() === 1 && until.getUTCDate() === 1;
  const wholeYears = wholeMonths && from.getUTCMonth() === 0 && until.getUTCMonth() === 0;
  const format = wholeYears ? (date: Date) => String(date.getUTCFullYear()) : (wholeMonths ? month : day).format;
  return format(from) === format(last) ? format(from) : `${format(from)} – ${format(last)}`;
}

const count = new Intl.NumberFormat("en-GB");
export const asCount = (value: number) => count.format(value);

/** "1 report", "2,000 reports". */
export const counted = (value: number, one: string, many = `${one}s`) =>
  `${asCount(value)} ${value === 1 ? one : many}`;

/** A conflict-cooperation score with its sign: "+3.0", "−7.2". */
export const asScore = (score: number) => `${score > 0 ? "+" : score < 0 ? "−" : "±"}${Math.abs(score).toFixed(1)}`;

export const asPercent = (share: number) => `${Math.round(share * 100)} %`;

const amount = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });

/** Amounts in a row: "107 people killed, 5,000,000,000 USD". */
export const asAmounts = (amounts: readonly Magnitude[]) =>
  amounts.map(({ value, unit, role }) => `${amount.format(value)} ${unit} ${role}`.trim()).join(", ");

/** Names in a row; "nobody named" where there is none. */
export const asNames = (actors: readonly Pick<ActorRef, "name">[], none: string) =>
  actors.length === 0 ? none : actors.map((actor) => actor.name).join(", ");
