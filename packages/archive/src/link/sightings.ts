import { actorKey, type EntityPrint, entityPrint, namingsOf } from "@onrecord/compare";
import type { Entity } from "@onrecord/record";
import { type Kysely, sql } from "kysely";
import { texts } from "../database/rows.ts";
import type { Tables } from "../database/tables.ts";

/** An actor of the archive as it is compared. */
export interface ActorPrint {
  readonly id: string;
  readonly kind: Entity["kind"];
  readonly name: string;
  readonly country: string | null;
  readonly sector: string | null;
  /** As `actorKey` gives it. */
  readonly key: string;
  readonly reports: number;
}

type Row = Omit<ActorPrint, "key">;

const printOf = (row: Row): ActorPrint => {
  const { kind, name, country, sector } = row;
  return { ...row, key: actorKey({ kind, name, ...(country && { country }), ...(sector && { sector }) }) };
};

const columns = sql`select id, kind, name, country, sector, reports from actor`;

export async function actorsById(db: Kysely<Tables>, ids: readonly string[]): Promise<ActorPrint[]> {
  const { rows } = await sql<Row>`${columns} where id = any(${texts(ids)}) order by id`.execute(db);
  return rows.map(printOf);
}

export async function actorsByKey(db: Kysely<Tables>, keys: readonly string[]): Promise<ActorPrint[]> {
  const { rows } = await sql<Row>`${columns} where key = any(${texts(keys)}) order by id`.execute(db);
  return rows.map(printOf);
}

interface Sighting {
  readonly actor: string;
  readonly report: string;
  readonly day: number | null;
  readonly roles: readonly string[];
}

/** How reports name persons: for each month and each set of posts one report. More would tell nothing more. */
async function sightingsOf(db: Kysely<Tables>, persons: readonly string[]): Promise<Sighting[]> {
  const { rows } = await sql<Sighting>`
    select actor, roles, min(report) as report, floor(extract(epoch from min(published_at)) / 86400)::int as day
    from entity where actor = any(${texts(persons)})
    group by actor, roles, date_trunc('month', published_at) order by 1, 2, 3`.execute(db);
  return rows;
}

/** What `linkActors` compares: entities that stand for actors, with the actor's id as their own. */
export async function namingsOfActors(db: Kysely<Tables>, actors: readonly ActorPrint[]) {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const isPerson = (actor: ActorPrint) => actor.kind === "person";
  const seen = await sightingsOf(
    db,
    actors.filter(isPerson).map(({ id }) => id),
  );
  const entityOf = ({ id, kind, name, country, sector }: ActorPrint, roles: readonly string[]): EntityPrint =>
    entityPrint({
      ...{ id, kind, name, mentions: [] },
      ...(country !== null && { country }),
      ...(sector !== null && { sector }),
      roles: roles.map((text) => ({ text, span: { start: 0, end: 0, text } })),
    });
  const undated = (day: number | null) => (day !== null && day < 0 ? null : day);
  return [
    ...actors
      .filter((actor) => !isPerson(actor))
      .map((actor) => ({ report: "", day: null, entity: entityOf(actor, []) })),
    ...seen.map(({ actor, report, day, roles }) => ({
      report,
      day: undated(day),
      entity: entityOf(byId.get(actor) as ActorPrint, roles),
    })),
  ].flatMap(({ report, day, entity }) => namingsOf({ report, day, entities: [entity] }));
}
