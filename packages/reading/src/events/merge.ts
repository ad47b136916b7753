import type { Entities } from "../stage.ts";
import type { Candidate } from "./candidate.ts";
import {
  isFact,
  isOneAbduction,
  isSameWordOrFrame,
  sameKind,
  samePlace,
  sameStatus,
  sameTime,
  shared,
  sharedActors,
  sharedRecipients,
} from "./same-deed.ts";

/** Tellings of one deed, in text order. */
export type Cluster = Candidate[];

/** Who did the one suffered the other: a blow and the one that it answers. */
const isReturned = (a: Candidate, b: Candidate): boolean =>
  a.actors.some((one) => b.recipients.includes(one)) || b.actors.some((one) => a.recipients.includes(one));

function canJoin(entities: Entities, cluster: Cluster, candidate: Candidate): number {
  if (candidate.frame.anaphoric && candidate.status === "occurred") return claimable(entities, cluster, candidate);
  if (candidate.isTakenUp) return cluster.some((member) => !member.isTakenUp && sameKind(member, candidate)) ? 1 : 0;
  let score = 0;
  // "An assault in Homs" is another than the one that the body has told before.
  const isNews = candidate.isIndefinite && cluster.some(({ inHeadline }) => !inHeadline);
  const isNear = cluster.some(({ sentence }) => candidate.sentence - sentence <= 1);
  for (const member of cluster) {
    if (!sameKind(member, candidate) || !sameStatus(member, candidate) || !sameTime(member, candidate)) return 0;
    if (!samePlace(entities, member, candidate) || isReturned(member, candidate)) return 0;
    const actors = sharedActors(entities, member, candidate);
    const recipients = sharedRecipients(entities, member, candidate, isNear);
    if (actors === false || recipients === false) return 0;
    if (
      isOneAbduction(member, candidate) &&
      !recipients &&
      member.recipients.length > 0 &&
      candidate.recipients.length > 0
    )
      return 0;
    const told = (actors ? 2 : 0) + (recipients ? 2 : 0);
    const same = isSameWordOrFrame(member, candidate);
    if (told > 0) score = Math.max(score, told + (same ? 1 : 0));
    else if ((member.inHeadline && !isNews) || (candidate.namesDeed && same)) score = Math.max(score, 1);
    else if (candidate.isDefinite || candidate.sentence === member.sentence) score = Math.max(score, same ? 1 : 0);
    else if (!candidate.isIndefinite && candidate.actors.length === 0 && candidate.recipients.length === 0 && same)
      score = Math.max(score, 1);
  }
  return score;
}

/** What a group claims is the last deed of violence with no other doer. */
function claimable(entities: Entities, cluster: Cluster, candidate: Candidate): number {
  if (!cluster.some((member) => sameKind(member, candidate) && isFact(member.status))) return 0;
  if (cluster.some(({ frame }) => frame.aspect === "process")) return 0;
  return cluster.every((member) => shared(entities, member.actors, candidate.actors) !== false) ? 1 : 0;
}

/** "The singer met the drummer": persons of whom no state, body or post is known. */
function isPrivate(cluster: Cluster, { list }: Entities): boolean {
  const parties = new Set(cluster.flatMap(({ actors, recipients }) => [...actors, ...recipients]));
  if (cluster[0]!.frame.type !== "CONSULT" || parties.size < 2) return false;
  return [...parties].every((party) => {
    const { kind, sector, roles, country } = list[party]!;
    return kind === "person" && (sector ?? roles ?? country) === undefined;
  });
}

/**
 * Whether tellings put together make an event: not where a noun alone, with nobody in it and no time or place, stands aside in what is
 * told of something else.
 */
export function isTold(cluster: Cluster, entities: Entities): boolean {
  if (isPrivate(cluster, entities)) return false;
  return cluster.some(({ trigger, frame, status, actors, recipients, time, place, isAside, isTakenUp }) => {
    if (isTakenUp || frame.anaphoric || (frame.type === "AGREE" && status === "denied")) return false;
    // "It is not about clashes"
    if (trigger.part === "noun" && status === "denied" && actors.length + recipients.length === 0) return false;
    // "Reviving the stalled negotiations": whose they are is not told.
    if (frame.type === "CONSULT" && trigger.part === "noun" && actors.length + recipients.length === 0 && !time)
      return false;
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

/** "The junta denied the killings": that they did not happen is another version, of the same parties, on another's word. */
function denialOf(cluster: Cluster, candidate: Candidate): Candidate | undefined {
  if (candidate.status !== "denied" || !candidate.isTakenUp || candidate.claim < 0) return undefined;
  const told = cluster.findLast(({ status, claim }) => isFact(status) && claim !== candidate.claim);
  if (!told) return undefined;
  return { ...candidate, isTakenUp: false, actors: told.actors, recipients: told.recipients };
}

const isHeadline = (cluster: Cluster) => cluster.every(({ inHeadline }) => inHeadline);

/** Puts tellings of one deed together: the same kind, nothing that speaks against it, and somebody or something that speaks for it. */
export function merge(entities: Entities, candidates: readonly Candidate[]): Cluster[] {
  const clusters: Cluster[] = [];
  for (const candidate of candidates) {
    let top: Cluster | undefined;
    let most = 0;
    // "Another vessel" of the body may be the one that the headline tells of.
    const open = candidate.isAnother ? clusters.filter(isHeadline) : clusters;
    for (const cluster of open) {
      const score = canJoin(entities, cluster, candidate);
      if (score > 0 && score >= most) [top, most] = [cluster, score];
    }
    const version = top && denialOf(top, candidate);
    if (version) clusters.push([version]);
    else if (top) top.push(candidate);
    else clusters.push([candidate]);
  }
  return clusters;
}
