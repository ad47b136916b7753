import type { AgreementKind, PloverType, Reading, Stage, Status } from "@onrecord/record";
import type { Merge } from "./cluster/average-linkage.ts";
import type { ContentPrint, EntityPrint, ReportPrint } from "./print.ts";

/** A report as it is compared with others. */
export interface ComparedReport {
  /** The caller's own id of the report: two outlets with the same text are two reports. */
  readonly id: string;
  readonly reading: Reading;
  /** Who published it; without it the reading's own outlet. */
  readonly outlet?: string;
  /** ISO 8601 date or instant; without it the reading's own date. */
  readonly published?: string;
}

/** What is kept of a report so that it can be compared, and the keys by which the store finds what to compare it with. */
export interface Fingerprint {
  readonly print: ReportPrint;
  readonly content: ContentPrint;
  /** Keys under which the store keeps the report: signed 32-bit hashes, so that now and then two fall together and cost a comparison. */
  readonly keys: readonly number[];
  /** Keys of the reports that it is compared with. */
  readonly asks: readonly number[];
  /** Entities with a name or a post, each under every block in which the same actor may stand in other reports. */
  readonly namings: readonly Naming[];
}

/** What a store keeps of a report, under its keys. */
export interface Kept {
  readonly report: string;
  readonly keys: readonly number[];
  /** Its print in bytes, some kilobytes, which only this package can read. */
  readonly print: Uint8Array;
  readonly content: ContentPrint;
}

/** A report, and the keys of those that it is to be compared with. */
export interface Asks {
  readonly report: string;
  readonly keys: readonly number[];
}

/** What one report tells of an actor's name and posts. */
export interface Naming {
  /** Only namings of one block are held against each other: a surname, initials, or a post in a country. */
  readonly block: string;
  readonly report: string;
  /** Day of publication, days since 1970-01-01. */
  readonly day: number | null;
  readonly entity: EntityPrint;
}

/** How two reports are related; depends on these two alone. */
export interface ReportLink {
  /** Ids of the two reports, `a < b` by code units. */
  readonly a: string;
  readonly b: string;
  /** Share of the shorter text's 5-grams that the other has too, 0 to 1. */
  readonly copy: number;
  /** Likeness of what they tell, 0 to 1. */
  readonly story: number;
}

/** Reports of one seminal event, and what they tell together. */
export interface Story {
  /** Hash of the smallest report id. */
  readonly id: string;
  /** Ids, sorted. */
  readonly reports: readonly string[];
  /** How it came together, in order: places in `reports` of the first of two clusters, and their mean likeness. */
  readonly merges: readonly Merge[];
  readonly copies: readonly CopyGroup[];
  readonly happenings: readonly Happening[];
}

/** Reports with the same or nearly the same text. */
export interface CopyGroup {
  readonly id: string;
  /** The wire that a credit line names, or else the outlet that published first; null where none is known. */
  readonly origin: string | null;
  readonly reason: "wire-credit" | "first-published" | "unknown";
  /** Ids, sorted; two or more. */
  readonly reports: readonly string[];
}

/** One telling of a happening: an event of a reading. */
export interface Member {
  readonly report: string;
  /** Id of the event within the reading. */
  readonly event: string;
}

/** One independent origin of the word, with everything that rests on it. */
export interface Origin {
  /** Equal keys are one origin: `actor:...`, `outlet:...`, `wire:...`, `anonymous:...`, `unstated`. */
  readonly key: string;
  readonly kind: "actor" | "outlet" | "wire" | "anonymous" | "collective" | "unstated";
  readonly name: string;
  /** The origin is a party to what it tells. */
  readonly isParty: boolean;
  readonly members: readonly Member[];
}

/** One of several versions: who holds it. */
export interface Version {
  /** As compared: a status, actor keys joined by `+`, a number, a place, `start/end` dates. */
  readonly value: string;
  readonly members: readonly Member[];
  /** Keys of the origins that say so. */
  readonly origins: readonly string[];
}

