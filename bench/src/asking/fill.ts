import { openArchive } from "@onrecord/archive";
import { syntheticReports } from "../generate/reports.ts";
import { openRaw } from "./raw.ts";

const AT_ONCE = 250;

interface Row {
  readonly key: string;
  readonly story: number;
}

/** Reports of one plot tell the same happenings: what linking would find, in one statement, since linking is measured elsewhere. */
const HAPPENINGS = [
  "create temp table bench_told as select key, story from json_populate_recordset(null::bench_story, $1::json)",
  `create temp table bench_event as
    select event.id, 'hp-' || told.story || event.type as happening, event.outlet, event.status, event.type,
      event.published_at, told.story
    from event join report on report.id = event.report join bench_told as told on told.key = report.key`,
  `insert into happening (id, type, origins, contradictions, story)
    select happening, min(type), '[]', '[]', min(story)::text from bench_event group by happening`,
  `create temp table bench_linked as
    select one.id, one.happening, all_told.origins, all_told.contradicted from bench_event as one join (
      select happening, greatest(1, count(distinct outlet))::int as origins,
        bool_or(status = 'denied') and bool_or(status in ('occurred', 'ongoing')) as contradicted
      from bench_event group by happening) as all_told using (happening) order by one.published_at`,
  // One after the other in the order of publication, as linking does it: rows that belong together stay together.
  "set enable_hashjoin = off",
  "set enable_mergejoin = off",
  `update event set happening = linked.happening, origins = linked.origins, contradicted = linked.contradicted
    from bench_linked as linked where event.id = linked.id`,
  "truncate link_due",
];

/**
 * Fills an empty archive with synthetic reports, stored through the archive as read ones are, then with the happenings they share. Gives
 * the seconds that storing took.
 */
export async function fill(location: string, count: number, tell: (line: string) => void): Promise<number> {
  const archive = await openArchive(location);
  const stories: Row[] = [];
  const begin = performance.now();
  let items = [];
  for (const { id, story, published, outlet, reading } of syntheticReports(count)) {
    const { text, title } = reading.report;
    const document = { id, text, published, outlet, ...(title !== undefined && { title }) };
    items.push({ document, reading, provenance: { origin: "synthetic", fetchedAt: `${published}T12:00:00Z` } });
    stories.push({ key: id, story });
    if (items.length < AT_ONCE && stories.length < count) continue;
    await archive.storeAll(items);
    items = [];
    if (stories.length % 5000 === 0) tell(`${stories.length} of ${count} reports stored`);
  }
  const seconds = (performance.now() - begin) / 1000;
  await archive.actors({}, { limit: 1 });
  await archive.close();
  tell("happenings");
  const raw = await openRaw(location);
  await raw.query("create temp table bench_story (key text, story int)");
  await raw.query(HAPPENINGS[0] as string, [JSON.stringify(stories)]);
  for (const statement of HAPPENINGS.slice(1)) await raw.query(statement);
  await raw.query("vacuum analyze");
  await raw.close();
  return seconds;
}
