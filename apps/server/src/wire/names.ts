import { zodToOpenAPIRegistry } from "@asteasolutions/zod-to-openapi";
import type { z } from "@hono/zod-openapi";
import * as record from "@onrecord/record";
import * as asking from "@onrecord/record/asking";
import * as feeds from "./feeds.ts";
import * as ingest from "./ingest.ts";
import * as jobs from "./jobs.ts";
import { Problem } from "./problem.ts";
import * as status from "./status.ts";
import * as team from "./team.ts";

/**
 * Schemas that the OpenAPI document lists by name; every other one is written out where it stands. What others hold comes before
 * them: a schema that is first met as `nullable` would be listed as one.
 */
export const NAMED: Readonly<Record<string, z.ZodType>> = {
  Span: record.Span,
  Time: record.Time,
  Problem,
  ActorRef: asking.ActorRef,
  ReportRef: asking.ReportRef,
  Agreement: record.Agreement,
  Claim: record.Claim,
  Engine: record.Engine,
  Entity: record.Entity,
  Event: record.Event,
  Magnitude: record.Magnitude,
  Reading: record.Reading,
  Report: record.Report,
  ActorDossier: asking.ActorDossier,
  ActorRow: asking.ActorRow,
  AgreementDossier: asking.AgreementDossier,
  AgreementRow: asking.AgreementRow,
  Bucket: asking.Bucket,
  ClaimRow: asking.ClaimRow,
  Contradiction: asking.Contradiction,
  Decision: asking.Decision,
  DecisionInput: asking.DecisionInput,
  EventFacets: asking.EventFacets,
  EventRow: asking.EventRow,
  Happening: asking.Happening,
  LadderStep: asking.LadderStep,
  Link: asking.Link,
  Origin: asking.Origin,
  PairDossier: asking.PairDossier,
  PairRow: asking.PairRow,
  Pin: asking.Pin,
  ReportDetail: asking.ReportDetail,
  ReportRow: asking.ReportRow,
  SearchHit: asking.SearchHit,
  SourceDossier: asking.SourceDossier,
  AuditEntry: team.AuditEntry,
  Feed: feeds.Feed,
  FeedInput: feeds.FeedInput,
  IncomingReport: ingest.IncomingReport,
  IncomingUrl: ingest.IncomingUrl,
  Job: jobs.Job,
  Login: team.Login,
  Me: team.Me,
  NewToken: team.NewToken,
  OpmlOutcome: feeds.OpmlOutcome,
  PasswordChange: team.PasswordChange,
  ProgressEvent: jobs.ProgressEvent,
  PullInput: feeds.PullInput,
  RereadInput: status.RereadInput,
  Status: status.Status,
  Token: team.Token,
  TokenInput: team.TokenInput,
  User: team.User,
  UserChange: team.UserChange,
  UserInput: team.UserInput,
};

for (const [refId, schema] of Object.entries(NAMED)) zodToOpenAPIRegistry.add(schema, { _internal: { refId } });

// A JSON value holds JSON values: without a name the document would not end.
for (const option of asking.DecisionInput.options) {
  if ("value" in option.shape) zodToOpenAPIRegistry.add(option.shape.value, { _internal: { refId: "Json" } });
}
