import { PLOVER_TYPES, REVIEWS, SOURCE_KINDS, STATUSES } from "@onrecord/record/vocabulary.ts";
import { sql } from "kysely";
import { texts } from "../database/rows.ts";

/** Where in `event_key.traits` each trait is: its values by their place in these lists, which may grow at the end alone. */
const LAYOUT = {
  type: { column: "type", shift: 0, width: 5, values: PLOVER_TYPES },
  status: { column: "status", shift: 5, width: 3, values: STATUSES },
  sourceKind: { column: "source_kind", shift: 8, width: 4, values: ["own", ...SOURCE_KINDS] },
  review: { column: "review", shift: 12, width: 2, values: REVIEWS },
} as const;

export type Trait = keyof typeof LAYOUT;

export const TRAITS = Object.keys(LAYOUT) as Trait[];

const placeOf = ({ shift, width }: (typeof LAYOUT)[Trait]) =>
  sql`((traits >> ${sql.lit(shift)}) & ${sql.lit(2 ** width - 1)})`;

/** Traits of a row of `event`. */
export const traitsOfEvent = sql<number>`(${sql.join(
  Object.values(LAYOUT).map(
    ({ column, shift, values }) =>
      sql`((array_position(${texts(values)}, ${sql.ref(column)}) - 1) << ${sql.lit(shift)})`,
  ),
  sql` + `,
)})`;

/** Whether the traits of a list's row have one of these values; all do where none are given. */
export function hasTrait(trait: Trait, wanted: readonly string[] | undefined) {
  const values: readonly string[] = LAYOUT[trait].values;
  const bits = wanted?.reduce((mask, value) => mask | (1 << values.indexOf(value)), 0) ?? -1;
  return sql<boolean>`((${bits}::int >> ${placeOf(LAYOUT[trait])}) & 1) = 1`;
}

/** The value of one of them. */
export function traitOf(traits: number, trait: Trait): string {
  const { shift, width, values } = LAYOUT[trait];
  return values[(traits >> shift) & (2 ** width - 1)] ?? "";
}

/** Whether an event of a list is held to have happened, so that its score counts. */
export const happened = hasTrait("status", ["occurred", "ongoing"]);
