import type { Status } from "@onrecord/record";
import type { Entities } from "../stage.ts";
import type { Candidate } from "./candidate.ts";

/** Deeds that are told by many different words: a bombing, the blast, the killing. */
const BY_TYPE_ALONE = new Set(["ASSAULT", "PROTEST", "CONSULT"]);
/** A court, a parliament, a government: two descriptions in one country are one body. */
const ONE_BODY = new Set(["JUD", "GOV", "LEG", "COP", "MIL"]);
/** Deeds of a state, whoever announces them. */
const OF_STATE = new Set(["RETREAT", "SANCTION", "MOBILIZE", "AID", "COERCE", "ASSAULT", "CONCEDE"]);
/** What is done by hand to somebody who is there is not what is done from afar with heavy arms. */
const BY_HAND = new Set(["abduct", "beat", "torture", "sexual", "execute", "crowd-control", "primitive"]);
/** Putting to death, told beside what else was done to those who died: "tortured into confessing". */
const EXECUTING = "execute";
const FROM_AFAR = new Set(["aerial", "drone", "heavy-weapons", "unconventional"]);
/** Signing an agreement, which states do and their leaders for them. */
const CONCLUDING = "057";
const FACTS: readonly Status[] = ["occurred", "ongoing"];
/** Letters that a verb and the noun of the same deed have in common: "suspend" and "suspension". */
const SHORTEST_STEM = 5;
/** Letters of a verb that its noun goes on from: "sign" and "signing". */
const SHORTEST_WORD = 4;

/** Who is taken away is told as such: another blow, to others, is another deed. */
export const isOneAbduction = (a: Candidate, b: Candidate) =>
  (a.frame.mode === "abduct") !== (b.frame.mode === "abduct");

export const isFact = (status: Status) => FACTS.includes(status);

function sameEntity(entities: Entities, a: number, b: number): boolean {
  const one = entities.list[a]!;
  const other = entities.list[b]!;
  if (a === b || one.members?.includes(b) || other.members?.includes(a)) return true;
  if (one.country === undefined || one.country !== other.country || one.sector !== other.sector) return false;
  const isDescription = one.noun !== undefined || other.noun !== undefined;
  return isDescription && one.kind !== "person" && other.kind !== "person" && ONE_BODY.has(one.sector ?? "");
}

/** A head of government or an office acts for the state, a member for parliament: "Trump announced the withdrawal", "the American withdrawal". */
function actsFor(entities: Entities, a: number, b: number): boolean {
  const one = entities.list[a]!;
  const other = entities.list[b]!;
  if (one.country === undefined || one.country !== other.country) return false;
  const isOffice =
    (one.kind === "government" && other.kind === "organization" && other.sector === "GOV") ||
    (other.kind === "government" && one.kind === "organization" && one.sector === "GOV");
  const leads = (one.kind === "person") !== (other.kind === "person");
  const acting = (sector: string | undefined) => sector === "GOV" || sector === "MIL";
  const sits = one.sector === "LEG" && other.sector === "LEG";
  return isOffice || (leads && (sits || (acting(one.sector) && acting(other.sector))));
}

/** People who are only counted or described: "thousands", "protesters", "residents". */
function isCrowd(entities: Entities, one: number): boolean {
  const { noun, number, sector, kind } = entities.list[one]!;
  return noun !== undefined && number === "many" && kind !== "government" && (sector === undefined || sector === "CVL");
}

function sameCountry(entities: Entities, a: number, b: number): boolean {
  const [one, other] = [entities.list[a]!.country, entities.list[b]!.country];
  return one === undefined || other === undefined || one === other;
}

/** Whether two lists of parties can be the same: one is not told, or they share somebody. `undefined` if nothing speaks for it. */
export function shared(entities: Entities, a: readonly number[], b: readonly number[]): boolean | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  return a.some((one) => b.some((other) => sameEntity(entities, one, other)));
}

export function sharedActors(entities: Entities, a: Candidate, b: Candidate): boolean | undefined {
  const same = shared(entities, a.actors, b.actors);
  if (same !== false) return same;
  const between = (test: (entities: Entities, one: number, other: number) => boolean) =>
    a.actors.some((one) => b.actors.some((other) => test(entities, one, other)));
  if (a.frame.type === "PROTEST") {
    const crowds = [...a.actors, ...b.actors].every((one) => isCrowd(entities, one));
    return crowds && between(sameCountry);
  }
  const ofState =
    OF_STATE.has(a.frame.type) || ((a.inHeadline || b.isDefinite) && sameWord(a, b)) || a.frame.cameo === CONCLUDING;
  return ofState && a.frame.mode !== "resign" && between(actsFor);
}

/** Victims are told one by one and group by group: two of them do not make two deeds. `isNear`: the deed was told just before. */
function areVictims(entities: Entities, a: Candidate, b: Candidate, isNear: boolean): boolean {
  if (a.frame.type !== "ASSAULT" || !isFact(a.status) || !isFact(b.status)) return false;
  const people = [...a.recipients, ...b.recipients].every((one) => {
    const { kind, noun, number, rule } = entities.list[one]!;
    return kind === "person" || (noun !== undefined && number === "many") || kind === "group" || rule === "entity.noun";
  });
  if (!people) return false;
  const counted = [...a.recipients, ...b.recipients].every(
    (one) => entities.list[one]!.noun !== undefined && entities.list[one]!.number === "many",
  );
  const isAlike = a.frame.mode === b.frame.mode || a.frame.mode === null || b.frame.mode === null;
  return counted || (isNear && isAlike) || b.sentence - a.sentence <= 1 || b.isDefinite || b.namesDeed;
}

