import { z } from "zod";
import {
  AGREEMENT_KINDS,
  CUE_KINDS,
  ENTITY_KINDS,
  FORMS,
  GRAINS,
  PLOVER_TYPES,
  QUADS,
  SOURCE_KINDS,
  STAGES,
  STATUSES,
} from "./vocabulary.ts";

/** Half-open UTF-16 offsets into the report's text: `text.slice(start, end) === span.text`. */
export const Span = z.object({ start: z.int().min(0), end: z.int().min(0), text: z.string() });

export const Engine = z.object({
  name: z.literal("onrecord"),
  version: z.string(),
  model: z.string(),
  lexicon: z.string(),
});

export const Report = z.object({
  /** SHA-256 of the text, in hexadecimal. */
  id: z.string(),
  url: z.string().optional(),
  title: z.string().optional(),
  outlet: z.string().optional(),
  author: z.string().optional(),
  /** ISO 8601 date or instant. */
  published: z.string().optional(),
  /** BCP 47 tag. */
  language: z.string(),
  text: z.string(),
});

export const Entity = z.object({
  id: z.string(),
  kind: z.enum(ENTITY_KINDS),
  name: z.string(),
  mentions: z.array(Span),
  /** ISO 3166-1 alpha-3, or one of PLOVER's `IGO UNO EUR NGO ISM IMG MNC`, or `KOS`. */
  country: z.string().optional(),
  /** PLOVER sector code. */
  sector: z.string().optional(),
  otherSectors: z.array(z.string()).optional(),
  roles: z.array(z.object({ text: z.string(), span: Span })).optional(),
  wikidata: z.string().optional(),
  coordinates: z.tuple([z.number(), z.number()]).optional(),
  /** Rule that made the entity or set its kind. */
  rule: z.string().optional(),
});

export const Claim = z.object({
  id: z.string(),
  /** `span` is the shortest whole noun phrase; `described` the same with all that describes it where it stands, if that is more. */
  source: z.object({ entity: z.string(), span: Span, described: Span.optional() }).nullable(),
  sourceKind: z.enum(SOURCE_KINDS),
  cue: Span.nullable(),
  cueKind: z.enum(CUE_KINDS),
  content: z.array(Span),
  form: z.enum(FORMS),
  /** Entity id of the outlet that the source spoke to. */
  via: z.string().nullable(),
  /** Id of the claim whose content this one stands in. */
  parent: z.string().nullable(),
  confidence: z.number().min(0).max(1),
  /** Log-odds that the cue reports, as the model has it; absent where a rule alone made the claim. */
  cueScore: z.number().optional(),
  rule: z.string().optional(),
});

export const Time = z.object({
  span: Span,
  /** ISO 8601; the interval is half-open. */
  start: z.string(),
  end: z.string(),
  grain: z.enum(GRAINS),
  rule: z.string().optional(),
});

export const Magnitude = z.object({ span: Span, value: z.number(), unit: z.string(), role: z.string() });

export const Event = z.object({
  id: z.string(),
  type: z.enum(PLOVER_TYPES),
  mode: z.string().nullable(),
  contexts: z.array(z.string()),
  cameo: z.string().nullable(),
  /** PLOVER conflict-cooperation score, -10 to 10. */
  score: z.number(),
  quad: z.enum(QUADS),
  actors: z.array(z.string()),
  recipients: z.array(z.string()),
  triggers: z.array(Span),
  evidence: z.array(Span),
  status: z.enum(STATUSES),
  time: Time.nullable(),
  place: z.object({ entity: z.string(), span: Span }).nullable(),
  magnitude: z.array(Magnitude),
  claim: z.string().nullable(),
  confidence: z.number().min(0).max(1),
  rule: z.string().optional(),
});

export const Agreement = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(AGREEMENT_KINDS),
  mentions: z.array(Span),
  parties: z.array(z.string()),
  subjects: z.array(z.object({ text: z.string(), span: Span })),
  stage: z.enum(STAGES),
  time: Time.nullable(),
  claim: z.string().nullable(),
  events: z.array(z.string()),
  rule: z.string().optional(),
});

/** A word that tells of a happening, event of the record or not: what reports are compared by. */
export const Predicate = z.object({
  span: Span,
  lemma: z.string(),
  part: z.enum(["verb", "noun", "adjective"]),
  sentence: z.object({ start: z.int().min(0), end: z.int().min(0) }),
  /** Who and what takes part; `theme` is a noun's complement, which may be either side. */
  arguments: z.array(
    z.object({
      role: z.enum(["subject", "object", "theme", "other"]),
      /** The name of a named entity, or the lemma of the head. */
      word: z.string(),
      entity: z.string().nullable(),
    }),
  ),
  status: z.enum(STATUSES),
  time: z.object({ start: z.string(), end: z.string(), grain: z.enum(GRAINS) }).nullable(),
  /** Entity id. */
  place: z.string().nullable(),
  /** The word is the cue of a claim. */
  reports: z.boolean(),
  claim: z.string().nullable(),
  /** Id of the event that it is a trigger of. */
  event: z.string().nullable(),
});

/** What Onrecord makes of one report. */
export const Reading = z.object({
  engine: Engine,
  report: Report,
  entities: z.array(Entity),
  claims: z.array(Claim),
  events: z.array(Event),
  agreements: z.array(Agreement),
  /** Only where they were asked for. */
  predicates: z.array(Predicate).optional(),
});

export type Span = z.infer<typeof Span>;
export type Engine = z.infer<typeof Engine>;
export type Report = z.infer<typeof Report>;
export type Entity = z.infer<typeof Entity>;
export type Claim = z.infer<typeof Claim>;
export type Time = z.infer<typeof Time>;
export type Magnitude = z.infer<typeof Magnitude>;
export type Event = z.infer<typeof Event>;
export type Agreement = z.infer<typeof Agreement>;
export type Predicate = z.infer<typeof Predicate>;
export type Reading = z.infer<typeof Reading>;
