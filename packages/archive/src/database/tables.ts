import type { ContentPrint, ReportLink, Story } from "@onrecord/compare";
import type { Agreement, Claim, Engine, Event, Reading, SourceKind } from "@onrecord/record";
import type { DecisionInput, Happening, Review } from "@onrecord/record/asking";
import type { ColumnType, Generated } from "kysely";

/** Written as ISO 8601 text, read as a Date by both drivers. */
type Instant = ColumnType<Date, string, string>;
type MaybeInstant = ColumnType<Date | null, string | null | undefined, string | null>;
/** Written as JSON text, so that no driver takes a list for an SQL array. */
type Json<T> = ColumnType<T, string, string>;
type MaybeJson<T> = ColumnType<T | null, string | null | undefined, string | null>;

interface TextTable {
  /** SHA-256 of the text. */
  hash: string;
  text: string;
}

/** One report under its address; its columns are those of its newest version that was read. */
interface ReportTable {
  id: string;
  /** What makes it this report: its URL, the id its source gave it, or else the hash of its text. */
  key: string;
  version: string | null;
  url: string | null;
  title: string | null;
  outlet: string | null;
  author: string | null;
  published: string | null;
  published_at: Instant;
  language: string;
  words: number;
  read_at: MaybeInstant;
  versions: number;
  events: number;
  claims: number;
  agreements: number;
  feed: string | null;
  copies: Generated<number>;
  copy_group: string | null;
  /** Words of the headline and of the text; never read back. */
  search: ColumnType<unknown, string | undefined, string>;
}

interface VersionTable {
  report: string;
  version: string;
  document: Json<StoredDocument>;
  /** When this text was first and last seen at the report's address. */
  fetched_at: Instant;
  seen_at: Instant;
  provenance: Json<Record<string, unknown>>;
}

/** What a document says of itself, its text apart. */
export interface StoredDocument {
  readonly url?: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly author?: string;
  readonly published?: string;
  readonly language?: string;
}

interface ReadingTable {
  id: string;
  report: string;
  version: string;
  engine: Json<Engine>;
  /** Hash of the reading: the same engine on the same document gives the same. */
  digest: string;
  read_at: Instant;
  /** Without the text, and without the words of spans: both follow from the text and the offsets. */
  reading: Json<Reading>;
}

interface EntityTable {
  report: string;
  mark: string;
  actor: string;
  kind: string;
  name: string;
  country: string | null;
  sector: string | null;
  published_at: Instant;
  /** Start and end of every mention, one after the other. */
  mentions: number[];
  roles: Json<readonly string[]>;
  reason: string;
  /** Events of the report that it is a party to, and claims that are its word. */
  events: number;
  claims: number;
}

/** Two countries (or actors without one) that meet in an event; `a < b`. */
interface PairEventTable {
  a: string;
  b: string;
  event: string;
  report: string;
  published_at: Instant;
  score: number;
  happened: boolean;
}

interface PairTable {
  a: string;
  b: string;
  events: number;
  score: number | null;
  published_at: Instant;
}

/** A step of the ladder as it is kept: actors by id. */
export interface StoredStep {
  readonly claim: string;
  readonly as: "source" | "via";
  readonly who: string | null;
  readonly sourceKind: SourceKind;
  readonly words: string | null;
  readonly cue: string | null;
}

interface MarkColumns {
  /** Id in the archive; it stays when a newer engine finds the mark again. */
  id: string;
  report: string;
  /** Id within the reading. */
  mark: string;
  position: number;
  published_at: Instant;
  outlet: string | null;
  /** When it was first read. */
  read_at: Instant;
  /** Ids of actors and country codes, each with the part it has: `a:` actor, `r:` recipient, `s:` source, `p:` place, `b:` about; `d:` two countries that are parties. */
  keys: string[];
}

interface ShownColumns extends DecidedColumns {
  /** What a list shows of it beside the mark itself and what linking finds: JSON with gaps (`store/card.ts`). */
  card: string;
}

interface DecidedColumns {
  review: Review;
  corrected: string[];
  notes: Json<readonly { text: string; by: string; at: string }[]>;
}

interface EventTable extends MarkColumns, ShownColumns {
  type: string;
  mode: string | null;
  status: string;
  source_kind: string;
  actors: string[];
  recipients: string[];
  place: string | null;
  place_name: string | null;
  lon: number | null;
  lat: number | null;
  time_from: MaybeInstant;
  time_to: MaybeInstant;
  /** `time_from`, or long ago where no time is stated, so that lists can be sorted by it. */
  time_at: Instant;
  score: number;
  confidence: number;
  happening: string | null;
  origins: number;
  contradicted: boolean;
  /** The clauses that it was read from. */
  evidence: string;
  event: Json<Event>;
}

/** What an event is counted by. Columns without a unit are numbers of terms. */
interface EventBriefTable {
  event: string;
  published_at: Instant;
  /** Type, status, kind of source and review, in bits. */
  traits: number;
  outlet: number | null;
  /** Of the parties. */
  countries: number | null;
  /** A place with coordinates. */
  spot: number | null;
  /** Who does it and to whom, where there are two or more. */
  sides: number | null;
  confidence: number;
  score: number;
}

/** The same in the list of one key: a country with the part that it has, or two countries that meet (`d:`). */
interface EventKeyTable extends EventBriefTable {
  key: string;
}

/** What is named by number. */
interface TermTable {
  n: Generated<number>;
  kind: "outlet" | "countries" | "spot" | "sides";
  /** `countries` with commas; `spot` as JSON `[name, longitude, latitude]`; `sides` as `doers>recipients`, ids of actors with commas. */
  value: string;
}