const isArmed = (sector: string | undefined) => sector !== undefined && /^(?:GOV|MIL|COP|REB|UAF|SPY)$/.test(sector);

/** One telling says where somebody came, the other who was the host: "arrived in Rome", "met the pope". */
function isPlaceOfHosts(entities: Entities, a: Candidate, b: Candidate): boolean {
  if (a.frame.type !== "CONSULT") return false;
  const isPlaceOf = (places: readonly number[], hosts: readonly number[]) =>
    places.every(
      (place) =>
        entities.list[place]!.kind === "place" &&
        hosts.some((host) => entities.list[host]!.country === entities.list[place]!.country),
    );
  return isPlaceOf(a.recipients, b.recipients) || isPlaceOf(b.recipients, a.recipients);
}

/** One telling says what was hit, the other who was hurt: "bombed the port", "the bombing killed ten". */
function isPlaceOfVictims(entities: Entities, a: Candidate, b: Candidate): boolean {
  if (a.frame.type !== "ASSAULT" || !isFact(a.status) || !isFact(b.status)) return false;
  const isThing = (one: number) => {
    const { kind, sector } = entities.list[one]!;
    return kind === "place" || kind === "equipment" || (kind === "organization" && !isArmed(sector));
  };
  const isPerson = (one: number) => /^(?:person|group)$/.test(entities.list[one]!.kind);
  return (
    (a.recipients.every(isThing) && b.recipients.every(isPerson)) ||
    (b.recipients.every(isThing) && a.recipients.every(isPerson))
  );
}

/** Whether the recipients of two tellings can be the same, as `shared` puts it. `isNear`: the first deed was told just before the second. */
export function sharedRecipients(entities: Entities, a: Candidate, b: Candidate, isNear: boolean): boolean | undefined {
  const same = shared(entities, a.recipients, b.recipients);
  if (same === false && isPlaceOfVictims(entities, a, b)) return undefined;
  if (same === false && isPlaceOfHosts(entities, a, b)) return undefined;
  if (same === false && areVictims(entities, a, b, isNear)) return undefined;
  return same;
}

/** Whether two lemmas are the same word, or a verb and its noun: "ban", "suspend" and "suspension". */
export function sameStem(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= SHORTEST_WORD && long.startsWith(short)) return true;
  const stem = Math.min(a.length, b.length, SHORTEST_STEM);
  return stem >= SHORTEST_STEM && a.slice(0, stem) === b.slice(0, stem);
}

const sameWord = (a: Candidate, b: Candidate) => sameStem(a.word, b.word);

const isNoun = ({ trigger }: Candidate) => trigger.part === "noun";

const excludes = (a: string | null, b: string | null) =>
  a !== null &&
  b !== null &&
  ((BY_HAND.has(a) && FROM_AFAR.has(b)) ||
    (FROM_AFAR.has(a) && BY_HAND.has(b)) ||
    (a !== b && BY_HAND.has(a) && BY_HAND.has(b) && (a === EXECUTING || b === EXECUTING)));

/** Whether two tellings are of one kind of deed: `taken` where a noun takes up what another word told. */
export function sameKind(a: Candidate, b: Candidate): boolean {
  if (a.frame.type !== b.frame.type) return isNoun(b) && b.isDefinite && sameWord(a, b);
  if (a.frame.id === b.frame.id) return true;
  if (excludes(a.frame.mode, b.frame.mode)) return false;
  // A war is made of attacks, and is none of them.
  if (a.frame.type === "ASSAULT" && (a.frame.aspect === "process") !== (b.frame.aspect === "process"))
    return sameWord(a, b);
  if (a.frame.apart || b.frame.apart) return sameWord(a, b);
  if (BY_TYPE_ALONE.has(a.frame.type)) return true;
  if ((isNoun(a) || isNoun(b)) && sameWord(a, b)) return true;
  if (a.frame.mode !== null || b.frame.mode !== null) return a.frame.mode === b.frame.mode;
  return a.frame.cameo === b.frame.cameo;
}

export function isSameWordOrFrame(a: Candidate, b: Candidate): boolean {
  return a.frame.id === b.frame.id || BY_TYPE_ALONE.has(a.frame.type) || sameWord(a, b);
}

/** The time that a telling vouches for: what opens the sentence need not be that of a deed taken as known ("on Monday he attacked the ban"). */
const vouched = ({ time, isTimeFirm, isDefinite }: Candidate) => (isTimeFirm || !isDefinite ? time : null);

export function sameTime(a: Candidate, b: Candidate): boolean {
  const [one, other] = [vouched(a), vouched(b)];
  if (!one || !other) return true;
  return one.start < other.end && other.start < one.end;
}

export function sameStatus(a: Candidate, b: Candidate): boolean {
  if (a.status === b.status || (isFact(a.status) && isFact(b.status))) return true;
  const isBare = isNoun(b) && b.actors.length === 0 && b.recipients.length === 0;
  if (isBare && a.frame.id === b.frame.id) return true;
  const isSupposed = (a.status === "possible" && isFact(b.status)) || (b.status === "possible" && isFact(a.status));
  if (a.inHeadline || b.inHeadline) return a.status !== "denied" && b.status !== "denied" && !isSupposed;
  return (
    (b.isDefinite && isFact(b.status) && a.status === "planned") || (a.status === "planned" && b.status === "possible")
  );
}

export function samePlace(entities: Entities, a: Candidate, b: Candidate): boolean {
  if (!a.place || !b.place || a.place.entity === b.place.entity) return true;
  const one = entities.list[a.place.entity]!;
  const other = entities.list[b.place.entity]!;
  return one.country === undefined || other.country === undefined || one.country === other.country;
}
