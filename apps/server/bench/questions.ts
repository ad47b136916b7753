const COUNTRIES = ["RUS", "UKR", "USA", "CHN", "IRN", "ISR", "GBR", "FRA", "DEU", "TUR", "IND", "SAU"];
const TYPES = ["SANCTION,COERCE", "AID", "CONSULT", "ACCUSE,REJECT", "SUPPORT,AGREE", "ASSAULT"];
const KINDS = ["office", "named", "role", "anonymous", "media"];

let turn = 0;
const any = <T>(values: readonly T[]): T => values[turn++ % values.length] as T;
const DAY = 86_400_000;

/** First day of the archive's reports in milliseconds, and how many days they span. */
export interface Span {
  readonly first: number;
  readonly days: number;
}

/** A stretch of some weeks or months of the archive, hardly ever the same twice in a run. */
function stretch({ first, days }: Span, from: string, to: string): string {
  const day = (offset: number) => new Date(first + offset * DAY).toISOString().slice(0, 10);
  const start = (turn++ * 37) % days;
  return `${from}=${day(start)}&${to}=${day(start + 20 + (turn % 300))}`;
}

/** Questions of the kind that the desk asks while somebody looks around, each time with other values. */
export const questionsOf = (span: Span): (() => string)[] => [
  () => `limit=50&${stretch(span, "publishedFrom", "publishedTo")}`,
  () => `limit=20&actor=${any(COUNTRIES)}&${stretch(span, "publishedFrom", "publishedTo")}`,
  () => `limit=20&dyad=${any(COUNTRIES)},${any(COUNTRIES)}`,
  () => `limit=20&type=${any(TYPES)}&status=occurred&${stretch(span, "publishedFrom", "publishedTo")}`,
  () => `limit=20&source=${any(COUNTRIES)}&sourceKind=${any(KINDS)}`,
  () => `limit=20&${stretch(span, "from", "to")}&sort=time`,
  () => `limit=20&minConfidence=0.${5 + (turn++ % 5)}&review=open&${stretch(span, "publishedFrom", "publishedTo")}`,
];
