const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2}|UTC|GMT)?)?$/i;
const MAIL =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]([a-z]{3})[a-z]*[\s-](\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[a-z]{1,4})?)?/i;
const WORDS = /^(?:[a-z]{3,9},?\s+)?([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/i;
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const ZONES: Record<string, string> = {
  ut: "Z",
  utc: "Z",
  gmt: "Z",
  z: "Z",
  est: "-05:00",
  edt: "-04:00",
  cst: "-06:00",
  cdt: "-05:00",
  mst: "-07:00",
  mdt: "-06:00",
  pst: "-08:00",
  pdt: "-07:00",
};

const two = (value: string | number) => String(value).padStart(2, "0");

function zoneOf(words: string | undefined): string {
  if (!words) return "";
  const named = ZONES[words.toLowerCase()];
  if (named) return named;
  return /^[+-]\d{4}$/.test(words) ? `${words.slice(0, 3)}:${words.slice(3)}` : words;
}

function real(iso: string): string | undefined {
  const day = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== iso.slice(0, 10)) return undefined;
  return Number.isNaN(Date.parse(iso)) ? undefined : iso;
}

function date(year: string, month: string, day: string): string | undefined {
  const at = MONTHS.indexOf(month.toLowerCase());
  const full = year.length === 2 ? `${Number(year) < 70 ? 20 : 19}${year}` : year;
  return at < 0 ? undefined : real(`${full}-${two(at + 1)}-${two(day)}`);
}

/**
 * A date as pages, feeds and mails write it, in ISO 8601: ISO itself, RFC 5322 ("Tue, 2 Jan 2024 10:00:00 GMT"), "January 2, 2024". The
 * zone is kept as stated, for the day is counted in it; what is no certain date gives none.
 */
export function publishedOf(written: string | null | undefined): string | undefined {
  const value = written?.trim() ?? "";
  const iso = ISO.exec(value);
  if (iso) {
    const [, day = "", minutes, seconds = "", zone] = iso;
    return real(minutes ? `${day}T${minutes}${seconds || ":00"}${zoneOf(zone?.replace(":", ""))}` : day);
  }
  const mail = MAIL.exec(value);
  if (mail) {
    const [, day = "", month = "", year = "", hour, minute, second = "00", zone] = mail;
    const at = date(year, month, day);
    return at && hour && minute ? real(`${at}T${two(hour)}:${minute}:${second}${zoneOf(zone)}`) : at;
  }
  const words = WORDS.exec(value);
  return words ? date(words[3] ?? "", words[1] ?? "", words[2] ?? "") : undefined;
}
