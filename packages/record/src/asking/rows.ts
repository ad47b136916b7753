import { z } from "zod";
import { Agreement, Claim, Engine, Event, Reading } from "../schema.ts";
import { ENTITY_KINDS, PLOVER_TYPES, REVIEWS, SOURCE_KINDS, STAGES, STATUSES } from "../vocabulary.ts";

/** An actor of the archive: one real-world thing across its reports. */
export const ActorRef = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(ENTITY_KINDS),
  country: z.string().nullable(),
  sector: z.string().nullable(),
});

export const ReportRef = z.object({
  /** Id of the report; it stays when the page is fetched again with other text. */
  id: z.string(),
  /** SHA-256 of the text that was read. */
  version: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  published: z.string().nullable(),
});

/** One step of the ladder of attribution, the outermost first; the outlet itself is not a step. */
export const LadderStep = z.object({
  claim: z.string(),
  as: z.enum(["source", "via"]),
  /** Null where the source is not stated. */
  who: ActorRef.nullable(),
  sourceKind: z.enum(SOURCE_KINDS),
  /** The words of the source and of the cue, as written. */
  words: z.string().nullable(),
  cue: z.string().nullable(),
});

const decided = {
  review: z.enum(REVIEWS),
  /** Names of the fields that a person corrected. */
  corrected: z.array(z.string()),
  notes: z.array(z.object({ text: z.string(), by: z.string(), at: z.string() })),
};

export const EventRow = z.object({
  /** Id in the archive. */
  id: z.string(),
  report: ReportRef,
  /** The event with a person's corrections applied; ids in it are those of the report's reading. */
  event: Event,
  actors: z.array(ActorRef),
  recipients: z.array(ActorRef),
  place: z.object({ name: z.string(), coordinates: z.tuple([z.number(), z.number()]).nullable() }).nullable(),
  ladder: z.array(LadderStep),
  /** Id of the happening that this event and those of other reports tell. */
  happening: z.string().nullable(),
  /** Independent origins that tell the happening, this one among them. */
  origins: z.int().min(1),
  /** Whether reports contradict each other about the happening. */
  contradicted: z.boolean(),
  ...decided,
});

export const ClaimRow = z.object({
  id: z.string(),
  report: ReportRef,
  claim: Claim,
  source: ActorRef.nullable(),
  via: ActorRef.nullable(),
  ladder: z.array(LadderStep),
  ...decided,
});

export const ActorRow = ActorRef.extend({
  /** Other names it goes by in the reports. */
  names: z.array(z.string()),
  reports: z.int(),
  events: z.int(),
  claims: z.int(),
  firstPublished: z.string().nullable(),
  lastPublished: z.string().nullable(),
});

/** Two countries (or actors without one) that meet in events; the one whose id sorts first is `a`. */
export const PairRow = z.object({
  a: z.object({ id: z.string(), name: z.string() }),
  b: z.object({ id: z.string(), name: z.string() }),
  events: z.int(),
  /** Mean PLOVER conflict-cooperation score of what occurred or goes on, -10 to 10; null without such an event. */
  score: z.number().nullable(),
  lastPublished: z.string().nullable(),
});

export const AgreementRow = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  parties: z.array(ActorRef),
  subjects: z.array(z.string()),
  stage: z.enum(STAGES),
  reports: z.int(),
  lastPublished: z.string().nullable(),
});

export const ReportRow = ReportRef.extend({
  language: z.string(),
  words: z.int(),
  readAt: z.string(),
  versions: z.int(),
  events: z.int(),
  claims: z.int(),
  agreements: z.int(),
  /** Reports with the same text or nearly so, this one not counted. */
  copies: z.int(),
  /** Id of the group of copies, null where it stands alone. */
  copyGroup: z.string().nullable(),
  /** The text with the searched words, as `<mark>`-free pieces; only where a search asked for it. */
  highlight: z.array(z.object({ text: z.string(), hit: z.boolean() })).optional(),
});

/** What people decided on the agreement that a mention tells of; agreements stand above reports. */
export const AgreementReview = z.object({ id: z.string(), ...decided });

/** A report as the reading view shows it: the text, the reading with decisions applied, and what the archive adds. */
export const ReportDetail = ReportRow.extend({
  reading: Reading,
  /** Archive rows of the reading's events, claims and actors, by their ids within the reading. */
  eventRows: z.record(z.string(), EventRow),
  claimRows: z.record(z.string(), ClaimRow),
  agreementRows: z.record(z.string(), AgreementReview),
  actorRefs: z.record(z.string(), ActorRef),
  allVersions: z.array(z.object({ version: z.string(), fetchedAt: z.string(), engine: Engine })),
  copiedBy: z.array(ReportRef),
});

export const Origin = z.object({
  /** What makes it one origin: "outlet Reuters", "the spokesman Dmitry Peskov", "copies of one text". */
  name: z.string(),
  reason: z.string(),
  events: z.array(z.string()),
});

export const Contradiction = z.object({
  field: z.enum(["status", "actor", "recipient", "number", "place", "time"]),
  /** Each version with the events that say so; never averaged, never weighed. */
  sides: z.array(z.object({ value: z.string(), events: z.array(z.string()) })),
});

/** One happening as all reports tell it. */
export const Happening = z.object({
  id: z.string(),
  type: z.enum(PLOVER_TYPES),
  events: z.array(EventRow),
  origins: z.array(Origin),
  contradictions: z.array(Contradiction),
});

