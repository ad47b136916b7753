import type { Event } from "./schema.ts";
import type { PloverType, Status } from "./vocabulary.ts";

const PROMISED: Partial<Record<PloverType, PloverType>> = {
  CONSULT: "AGREE",
  SUPPORT: "AGREE",
  COOPERATE: "AGREE",
  AID: "AGREE",
  RETREAT: "CONCEDE",
};

/** PLOVER codes a cooperative act that is only planned as the undertaking to do it: `AGREE`, and a planned retreat as `CONCEDE`. */
export function reduceType(type: PloverType, status: Status): PloverType {
  return status === "planned" ? (PROMISED[type] ?? type) : type;
}

/** An appeal, by its CAMEO code (02). PLOVER codes what is said only where a policy changes by it: "simple commentary or appeals" are no events there. */
export function isAppeal({ cameo }: Pick<Event, "cameo">): boolean {
  return cameo?.startsWith("02") ?? false;
}
