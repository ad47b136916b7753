import type {
  ActorDossier,
  ActorFilter,
  ActorRow,
  AgreementDossier,
  AgreementFilter,
  AgreementRow,
  AgreementStoryline,
  Bucket,
  ClaimFilter,
  ClaimRow,
  Decision,
  EventFacets,
  EventFilter,
  EventRow,
  Happening,
  Link,
  Page,
  Paging,
  PairDossier,
  PairRow,
  PairStep,
  Pin,
  ReportDetail,
  ReportFilter,
  ReportRow,
  SearchHit,
  SourceDossier,
} from "@onrecord/record/asking";

/** A page's size and cursor; both may be left out. */
export type PageOf = Partial<Paging>;

/** All questions that can be put to an archive. Ids are opaque text; an unknown id gives null. */
export interface Asking {
  reports(filter: ReportFilter, page?: PageOf): Promise<Page<ReportRow>>;
  report(id: string, version?: string): Promise<ReportDetail | null>;

  events(filter: EventFilter, page?: PageOf & { sort?: "published" | "time" }): Promise<Page<EventRow>>;
  /** As `events`, as JSON that is ready to be sent. */
  eventsAsJson(filter: EventFilter, page?: PageOf & { sort?: "published" | "time" }): Promise<string>;
  event(id: string): Promise<EventRow | null>;
  /** Other views of the same question. */
  eventFacets(filter: EventFilter): Promise<EventFacets>;
  /** By date of publication: few events have a stated time. */
  eventHistogram(filter: EventFilter, grain: "day" | "week" | "month" | "year"): Promise<Bucket[]>;
  eventPins(filter: EventFilter): Promise<Pin[]>;
  eventLinks(filter: EventFilter): Promise<Link[]>;
  happening(id: string): Promise<Happening | null>;

  claims(filter: ClaimFilter, page?: PageOf): Promise<Page<ClaimRow>>;
  claim(id: string): Promise<ClaimRow | null>;

  actors(filter: ActorFilter, page?: PageOf): Promise<Page<ActorRow>>;
  actor(id: string): Promise<ActorDossier | null>;
  source(id: string): Promise<SourceDossier | null>;

  pairs(filter: { country?: string }, page?: PageOf): Promise<Page<PairRow>>;
  /** `a` and `b` are country codes or ids of actors; an actor with a country stands for its country. */
  pair(a: string, b: string): Promise<PairDossier | null>;
  /** What happened between the two, each happening once, the newest first. */
  pairStoryline(a: string, b: string, page?: PageOf): Promise<Page<PairStep> | null>;

  agreements(filter: AgreementFilter, page?: PageOf): Promise<Page<AgreementRow>>;
  agreement(id: string): Promise<AgreementDossier | null>;
  /** The agreements that its reports, and others on the same parties, tell of, stage by stage; most often one. */
  agreementStorylines(id: string): Promise<readonly AgreementStoryline[] | null>;

  /** Actors by name, reports, events and quotes by their words, in turn; the newest of each kind first. */
  search(words: string, limit?: number): Promise<SearchHit[]>;

  /** Decisions on one mark, or all, the newest first. */
  decisions(subject?: string, page?: PageOf): Promise<Page<Decision>>;
}