const counted = z.object({ value: z.string(), label: z.string().optional(), count: z.int() });

/** Counts of the events that a filter finds, by facet, most first. */
export const EventFacets = z.object({
  /** All events that it finds. */
  total: z.int(),
  type: z.array(counted),
  status: z.array(counted),
  sourceKind: z.array(counted),
  outlet: z.array(counted),
  country: z.array(counted),
  review: z.array(counted),
});

export const Bucket = z.object({ start: z.string(), count: z.int(), score: z.number().nullable() });
export const Pin = z.object({
  name: z.string(),
  coordinates: z.tuple([z.number(), z.number()]),
  count: z.int(),
  event: z.string(),
});
export const Link = z.object({ from: ActorRef, to: ActorRef, count: z.int(), score: z.number() });

export const ActorDossier = z.object({
  actor: ActorRow,
  roles: z.array(
    z.object({ text: z.string(), from: z.string().nullable(), to: z.string().nullable(), reports: z.int() }),
  ),
  partners: z.array(z.object({ actor: ActorRef, count: z.int(), score: z.number().nullable() })),
  said: z.array(ClaimRow),
  saidOf: z.array(ClaimRow),
  events: z.array(EventRow),
  /** Merges that made this actor, with the reason; each can be undone. */
  merged: z.array(z.object({ name: z.string(), reason: z.string(), by: z.string() })),
});

export const PairDossier = z.object({
  a: PairRow.shape.a,
  b: PairRow.shape.b,
  events: z.int(),
  timeline: z.array(Bucket),
  types: z.array(z.object({ type: z.enum(PLOVER_TYPES), status: z.enum(STATUSES), count: z.int() })),
  /** What each says of the other. */
  aSaysOfB: z.array(ClaimRow),
  bSaysOfA: z.array(ClaimRow),
  latest: z.array(EventRow),
  agreements: z.array(AgreementRow),
});

export const AgreementDossier = z.object({
  agreement: AgreementRow,
  stages: z.array(
    z.object({
      stage: z.enum(STAGES),
      time: z.string().nullable(),
      report: ReportRef,
      mention: Agreement,
      ladder: z.array(LadderStep),
    }),
  ),
  events: z.array(EventRow),
});

/** What happened between two parties, once, however many reports tell it. */
export const PairStep = z.object({
  /** Null where no report was held against it yet. */
  happening: z.string().nullable(),
  /** The day that most tellings state, or else that of the first report, ISO 8601; null where neither is known. */
  date: z.string().nullable(),
  /** Whether a telling states the day. */
  isStated: z.boolean(),
  type: z.enum(PLOVER_TYPES),
  statuses: z.array(z.enum(STATUSES)),
  reports: z.int(),
  origins: z.int(),
  contradicted: z.boolean(),
  /** As the first report tells it. */
  event: EventRow,
});

/** An agreement that reports tell of, stage by stage. */
export const AgreementStoryline = z.object({
  name: z.string(),
  /** In order of time, undated last. */
  steps: z.array(
    z.object({
      /** Day that is stated, or else that of publication, ISO 8601. */
      date: z.string().nullable(),
      isStated: z.boolean(),
      stage: z.enum(STAGES),
      tellings: z.array(z.object({ report: ReportRef, mention: Agreement, ladder: z.array(LadderStep) })),
    }),
  ),
});

/** How a source's word stands beside others': counts of its happenings. */
export const SourceDossier = z.object({
  source: ActorRow,
  claims: z.int(),
  byKind: z.array(counted),
  alone: z.int(),
  corroborated: z.int(),
  contradicted: z.int(),
  outlets: z.array(counted),
  latest: z.array(ClaimRow),
});

export const SearchHit = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("report"), report: ReportRow }),
  z.object({ kind: z.literal("actor"), actor: ActorRow }),
  z.object({ kind: z.literal("event"), event: EventRow }),
  z.object({ kind: z.literal("quote"), claim: ClaimRow }),
]);

export type ActorRef = z.infer<typeof ActorRef>;
export type ReportRef = z.infer<typeof ReportRef>;
export type LadderStep = z.infer<typeof LadderStep>;
export type EventRow = z.infer<typeof EventRow>;
export type ClaimRow = z.infer<typeof ClaimRow>;
export type ActorRow = z.infer<typeof ActorRow>;
export type PairRow = z.infer<typeof PairRow>;
export type AgreementRow = z.infer<typeof AgreementRow>;
export type ReportRow = z.infer<typeof ReportRow>;
export type AgreementReview = z.infer<typeof AgreementReview>;
export type ReportDetail = z.infer<typeof ReportDetail>;
export type Origin = z.infer<typeof Origin>;
export type Contradiction = z.infer<typeof Contradiction>;
export type Happening = z.infer<typeof Happening>;
export type EventFacets = z.infer<typeof EventFacets>;
export type Bucket = z.infer<typeof Bucket>;
export type Pin = z.infer<typeof Pin>;
export type Link = z.infer<typeof Link>;
export type ActorDossier = z.infer<typeof ActorDossier>;
export type PairDossier = z.infer<typeof PairDossier>;
export type AgreementDossier = z.infer<typeof AgreementDossier>;
export type PairStep = z.infer<typeof PairStep>;
export type AgreementStoryline = z.infer<typeof AgreementStoryline>;
export type SourceDossier = z.infer<typeof SourceDossier>;
export type SearchHit = z.infer<typeof SearchHit>;

/** One page of a list; `next` is the cursor of the page after it, null on the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}
