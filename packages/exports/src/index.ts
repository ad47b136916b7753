export {
  ACTOR_COLUMNS,
  AGREEMENT_COLUMNS,
  CLAIM_COLUMNS,
  EVENT_COLUMNS,
  HIT_COLUMNS,
  PAIR_COLUMNS,
  REPORT_COLUMNS,
} from "./columns.ts";
export { csv } from "./csv.ts";
export { ICEWS_COLUMNS, icewsRows } from "./field/icews.ts";
export { POLECAT_COLUMNS, polecatRows } from "./field/polecat.ts";
export type { Columns } from "./table.ts";
export { actWords, day, hitId, hitReport, hitWords, names, onTheWordOf, quoted } from "./words.ts";
