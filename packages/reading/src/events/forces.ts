import type { Event } from "@onrecord/record";
import type { Frame } from "../lexicon/frames.ts";
import type { EntityDraft } from "../stage.ts";

const MARK = "/forces";
/** Modes of what armies do, whatever contexts their frames give. */
const OF_ARMIES = new Set(["aerial", "heavy-weapons", "drone", "troops", "weapons"]);

/** Whether a deed is done by the armed forces where a state is named as its doer: an attack, a deployment, a withdrawal of troops. */
export function isOfForces({ type, mode, contexts, aspect }: Frame): boolean {
  if (aspect === "process") return false;
  if (type === "MOBILIZE") return mode === "troops" || mode === "weapons";
  if (type === "RETREAT") return contexts.includes("military") && mode === "withdraw";
  return type === "ASSAULT" && (contexts.includes("military") || OF_ARMIES.has(mode ?? ""));
}

const isState = ({ kind, sector, noun }: EntityDraft) =>
  kind === "government" && sector === "GOV" && noun === undefined;

/** The id of whoever does a deed of armed forces: a state's forces for the state, anybody else for themselves. */
export const forcesIdOf = (entity: EntityDraft) => (isState(entity) ? `${entity.id}${MARK}` : entity.id);

/**
 * Armed forces that a state stands for in events: actors of their own under the state's name (PLOVER: RUS MIL beside RUS GOV), with
 * those of the state's mentions that lie in what was read of the events.
 */
export function forcesIn(events: readonly Event[], entities: readonly EntityDraft[]): EntityDraft[] {
  return entities.flatMap((entity) => {
    const id = `${entity.id}${MARK}`;
    const theirs = events.filter(({ actors }) => actors.includes(id));
    if (theirs.length === 0) return [];
    const read = theirs.flatMap(({ evidence }) => evidence);
    const inside = entity.mentions.filter(({ start, end }) =>
      read.some((span) => span.start <= start && end <= span.end),
    );
    const mentions = inside.length > 0 ? inside : entity.mentions.slice(0, 1);
    return [{ ...entity, id, kind: "organization" as const, sector: "MIL", mentions, rule: "entity.forces-of-state" }];
  });
}
