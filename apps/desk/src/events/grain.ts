import type { EventFilter } from "@onrecord/record/asking";
import type { Grain } from "../api/questions.ts";

const DAY = 86_400_000;

/** The grain that shows a query's stretch of time in a few dozen bars. */
export function grainFor({ from, to }: Pick<EventFilter, "from" | "to">): Grain {
  if (!from || !to) return "month";
  const days = (Date.parse(to) - Date.parse(from)) / DAY;
  if (days <= 93) return "day";
  return days <= 800 ? "week" : days <= 5500 ? "month" : "year";
}
