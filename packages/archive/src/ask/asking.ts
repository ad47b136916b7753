import type { Kysely } from "kysely";
import type { Asking } from "../asking.ts";
import type { Tables } from "../database/tables.ts";
import { tally } from "../store/tally.ts";
import { actor, source } from "./actor.ts";
import { actors } from "./actors.ts";
import { agreement, agreements } from "./agreements.ts";
import { claim, claims } from "./claims.ts";
import { decisions } from "./decisions.ts";
import { event, events, eventsAsJson } from "./events.ts";
import { eventFacets } from "./facets.ts";
import { happening } from "./happening.ts";
import { eventHistogram } from "./histogram.ts";
import { eventLinks } from "./links.ts";
import { pair, pairs } from "./pairs.ts";
import { eventPins } from "./pins.ts";
import { report } from "./report.ts";
import { reports } from "./reports.ts";
import { search } from "./search.ts";
import { agreementStorylinesOf, pairStoryline } from "./storylines.ts";

type Run = <T>(work: (db: Kysely<Tables>) => Promise<T>) => Promise<T>;

/** The questions of {@link Asking} over a database. */
export function asking(run: Run): Asking {
  /** What is counted across reports is counted up to now before it is asked for. */
  const counted: Run = (work) =>
    run(async (db) => {
      await tally(db);
      return work(db);
    });
  return {
    reports: (filter, page) => run((db) => reports(db, filter, page)),
    report: (id, version) => run((db) => report(db, id, version)),
    events: (filter, page) => run((db) => events(db, filter, page)),
    eventsAsJson: (filter, page) => run((db) => eventsAsJson(db, filter, page)),
    event: (id) => run((db) => event(db, id)),
    eventFacets: (filter) => counted((db) => eventFacets(db, filter)),
    eventHistogram: (filter, grain) => run((db) => eventHistogram(db, filter, grain)),
    eventPins: (filter) => counted((db) => eventPins(db, filter)),
    eventLinks: (filter) => counted((db) => eventLinks(db, filter)),
    happening: (id) => run((db) => happening(db, id)),
    claims: (filter, page) => run((db) => claims(db, filter, page)),
    claim: (id) => run((db) => claim(db, id)),
    actors: (filter, page) => counted((db) => actors(db, filter, page)),
    actor: (id) => counted((db) => actor(db, id)),
    source: (id) => counted((db) => source(db, id)),
    pairs: (filter, page) => counted((db) => pairs(db, filter, page)),
    pair: (a, b) => counted((db) => pair(db, a, b)),
    pairStoryline: (a, b, page) => counted((db) => pairStoryline(db, a, b, page)),
    agreements: (filter, page) => counted((db) => agreements(db, filter, page)),
    agreement: (id) => counted((db) => agreement(db, id)),
    agreementStorylines: (id) => counted((db) => agreementStorylinesOf(db, id)),
    search: (words, limit) => counted((db) => search(db, words, limit)),
    decisions: (subject, page) => run((db) => decisions(db, subject, page)),
  };
}
