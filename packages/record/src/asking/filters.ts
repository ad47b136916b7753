import { z } from "zod";
import {
  AGREEMENT_KINDS,
  CUE_KINDS,
  ENTITY_KINDS,
  PLOVER_TYPES,
  REVIEWS,
  SOURCE_KINDS,
  STAGES,
  STATUSES,
} from "../vocabulary.ts";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?$/, "an ISO 8601 date or instant");
/** An actor: the id of an archive's actor, a country code ("RUS"), or words of a name. */
const who = z.string().min(1);

/** One page of a list. The cursor is opaque: it is what the page before gave as `next`. */
const paging = {
  limit: z.int().min(1).max(500).default(50),
  cursor: z.string().optional(),
};

/** Which reports are asked: shared by all lists. Intervals are half-open, `[from, to)`. */
const reports = {
  report: z.string().optional(),
  outlet: z.array(z.string()).optional(),
  publishedFrom: day.optional(),
  publishedTo: day.optional(),
  /** As of: only what had been read by this instant. */
  readBy: day.optional(),
  /** Words of the text, in the syntax of PostgreSQL's `websearch_to_tsquery`. */
  text: z.string().optional(),
};

/** On whose word. `own` asks for what reports say in their own voice. */
const word = {
  source: who.optional(),
  sourceKind: z.array(z.enum([...SOURCE_KINDS, "own"])).optional(),
};

export const EventFilter = z.object({
  ...reports,
  ...word,
  actor: who.optional(),
  recipient: who.optional(),
  /** Both in the event, in either part. */
  dyad: z.tuple([who, who]).optional(),
  type: z.array(z.enum(PLOVER_TYPES)).optional(),
  mode: z.array(z.string()).optional(),
  status: z.array(z.enum(STATUSES)).optional(),
  /** Time said to happen. */
  from: day.optional(),
  to: day.optional(),
  /** Id of an archive's actor or words of a place's name. */
  place: z.string().optional(),
  agreement: z.string().optional(),
  happening: z.string().optional(),
  minOrigins: z.int().min(1).optional(),
  contradicted: z.boolean().optional(),
  minConfidence: z.number().min(0).max(1).optional(),
  review: z.array(z.enum(REVIEWS)).optional(),
});

export const ClaimFilter = z.object({
  ...reports,
  ...word,
  /** An actor that the content names. */
  about: who.optional(),
  cueKind: z.array(z.enum(CUE_KINDS)).optional(),
  minConfidence: z.number().min(0).max(1).optional(),
  review: z.array(z.enum(REVIEWS)).optional(),
});

export const ActorFilter = z.object({
  name: z.string().optional(),
  kind: z.array(z.enum(ENTITY_KINDS)).optional(),
  country: z.array(z.string()).optional(),
  sector: z.array(z.string()).optional(),
});

export const AgreementFilter = z.object({
  ...reports,
  name: z.string().optional(),
  party: who.optional(),
  kind: z.array(z.enum(AGREEMENT_KINDS)).optional(),
  stage: z.array(z.enum(STAGES)).optional(),
});

export const ReportFilter = z.object({
  outlet: reports.outlet,
  publishedFrom: reports.publishedFrom,
  publishedTo: reports.publishedTo,
  text: reports.text,
  feed: z.string().optional(),
});

export const Paging = z.object(paging);

export type EventFilter = z.infer<typeof EventFilter>;
export type ClaimFilter = z.infer<typeof ClaimFilter>;
export type ActorFilter = z.infer<typeof ActorFilter>;
export type AgreementFilter = z.infer<typeof AgreementFilter>;
export type ReportFilter = z.infer<typeof ReportFilter>;
export type Paging = z.infer<typeof Paging>;
