import { agreementPrint, agreementStorylines, dayOf } from "@onrecord/compare";
import type { AgreementStoryline, Page, PairStep } from "@onrecord/record/asking";
import { type Kysely, type Selectable, sql } from "kysely";
import type { PageOf } from "../asking.ts";
import { texts } from "../database/rows.ts";
import type { Tables } from "../database/tables.ts";
import { UNDATED } from "../store/time.ts";
import { agreementRows } from "./agreements.ts";
import { pageOf, pagingOf } from "./cursor.ts";
import { eventRows, selectEvents } from "./events.ts";
import { sideOf } from "./pairs.ts";
import { actorsOf, ladderOf, type ReportColumns, reportColumns, reportRef } from "./refs.ts";
import { all } from "./where.ts";
import { keysIn } from "./who.ts";

interface Step extends Omit<PairStep, "event" | "date"> {
  readonly id: string;
  /** Empty where there is none, so that it sorts last. */
  readonly day: string;
  readonly first: string;
}

/** What happened between two countries (or actors without one), each happening once, the newest first. */
export async function pairStoryline(
  db: Kysely<Tables>,
  one: string,
  other: string,
  page?: PageOf,
): Promise<Page<PairStep> | null> {
  const { limit, after } = pagingOf(page);
  const [a = "", b = ""] = [await sideOf(db, one), await sideOf(db, other)].sort();
  const pair = await db.selectFrom("pair").select("a").where("a", "=", a).where("b", "=", b).executeTakeFirst();
  if (!pair) return null;
  const rest = after ? sql`(day, id) < (${after.key}, ${after.id})` : sql`true`;
  const { rows } = await sql<Step>`
    with steps as (
      select coalesce(event.happening, event.id) as id, max(event.happening) as happening,
        coalesce(to_char(coalesce(mode() within group (order by time_from), min(nullif(event.published_at, ${UNDATED})))
          at time zone 'UTC', 'YYYY-MM-DD'), '') as day,
        count(time_from) > 0 as "isStated", mode() within group (order by type) as type,
        array_agg(distinct status order by status) as statuses, count(distinct event.report)::int as reports,
        max(origins) as origins, bool_or(contradicted) as contradicted,
        (array_agg(event.id order by event.published_at, event.id))[1] as first
      from pair_event join event on event.id = pair_event.event
      where pair_event.a = ${a} and pair_event.b = ${b} group by 1
    )
    select * from steps where ${rest} order by day desc, id desc limit ${limit + 1}`.execute(db);
  const firsts = sql<boolean>`event.id = any(${texts(rows.map(({ first }) => first))})`;
  const events = await eventRows(db, await selectEvents(db, firsts, "published_at", rows.length));
  const byId = new Map(events.map((event) => [event.id, event]));
  const items = rows.map(({ id, day, first, ...step }) => ({ ...step, date: day || null, event: byId.get(first)! }));
  return pageOf(rows, limit, items, ({ day, id }) => ({ key: day, id }));
}

type Mention = Selectable<Tables["agreement_mention"]> & ReportColumns;

const MENTIONS = 2000;

/** How reports tell of this agreement, and of all others that have its parties. */
async function mentionsAround(db: Kysely<Tables>, id: string, sides: readonly string[]): Promise<Mention[]> {
  const around = await Promise.all(
    sides.map(async (side) => sql<boolean>`agreement_mention.keys && ${await keysIn(db, side, ["a"])}`),
  );
  const wanted = sides.length > 1 ? sql`(agreement = ${id} or ${all(around)})` : sql`agreement = ${id}`;
  const { rows } = await sql<Mention>`
    select agreement_mention.*, ${reportColumns} from agreement_mention join report on report.id = agreement_mention.report
    where ${wanted} order by agreement_mention.published_at desc, agreement_mention.id limit ${MENTIONS}`.execute(db);
  return rows;
}

/** The agreements that this one's reports tell of, with what others tell of them under another kind or name. */
export async function agreementStorylinesOf(db: Kysely<Tables>, id: string): Promise<AgreementStoryline[] | null> {
  const [row] = await agreementRows(db, sql`agreement.id = ${id}`, 1);
  if (!row) return null;
  const sides = [...new Set(row.parties.map(({ id: actor, country }) => country ?? actor))];
  const mentions = await mentionsAround(db, id, sides);
  const actors = await actorsOf(
    db,
    mentions.flatMap(({ parties, ladder }) => [...parties, ...ladder.map(({ who }) => who)]),
  );
  const partiesOf = ({ parties }: Mention) =>
    parties.map((party) => actors.get(party)?.country ?? actors.get(party)?.id ?? party);
  const lines = agreementStorylines(
    mentions.map((mention) => ({
      report: mention.report,
      day: mention.published_at > new Date(UNDATED) ? dayOf(mention.published_at.toISOString()) : null,
      agreements: [agreementPrint({ ...mention.mention, id: mention.id }, partiesOf(mention))],
    })),
  );
  const byId = new Map(mentions.map((mention) => [mention.id, mention]));
  const held = lines.map(({ of, steps }) => ({
    name: "agreement" in of ? of.agreement : row.name,
    steps: steps.map(({ date, members }) => ({ date, mentions: members.map(({ event }) => byId.get(event)!) })),
  }));
  const own = held.filter(({ steps }) => steps.some((step) => step.mentions.some(({ agreement }) => agreement === id)));
  return own.map(({ name, steps }) => ({
    name,
    steps: steps.map(({ date, mentions: told }) => ({
      date,
      isStated: told.some(({ time }) => time !== null),
      stage: told[0]!.stage as AgreementStoryline["steps"][number]["stage"],
      tellings: told.map((mention) => ({
        report: reportRef(mention),
        mention: mention.mention,
        ladder: ladderOf(actors, mention.ladder),
      })),
    })),
  }));
}