/** The actors, by their numbers, that are named in `sides`. */
interface PartyTable {
  actor: number;
  sides: number;
}

/** Each doer with each recipient of `sides`, by the numbers of the actors; where there is none, the doers with each other. */
interface MeetingTable {
  sides: number;
  doer: number;
  other: number;
  /** Number of its link; null until it is counted. */
  link: number | null;
}

/** How many events of the same traits have a term; term 0 is had by all. */
interface TraitTable {
  term: number;
  traits: number;
  count: number;
}

/** How many events have these sides, with which scores in all. */
interface SideTable {
  sides: number;
  count: number;
  score: number;
}

/** Who does how much to whom, each actor by the number of the one that it was merged into. */
interface LinkTable {
  n: Generated<number>;
  doer: number;
  other: number;
  count: number;
  score: number;
}

/** How many events have a value of a facet. */
interface CountTable {
  facet: string;
  value: string;
  count: number;
}

/** How many of a day's events have it, and of those that occurred or go on, how many and with which scores in all. */
interface DayTable extends CountTable {
  day: string;
  happened: number;
  score: number;
}

interface ClaimTable extends MarkColumns, ShownColumns {
  source_kind: string;
  cue_kind: string;
  source: string | null;
  via: string | null;
  confidence: number;
  quote: string;
  claim: Json<Claim>;
}

interface AgreementMentionTable extends MarkColumns {
  ladder: Json<readonly StoredStep[]>;
  agreement: string;
  name: string;
  kind: string;
  stage: string;
  parties: string[];
  /** Archive ids. */
  events: string[];
  time: string | null;
  mention: Json<Agreement>;
}

interface AgreementTable {
  id: string;
  name: string;
  kind: string;
  parties: string[];
  subjects: string[];
  stage: string;
  reports: number;
  published_at: Instant;
}

interface ActorTable {
  id: string;
  name: string;
  kind: string;
  country: string | null;
  sector: string | null;
  /** The actor that it was merged into; itself where it was not. */
  canonical: string;
  n: Generated<number>;
  /** The number of the one that it was merged into. */
  main: ColumnType<number | null, undefined, number | null>;
  /** All names in small letters, for search. */
  search_names: string;
  names: string[];
  reports: Generated<number>;
  events: Generated<number>;
  claims: Generated<number>;
  first_published: MaybeInstant;
  last_published: MaybeInstant;
  /** What makes it one with others across reports; null until it is linked. */
  key: string | null;
}

/** Actors that may be one: they share a surname, initials, or a post in a country. */
interface ActorBlockTable {
  block: string;
  actor: string;
}

/** An actor that linking found to be another; people's decisions go before it. */
export interface ActorLinkTable {
  actor: string;
  main: string;
  reason: string;
  /** Examples of reports that it was learned from. */
  reports: string[];
}

interface DecisionTable {
  id: string;
  by: string;
  at: Instant;
  kind: string | null;
  subject: string | null;
  report: string | null;
  input: Json<DecisionInput>;
  /** The mark as it was when it was decided on, to find it again in another reading. */
  anchor: MaybeJson<unknown>;
}

/** What several reports tell of one happening; written by linking. */
interface HappeningTable {
  id: string;
  type: string;
  origins: Json<Happening["origins"]>;
  contradictions: Json<Happening["contradictions"]>;
  story: string | null;
}

interface PrintTable {
  report: string;
  keys: number[];
  print: Uint8Array;
  content: Json<ContentPrint>;
}

interface FeedTable {
  id: string;
  url: string;
  title: string | null;
  home: string | null;
  folders: string[];
  added_at: Instant;
  pulled_at: MaybeInstant;
  next_at: Instant;
  every_minutes: number;
  /** Pulls that failed, one after the other, since the last that did not. */
  failures: number;
  state: Json<FeedState>;
  problem: MaybeJson<FeedProblem>;
}

/** What is kept of a feed from one pull to the next; made and read by who pulls it. */
export type FeedState = { readonly [field: string]: unknown };

export interface FeedProblem {
  readonly code: string;
  readonly message: string;
}

interface TallyTable {
  /** `merge` is an actor that came to stand for another, or for itself again. */
  kind: "actor" | "pair" | "agreement" | "merge";
  key: string;
}

export interface Tables {
  report_text: TextTable;
  report: ReportTable;
  report_version: VersionTable;
  reading: ReadingTable;
  entity: EntityTable;
  event: EventTable;
  event_brief: EventBriefTable;
  event_key: EventKeyTable;
  event_term: TermTable;
  event_meeting: MeetingTable;
  event_party: PartyTable;
  event_trait: TraitTable;
  event_side: SideTable;
  event_link: LinkTable;
  /** What is still to be added to the sums. */
  event_trait_due: TraitTable;
  event_side_due: SideTable;
  event_count: CountTable;
  event_day: DayTable;
  /** What is still to be added to both. */
  event_count_due: DayTable;
  claim: ClaimTable;
  agreement_mention: AgreementMentionTable;
  agreement: AgreementTable;
  pair: PairTable;
  pair_event: PairEventTable;
  actor: ActorTable;
  actor_block: ActorBlockTable;
  /** One row: how often it changed which actor stands for another. */
  actor_change: { version: number };
  actor_link: ActorLinkTable;
  decision: DecisionTable;
  happening: HappeningTable;
  tally_due: TallyTable;
  feed: FeedTable;
  link_due: { report: string };
  print: PrintTable;
  report_link: ReportLink;
  story: { id: string; reports: string[]; merges: Json<Story["merges"]> };
}
