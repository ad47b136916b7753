import type { Status } from "@onrecord/record";
import type { Entities } from "../stage.ts";
import type { Candidate } from "./candidate.ts";

/** Deeds that are told by many different words: a bombing, the blast, the killing. */
const BY_TYPE_ALONE = new Set(["ASSAULT", "PROTEST", "CONSULT"]);
/** A court, a parliament, a government: two descriptions in one country are one body. */
const ONE_BODY = new Set(["JUD", "GOV", "LEG", "COP", "MIL"]);
/** Deeds of a state, whoever announces them. */
const OF_STATE = new Set(["RETREAT", "SANCTION", "MOBILIZE", "AID", "COERCE", "ASSAULT", "CONCEDE"]);
const FACTS: readonly Status[] = ["occurred", "ongoing"];

/** Tellings of one deed, in text order. */
export type Cluster = Candidate[];

function sameEntity(entities: Entities, a: number, b: number): boolean {
  const one = entities.list[a]!;
  const other = entities.list[b]!;
  if (a === b || one.members?.includes(b) || other.members?.includes(a)) return true;
  if (one.country === undefined || one.country !== other.country || one.sector !== other.sector) return false;
  const isDescription = one.noun !== undefined || other.noun !== undefined;
  return isDescription && one.kind !== "person" && other.kind !== "person" && ONE_BODY.has(one.sector ?? "");
}

/** A head of government acts for the state: "Trump announced the withdrawal", "the American withdrawal". */
function actsFor(entities: Entities, a: number, b: number): boolean {
  const one = entities.list[a]!;
  const other = entities.list[b]!;
  const leads = (one.kind === "person") !== (other.kind === "person");
  return (
    leads &&
    one.sector === "GOV" &&
    other.sector === "GOV" &&
    one.country !== undefined &&
    one.country === other.country
  );
}

/** Victims are counted group by group: two groups of them do not make two deeds. */
function areCounted(entities: Entities, a: Candidate, b: Candidate): boolean {
  if (a.frame.type !== "ASSAULT") return false;
  return [...a.recipients, ...b.recipients].every(
    (one) => entities.list[one]!.noun !== undefined && entities.list[one]!.number === "many",
  );
}

/** Whether two lists of parties can be the same: one is not told, or they share somebody. `undefined` if nothing speaks for it. */
function shared(entities: Entities, a: readonly number[], b: readonly number[]): boolean | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  return a.some((one) => b.some((other) => sameEntity(entities, one, other)));
}

function sharedActors(entities: Entities, a: Candidate, b: Candidate): boolean | undefined {
  const same = shared(entities, a.actors, b.actors);
  if (same !== false || !OF_STATE.has(a.frame.type) || a.frame.mode === "resign") return same;
  return a.actors.some((one) => b.actors.some((other) => actsFor(entities, one, other)));
}

function sameKind(a: Candidate, b: Candidate): boolean {
  if (a.frame.type !== b.frame.type) return false;
  if (a.frame.id === b.frame.id || BY_TYPE_ALONE.has(a.frame.type)) return true;
  if (a.frame.mode !== null || b.frame.mode !== null) return a.frame.mode === b.frame.mode;
  return a.frame.cameo === b.frame.cameo;
}

function sameTime(a: Candidate, b: Candidate): boolean {
  if (!a.time || !b.time) return true;
  return a.time.start < b.time.end && b.time.start < a.time.end;
}

function sameStatus(a: Candidate, b: Candidate): boolean {
  if (a.status === b.status || (FACTS.includes(a.status) && FACTS.includes(b.status))) return true;
  const isBare = b.trigger.part === "noun" && b.actors.length === 0 && b.recipients.length === 0;
  if (isBare && a.frame.id === b.frame.id) return true;
  if (a.inHeadline || b.inHeadline) return a.status !== "denied" && b.status !== "denied";
  return (
    (b.isDefinite && FACTS.includes(b.status) && a.status === "planned") ||
    (a.status === "planned" && b.status === "possible")
  );
}

function samePlace(entities: Entities, a: Candidate, b: Candidate): boolean {
  if (!a.place || !b.place || a.place.entity === b.place.entity) return true;
  const one = entities.list[a.place.entity]!;
  const other = entities.list[b.place.entity]!;
  return one.country === undefined || other.country === undefined || one.country === other.country;
}

function canJoin(entities: Entities, cluster: Cluster, candidate: Candidate): number {
  if (candidate.frame.anaphoric && candidate.status === "occurred") return claimable(entities, cluster, candidate);
  if (candidate.isTakenUp) return cluster.some((member) => !member.isTakenUp && sameKind(member, candidate)) ? 1 : 0;
  let score = 0;
  for (const member of cluster) {
    if (!sameKind(member, candidate) || !sameStatus(member, candidate) || !sameTime(member, candidate)) return 0;
    if (!samePlace(entities, member, candidate)) return 0;
    const actors = sharedActors(entities, member, candidate);
    const recipients = shared(entities, member.recipients, candidate.recipients);
    if (actors === false || (recipients === false && !areCounted(entities, member, candidate))) return 0;
    const told = (actors ? 2 : 0) + (recipients ? 2 : 0);
    const sameWord = member.frame.id === candidate.frame.id || BY_TYPE_ALONE.has(member.frame.type);
    if (told > 0) score = Math.max(score, told + (sameWord ? 1 : 0));
    else if (member.inHeadline) score = Math.max(score, 1);
    else if (candidate.isDefinite || candidate.sentence === member.sentence) score = Math.max(score, sameWord ? 1 : 0);
    else if (candidate.actors.length === 0 && candidate.recipients.length === 0 && sameWord) score = Math.max(score, 1);
  }
  return score;
}

/** What a group claims is the last deed of violence with no other doer. */
function claimable(entities: Entities, cluster: Cluster, candidate: Candidate): number {
  if (!cluster.some((member) => sameKind(member, candidate) && FACTS.includes(member.status))) return 0;
  return cluster.every((member) => shared(entities, member.actors, candidate.actors) !== false) ? 1 : 0;
}

/**
 * Whether tellings put together make an event: not where a noun alone, with nobody in it and no time or place, stands aside in what is
 * told of something else.
 */
export function isTold(cluster: Cluster): boolean {
  return cluster.some(({ trigger, frame, status, actors, recipients, time, place, isAside, isTakenUp }) => {
    if (isTakenUp || frame.anaphoric || (frame.type === "AGREE" && status === "denied")) return false;
    return (
      trigger.part !== "noun" ||
      actors.length > 0 ||
      recipients.length > 0 ||
      time !== null ||
      place !== null ||
      !isAside
    );
  });
}

/** Puts tellings of one deed together: the same kind, nothing that speaks against it, and somebody or something that speaks for it. */
export function merge(entities: Entities, candidates: readonly Candidate[]): Cluster[] {
  const clusters: Cluster[] = [];
  for (const candidate of candidates) {
    let top: Cluster | undefined;
    let most = 0;
    if (!candidate.isAnother) {
      for (const cluster of clusters) {
        const score = canJoin(entities, cluster, candidate);
        if (score > 0 && score >= most) [top, most] = [cluster, score];
      }
    }
    if (top) top.push(candidate);
    else clusters.push([candidate]);
  }
  return clusters;
}
