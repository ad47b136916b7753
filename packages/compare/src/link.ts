import { fingerprint } from "./fingerprint.ts";
import { pack, unpack } from "./packed.ts";
import type { ReportPrint } from "./print.ts";
import { compareReports } from "./story/compare.ts";
import { type Made, renewed } from "./story/renew.ts";
import { storyId, storyOf } from "./story/story.ts";
import type { ComparedReport, Fingerprint, LinkStore, ReportLink, Story } from "./types.ts";

/** What is new: reports that came or were read again, and reports that are gone. */
export interface Changes {
  readonly changed: readonly ComparedReport[];
  readonly removed?: readonly string[];
}

/** Reports whose contents are held at a time. */
const AT_A_TIME = 200;

/** Prints that are held at a time. */
const PRINTS_AT_A_TIME = 1000;

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

/** Links of what is new to reports that the store holds. */
async function linksToHeld(store: LinkStore, made: readonly Fingerprint[]): Promise<ReportLink[]> {
  const held = await store.sharing(made.map(({ print, asks }) => ({ report: print.report, keys: asks })));
  const askedBy = new Map<string, ReportPrint[]>();
  for (const { print } of made) {
    for (const other of held.get(print.report) ?? []) {
      const list = askedBy.get(other);
      if (list) list.push(print);
      else askedBy.set(other, [print]);
    }
  }
  const links: ReportLink[] = [];
  const others = [...askedBy.keys()];
  for (let at = 0; at < others.length; at += PRINTS_AT_A_TIME) {
    for (const { report, print } of await store.printsOf(others.slice(at, at + PRINTS_AT_A_TIME))) {
      const other = unpack(report, print);
      for (const one of askedBy.get(report)!) {
        const link = compareReports(one, other);
        if (link) links.push(link);
      }
    }
  }
  return links;
}

/** Keeps reports that the store does not hold, with their links to those that it holds and to each other. */
async function addReports(store: LinkStore, made: readonly Fingerprint[]): Promise<void> {
  const links = await linksToHeld(store, made);
  const within = sharingWithin(made);
  for (const { print } of made) {
    for (const other of within.get(print.report)!) {
      const link = compareReports(print, other);
      if (link) links.push(link);
    }
  }
  await store.savePrints(
    made.map(({ print, content, keys }) => ({ report: print.report, keys, print: pack(print), content })),
  );
  await store.saveLinks(links);
}

/** Those of the links that have both ends in one story, by the story's first report. */
function linksInside(stories: readonly Made[], links: readonly ReportLink[]): Map<string, ReportLink[]> {
  const storyOf = new Map(stories.flatMap(({ reports }) => reports.map((report) => [report, reports[0]!] as const)));
  const inside = links.filter(({ a, b }) => storyOf.has(a) && storyOf.get(a) === storyOf.get(b));
  return Map.groupBy(inside, ({ a }) => storyOf.get(a)!);
}

/** Stories in groups whose contents are held at a time. */
function* together(stories: readonly Made[]): Generator<Made[]> {
  let some: Made[] = [];
  let reports = 0;
  for (const story of stories) {
    some.push(story);
    reports += story.reports.length;
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
  const stays = ({ reports }: Made) =>
    known.get(storyId(reports))?.join("\n") === reports.join("\n") && !reports.some((report) => isFresh.has(report));
  const [kept, wanted] = [stories.filter(stays), stories.filter((story) => !stays(story))];
  const own = linksInside(wanted, links);
  const made: Story[] = [];
  for (const some of together(wanted)) {
    const reports = some.flatMap((story) => story.reports);
    const contents = new Map((await store.contentsOf(reports)).map((content) => [content.report, content]));
    for (const story of some) {
      const told = story.reports.flatMap((report) => contents.get(report) ?? []);
      made.push(storyOf(told, own.get(story.reports[0]!) ?? [], story.merges));
    }
  }
  const staying = new Set(kept.map(({ reports }) => storyId(reports)));
  await store.replaceStories(
    [...known.keys()].filter((id) => !staying.has(id)),
    made,
  );
}