/** Versions that cannot all be right, side by side; none is preferred and none averaged. */
export interface Contradiction {
  readonly aspect: "status" | "actor" | "number" | "place" | "date";
  /** What is counted, for numbers: role and unit ("killed person"). */
  readonly of: string | null;
  readonly versions: readonly Version[];
}

/** One happening in the world, as told by one or more reports. */
export interface Happening {
  /** Hash of the smallest member: the same for the same members in whatever order they came. */
  readonly id: string;
  readonly type: PloverType;
  /** Sorted by report and event. */
  readonly members: readonly Member[];
  readonly statuses: readonly Status[];
  /** Actor keys that its tellings name. */
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  /** Days that its tellings agree on, ISO 8601, half-open. */
  readonly time: { readonly start: string; readonly end: string } | null;
  /** `origins.length` is the corroboration; the list is what the number stands on. */
  readonly origins: readonly Origin[];
  readonly contradictions: readonly Contradiction[];
}

/** An entity of one reading and who it is across reports. */
export interface ActorLink {
  readonly report: string;
  readonly entity: string;
  /** Key of the actor across reports. */
  readonly actor: string;
  readonly reason: ActorReason;
}

/** Why an entity is held to be this actor. */
export interface ActorReason {
  readonly by: "state" | "name" | "short-name" | "acronym" | "office" | "decision";
  /** In words, with the evidence: "president of IRN, held by Masoud Pezeshkian 2024-07-30 to 2025-01-17". */
  readonly text: string;
  /** Ids of the reports that it was learned from, at most ten. */
  readonly reports: readonly string[];
}

/** Who held a post, as the reports tell: "President Masoud Pezeshkian". */
export interface OfficeHolding {
  /** `country|post`, such as `IRN|president`. */
  readonly office: string;
  readonly actor: string;
  readonly name: string;
  /** First and last day of publication on which a report says so, ISO 8601. */
  readonly first: string;
  readonly last: string;
  readonly reports: readonly string[];
}

/** One step of an agreement or of what goes on between two parties. */
export interface StorylineStep {
  readonly date: string | null;
  readonly members: readonly Member[];
  /** Stage of the agreement, or type and status of the happening. */
  readonly what: Stage | `${PloverType} ${Status}`;
}

export interface Storyline {
  readonly id: string;
  readonly of:
    | { readonly agreement: string; readonly kind: AgreementKind; readonly parties: readonly string[] }
    | { readonly dyad: readonly [string, string] };
  /** In order of time; undated steps last. */
  readonly steps: readonly StorylineStep[];
}

/**
 * What a store must offer so that reports can be linked as they arrive. The store keeps prints, keys, links and stories; what belongs
 * together is decided here. Within one call of `linkReports` the store must show what was written before in the same call.
 */
export interface LinkStore {
  /** Of each that asks, the reports that have at least one of its keys; those without any may be left out. */
  sharing(asks: readonly Asks[]): Promise<ReadonlyMap<string, readonly string[]>>;
  printsOf(reports: readonly string[]): Promise<readonly Pick<Kept, "report" | "print">[]>;
  contentsOf(reports: readonly string[]): Promise<readonly ContentPrint[]>;
  /** Links that have one of these reports at an end. */
  linksOf(reports: readonly string[]): Promise<readonly ReportLink[]>;
  /** Stories that hold one of these reports. */
  storiesOf(reports: readonly string[]): Promise<readonly Pick<Story, "id" | "reports" | "merges">[]>;
  /** Keeps prints, contents and keys of reports that it does not hold. */
  savePrints(kept: readonly Kept[]): Promise<void>;
  saveLinks(links: readonly ReportLink[]): Promise<void>;
  /** Drops the prints, contents, keys and links of reports. */
  dropReports(reports: readonly string[]): Promise<void>;
  /** Drops the stories with the ids `gone` and what hangs on them, then keeps `made`. */
  replaceStories(gone: readonly string[], made: readonly Story[]): Promise<void>;
}
