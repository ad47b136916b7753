import { fingerprint } from "./fingerprint.ts";
import type { ReportPrint } from "./print.ts";
import { compareReports } from "./story/compare.ts";
import { storiesAmong, storyId, storyOf } from "./story/story.ts";
import { ONE_STORY } from "./story/weights.ts";
import type { ComparedReport, Fingerprint, LinkStore, ReportLink, Story } from "./types.ts";

/** What is new: reports that came or were read again, and reports that are gone. */
export interface Changes {
  readonly changed: readonly ComparedReport[];
  readonly removed?: readonly string[];
}

/** Reports whose contents are held at a time. */
const AT_A_TIME = 200;

const keyOf = ({ a, b }: ReportLink) => `${a}\n${b}`;

/** The other reports of the batch before each that have one of the keys that it asks for. */
function sharingWithin(made: readonly Fingerprint[]): Map<string, ReportPrint[]> {
  const byKey = new Map<number, ReportPrint[]>();
  const found = new Map<string, ReportPrint[]>();
  for (const { print, keys, asks } of made) {
    found.set(print.report, [...new Set(asks.flatMap((key) => byKey.get(key) ?? []))]);
    for (const key of keys) {
      const list = byKey.get(key);
      if (list) list.push(print);
      else byKey.set(key, [print]);
    }
  }
  return found;
}

/** Keeps reports that the store does not hold, with their links to those that it holds and to each other. */
async function addReports(store: LinkStore, made: readonly Fingerprint[]): Promise<void> {
  const held = await store.sharing(made.map(({ print, asks }) => ({ report: print.report, keys: asks })));
  const prints = new Map<string, ReportPrint>();
  for (const print of await store.printsOf([...new Set([...held.values()].flat())])) prints.set(print.report, print);
  const within = sharingWithin(made);
  const links = made.flatMap(({ print }) => {
    const others = (held.get(print.report) ?? []).flatMap((report) => prints.get(report) ?? []);
    return [...others, ...within.get(print.report)!].flatMap((other) => compareReports(print, other) ?? []);
  });
  await store.savePrints(made);
  await store.saveLinks(links);
}

/** Whether a link can put two stories together: their mean likeness is at least that of a story only where one link between them is. */
const isStrong = ({ story }: ReportLink): boolean => story >= ONE_STORY;

interface Renewal {
  /** The stories that the open reports make. */
  readonly stories: readonly (readonly string[])[];
  /** The stories that they made before, by id. */
  readonly before: ReadonlyMap<string, readonly string[]>;
  /** All links that have one of the open reports at an end, and more. */
  readonly links: readonly ReportLink[];
}

/**
 * Makes the stories of these reports anew. Average linkage is followed over them and the stories that strong links lead to; of these, one
 * that would not come out as it was is made anew as well, with those that it leads to, until all others stay. No merge of reports that are
 * left out is then preceded by one that is not, so that the result is the one over all reports.
 */
async function renewed(store: LinkStore, from: readonly string[]): Promise<Renewal> {
  const open = new Set(from);
  const before = new Map<string, readonly string[]>();
  const beside = new Map<string, readonly string[]>();
  const links = new Map<string, ReportLink>();
  const keep = (found: readonly ReportLink[]) => {
    for (const link of found) links.set(keyOf(link), link);
  };
  for (let opened = [...open]; ; ) {
    const found = await store.linksOf(opened);
    keep(found);
    const inReach = new Set([...beside.values()].flat());
    const ends = new Set(found.filter(isStrong).flatMap(({ a, b }) => [a, b]));
    const near = await store.storiesOf([...ends].filter((end) => !open.has(end) && !inReach.has(end)));
    for (const { id, reports } of near) beside.set(id, reports);
    keep(await store.linksAmong(near.flatMap(({ reports }) => reports)));
    const stories = storiesAmong([...open, ...[...beside.values()].flat()], [...links.values()]);
    const made = new Set(stories.map((reports) => reports.join("\n")));
    const other = [...beside].filter(([, reports]) => !made.has(reports.join("\n")));
    if (other.length === 0) {
      return { stories: stories.filter(([first]) => open.has(first!)), before, links: [...links.values()] };
    }
    for (const [id, reports] of other) {
      beside.delete(id);
      before.set(id, reports);
    }
    opened = other.flatMap(([, reports]) => reports);
    for (const report of opened) open.add(report);
  }
}

/** Those of the links that have both ends in one story, by the story's first report. */
function linksInside(stories: readonly (readonly string[])[], links: readonly ReportLink[]): Map<string, ReportLink[]> {
  const storyOf = new Map(stories.flatMap((reports) => reports.map((report) => [report, reports[0]!] as const)));
  const inside = links.filter(({ a, b }) => storyOf.has(a) && storyOf.get(a) === storyOf.get(b));
  return Map.groupBy(inside, ({ a }) => storyOf.get(a)!);
}

/** Stories in groups whose contents are held at a time. */
function* together(stories: readonly (readonly string[])[]): Generator<(readonly string[])[]> {
  let some: (readonly string[])[] = [];
  let reports = 0;
  for (const story of stories) {
    some.push(story);
    reports += story.length;
    if (reports < AT_A_TIME) continue;
    yield some;
    [some, reports] = [[], 0];
  }
  if (some.length > 0) yield some;
}

/**
 * Links what is new with what the store holds. The stories after it are those of the set of reports, whatever their order of arrival: links
 * depend on two reports alone, and stories on the links. Only stories whose reports changed are written.
 */
export async function linkReports(store: LinkStore, { changed, removed = [] }: Changes): Promise<void> {
  const fresh = changed.map(({ id }) => id);
  const isFresh = new Set(fresh);
  const away = [...new Set([...fresh, ...removed])];
  const stale = await store.storiesOf(away);
  await store.dropReports(away);
  await addReports(store, [...new Map(changed.map((report) => [report.id, fingerprint(report)])).values()]);

  const gone = new Set(removed);
  const left = stale.flatMap(({ reports }) => reports).filter((report) => !gone.has(report));
  const { stories, before, links } = await renewed(store, [...new Set([...fresh, ...left])]);
  const known = new Map([...before, ...stale.map(({ id, reports }) => [id, reports] as const)]);
  const stays = (reports: readonly string[]) =>
    known.get(storyId(reports))?.join("\n") === reports.join("\n") && !reports.some((report) => isFresh.has(report));
  const [kept, wanted] = [stories.filter(stays), stories.filter((reports) => !stays(reports))];
  const own = linksInside(wanted, links);
  const made: Story[] = [];
  for (const some of together(wanted)) {
    const contents = new Map((await store.contentsOf(some.flat())).map((content) => [content.report, content]));
    for (const reports of some) {
      const told = reports.flatMap((report) => contents.get(report) ?? []);
      made.push(storyOf(told, own.get(reports[0]!) ?? []));
    }
  }
  const staying = new Set(kept.map(storyId));
  await store.replaceStories(
    [...known.keys()].filter((id) => !staying.has(id)),
    made,
  );
}
