import type { Archive } from "@onrecord/archive";
import type { Context } from "hono";
import type { On } from "../http/endpoint.ts";
import type { AppEnv } from "../http/env.ts";
import { found } from "../http/refused.ts";
import { ROUTES } from "../routes/index.ts";

function jsonText(c: Context<AppEnv>, text: string) {
  c.set("text", text);
  return c.body(text, 200, { "content-type": "application/json" });
}

/** Everything that can be asked of the archive. */
export function askingApi(on: On, archive: Archive): void {
  on(ROUTES.listReports, async (c) => {
    const { limit, cursor, ...filter } = c.req.valid("query");
    return c.json(await archive.reports(filter, { limit, cursor }), 200);
  });
  on(ROUTES.getReport, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(found(await archive.report(id, c.req.valid("query").version), "report", id), 200);
  });
  on(ROUTES.listEvents, async (c) => {
    const { limit, cursor, sort, ...filter } = c.req.valid("query");
    return jsonText(c, await archive.eventsAsJson(filter, { limit, cursor, sort }));
  });
  on(ROUTES.eventFacets, async (c) => c.json(await archive.eventFacets(c.req.valid("query")), 200));
  on(ROUTES.eventHistogram, async (c) => {
    const { grain, ...filter } = c.req.valid("query");
    return c.json(await archive.eventHistogram(filter, grain), 200);
  });
  on(ROUTES.eventPins, async (c) => c.json(await archive.eventPins(c.req.valid("query")), 200));
  on(ROUTES.eventLinks, async (c) => c.json(await archive.eventLinks(c.req.valid("query")), 200));
  on(ROUTES.getEvent, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(found(await archive.event(id), "event", id), 200);
  });
  on(ROUTES.getHappening, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(found(await archive.happening(id), "happening", id), 200);
  });
  on(ROUTES.listClaims, async (c) => {
    const { limit, cursor, ...filter } = c.req.valid("query");
    return c.json(await archive.claims(filter, { limit, cursor }), 200);
  });
  on(ROUTES.getClaim, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(found(await archive.claim(id), "claim", id), 200);
  });
  on(ROUTES.search, async (c) => {
    const { q, limit } = c.req.valid("query");
    return c.json(await archive.search(q, limit), 200);
  });
}

/** Actors, sources, pairs and agreements. */
export function dossiersApi(on: On, archive: Archive): void {
  on(ROUTES.listActors, async (c) => {
    const { limit, cursor, ...filter } = c.req.valid("query");
    return c.json(await archive.actors(filter, { limit, cursor }), 200);
  });
  on(ROUTES.getActor, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(found(await archive.actor(id), "actor", id), 200);
  });
  on(ROUTES.getSource, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(found(await archive.source(id), "source", id), 200);
  });
  on(ROUTES.listPairs, async (c) => {
    const { limit, cursor, country } = c.req.valid("query");
    return c.json(await archive.pairs(country === undefined ? {} : { country }, { limit, cursor }), 200);
  });
  on(ROUTES.getPair, async (c) => {
    const { a, b } = c.req.valid("param");
    return c.json(found(await archive.pair(a, b), "pair", `${a}, ${b}`), 200);
  });
  on(ROUTES.getPairStoryline, async (c) => {
    const { a, b } = c.req.valid("param");
    return c.json(found(await archive.pairStoryline(a, b, c.req.valid("query")), "pair", `${a}, ${b}`), 200);
  });
  on(ROUTES.listAgreements, async (c) => {
    const { limit, cursor, ...filter } = c.req.valid("query");
    return c.json(await archive.agreements(filter, { limit, cursor }), 200);
  });
  on(ROUTES.getAgreement, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(found(await archive.agreement(id), "agreement", id), 200);
  });
  on(ROUTES.getAgreementStorylines, async (c) => {
    const { id } = c.req.valid("param");
    return c.json([...found(await archive.agreementStorylines(id), "agreement", id)], 200);
  });
}
