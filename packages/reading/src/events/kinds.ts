import { actors } from "../lexicon/actors.ts";
import { frames } from "../lexicon/frames.ts";
import type { EntityDraft } from "../stage.ts";

const AGENTS = new Set(["person", "government", "organization", "armed-group", "group", "outlet"]);
const POLITICAL = new Set(["GOV", "LEG", "PTY", "ELI"]);
const HUMAN = new Set(["person", "group", "armed-group"]);
const CIVIL = new Set(["CVL", "JRN", "REL", "BUS", "AGR", "EDU", "MED", "LAB", "REF"]);

/** Whether an entity is a state or its government, however it is written: "Iran", "Tehran", "the Iranian government". */
function isState(entity: EntityDraft): boolean {
  if (entity.kind === "government") return true;
  return (
    entity.kind === "place" &&
    entity.country !== undefined &&
    actors.name(entity.name).some((name) => name.actor.type === "state")
  );
}

/** Nobody in particular. */
const ANYBODY = new Set([
  "everyone",
  "everybody",
  "anyone",
  "anybody",
  "nobody",
  "someone",
  "somebody",
  "whoever",
  "other",
]);

/** "Anybody", "any person". */
const isAnybody = ({ noun, name }: EntityDraft): boolean =>
  noun !== undefined && (ANYBODY.has(noun) || /^any /i.test(name));

/** A name that is a happening's or a text's: "Syrian Civil War", "Lisbon Treaty", "Hurricane Ada". */
function isNamedDeed({ noun, name, kind }: EntityDraft): boolean {
  if (noun !== undefined) return false;
  if (frames.inClass("storm", name.split(" ")[0]!.toLowerCase())) return true;
  if (kind !== "organization") return false;
  const last = name.split(" ").at(-1)!.toLowerCase();
  return /^(?:war|summit|treaty|accord|agreement|act|pact|crisis|conflict|forum|conference)$/.test(last);
}

/** A named place of no known country: a state that no list has, or a town that acts as one. */
const isUnknownLand = ({ kind, country, noun, actor }: EntityDraft) =>
  kind === "place" && country === undefined && noun === undefined && actor;

function isAgent(entity: EntityDraft): boolean {
  if (isState(entity) || isUnknownLand(entity)) return true;
  return entity.actor && AGENTS.has(entity.kind) && !isAnybody(entity) && !isNamedDeed(entity);
}

export const isAnimal = (noun: string): boolean => frames.inClass("animal", noun);

/** A state by the name of its capital. */
export const isCapital = ({ rule }: EntityDraft): boolean => rule?.startsWith("entity.capital") ?? false;

/** Animals, limbs and deeds: "killed a bear", "hit his leg", "his war crimes conviction". */
function isNoVictim({ noun, rule }: EntityDraft): boolean {
  const last = noun?.split(" ").at(-1);
  if (last === undefined || rule !== "entity.noun") return false;
  return isAnimal(last) || frames.inClass("bodypart", last) || frames.triggers("noun", last).length > 0;
}

function isPeople({ actor, kind, number }: EntityDraft): boolean {
  return actor && (HUMAN.has(kind) || (kind === "organization" && number === "many"));
}

const TESTS: Readonly<Record<string, (entity: EntityDraft) => boolean>> = {
  any: () => true,
  agent: isAgent,
  party: isAgent,
  people: isPeople,
  official: (entity) =>
    isAgent(entity) &&
    (isState(entity) ||
      (entity.sector !== undefined
        ? !CIVIL.has(entity.sector)
        : entity.kind === "person" && entity.roles !== undefined)),
  court: (entity) => entity.sector === "JUD",
  crowd: (entity) => isAgent(entity) && !isState(entity) && !/^(?:GOV|COP|MIL)$/.test(entity.sector ?? ""),
  country: isState,
  placed: (entity) => (entity.kind === "place" || entity.kind === "equipment") && entity.country !== undefined,
  victim: (entity) =>
    !isNoVictim(entity) && (isPeople(entity) || (entity.rule === "entity.noun" && entity.kind !== "place")),
  politician: (entity) =>
    entity.actor && entity.kind === "person" && (entity.sector === undefined || POLITICAL.has(entity.sector)),
  statesman: (entity) => entity.actor && entity.kind === "person" && POLITICAL.has(entity.sector ?? ""),
  agreement: (entity) => entity.kind === "agreement",
  person: (entity) => entity.actor && entity.kind === "person",
};

/** Whether an entity is of one of these kinds: a named test (`agent people victim official court crowd country`), or a sector or country code. */
export function isOfKind(entity: EntityDraft, kinds: readonly string[]): boolean {
  return kinds.some((kind) => {
    const test = TESTS[kind];
    if (test) return test(entity);
    return isAgent(entity) && (entity.sector === kind || entity.country === kind);
  });
}
