import { createRoute, z } from "@hono/zod-openapi";
import {
  ActorDossier,
  ActorFilter,
  ActorRow,
  AgreementDossier,
  AgreementFilter,
  AgreementRow,
  AgreementStoryline,
  Paging,
  PairDossier,
  PairRow,
  PairStep,
  SourceDossier,
} from "@onrecord/record/asking";
import { queryOf } from "../wire/query.ts";
import { byId, json, pageOf, refusals, unchanged } from "./responses.ts";

const tags = ["Dossiers"];

const listActors = createRoute({
  method: "get",
  path: "/actors",
  tags,
  summary: "Actors of the archive",
  "x-role": "reader",
  request: { query: queryOf({ ...ActorFilter.shape, ...Paging.shape }) },
  responses: { 200: pageOf(ActorRow), ...unchanged, ...refusals() },
});

const getActor = createRoute({
  method: "get",
  path: "/actors/{id}",
  tags,
  summary: "An actor: roles, partners, what they said, what is said of them",
  "x-role": "reader",
  request: byId,
  responses: { 200: json(ActorDossier, "The dossier"), ...unchanged, ...refusals(404) },
});

const getSource = createRoute({
  method: "get",
  path: "/sources/{id}",
  tags,
  summary: "A source: how often alone, corroborated, contradicted",
  "x-role": "reader",
  request: byId,
  responses: { 200: json(SourceDossier, "The dossier"), ...unchanged, ...refusals(404) },
});

const listPairs = createRoute({
  method: "get",
  path: "/pairs",
  tags,
  summary: "Pairs of countries that meet in events",
  "x-role": "reader",
  request: { query: queryOf({ country: z.string().min(1).max(64).optional(), ...Paging.shape }) },
  responses: { 200: pageOf(PairRow), ...unchanged, ...refusals() },
});

const party = z.string().min(1).max(500);

const getPair = createRoute({
  method: "get",
  path: "/pairs/{a}/{b}",
  tags,
  summary: "Two countries or actors: score over time, events by type, what each says of the other",
  "x-role": "reader",
  request: { params: z.object({ a: party, b: party }) },
  responses: { 200: json(PairDossier, "The dossier"), ...unchanged, ...refusals(404) },
});

const getPairStoryline = createRoute({
  method: "get",
  path: "/pairs/{a}/{b}/storyline",
  tags,
  summary: "What happened between two countries or actors, each happening once, the newest first",
  "x-role": "reader",
  request: { params: z.object({ a: party, b: party }), query: queryOf(Paging.shape) },
  responses: { 200: pageOf(PairStep), ...unchanged, ...refusals(404) },
});

const listAgreements = createRoute({
  method: "get",
  path: "/agreements",
  tags,
  summary: "Treaties, pacts, deals, contracts",
  "x-role": "reader",
  request: { query: queryOf({ ...AgreementFilter.shape, ...Paging.shape }) },
  responses: { 200: pageOf(AgreementRow), ...unchanged, ...refusals() },
});

const getAgreement = createRoute({
  method: "get",
  path: "/agreements/{id}",
  tags,
  summary: "An agreement: stages over time, parties, subjects, who says what",
  "x-role": "reader",
  request: byId,
  responses: { 200: json(AgreementDossier, "The dossier"), ...unchanged, ...refusals(404) },
});

const getAgreementStorylines = createRoute({
  method: "get",
  path: "/agreements/{id}/storylines",
  tags,
  summary: "The agreements that its reports tell of, stage by stage",
  "x-role": "reader",
  request: byId,
  responses: { 200: json(z.array(AgreementStoryline), "The storylines"), ...unchanged, ...refusals(404) },
});

export const dossierRoutes = {
  ...{ listActors, getActor, getSource, listPairs, getPair, getPairStoryline },
  ...{ listAgreements, getAgreement, getAgreementStorylines },
};
