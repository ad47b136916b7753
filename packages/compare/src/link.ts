import { fingerprint } from "./fingerprint.ts";
import { compareReports } from "./story/compare.ts";
import { storiesAmong, storyId, storyOf } from "./story/story.ts";
import type { ComparedReport, Fingerprint, LinkStore, ReportLink } from "./types.ts";

/** What is new: reports that came or were read again, and reports that are gone. */
export interface Changes {
  readonly changed: readonly ComparedReport[];
  readonly removed?: readonly string[];
}

const otherEnd = ({ a, b }: ReportLink, report: string) => (a === report ? b : a);
const keyOf = ({ a, b }: ReportLink) => `${a}\n${b}`;

async function linkOne(store: LinkStore, made: Fingerprint): Promise<void> {
  const { print, asks } = made;
  const candidates = await store.sharing(asks);
  const links = candidates.flatMap((candidate) => {
    const link = candidate.report === print.report ? null : compareReports(print, candidate);
    return link ? [link] : [];
  });
  await store.savePrint(made);
  await store.saveLinks(links);
}

/** Everything that the links lead to from these reports, and the links. */
async function connected(
  store: LinkStore,
  from: Iterable<string>,
): Promise<{ reports: string[]; links: ReportLink[] }> {
  const reports = new Set(from);
  const links = new Map<string, ReportLink>();
  for (let open = [...reports]; open.length > 0; ) {
    const found = await store.linksOf(open);
    const next = new Set<string>();
    for (const link of found) {
      links.set(keyOf(link), link);
      for (const end of [link.a, link.b]) if (!reports.has(end)) next.add(end);
    }
    for (const report of next) reports.add(report);
    open = [...next];
  }
  return { reports: [...reports], links: [...links.values()] };
}

/**
 * Links what is new with what the store holds. The stories after it are those of the set of reports, whatever their order of arrival: links
 * depend on two reports alone, and stories on the connected part of the links that they stand in. Only stories whose reports changed are
 * written.
 */
export async function linkReports(store: LinkStore, { changed, removed = [] }: Changes): Promise<void> {
  const renewed = changed.map(({ id }) => id);
  const before = [...new Set([...renewed, ...removed])];
  const neighbours = (await store.linksOf(before)).flatMap((link) => [link.a, link.b]);
  const stale = await store.storiesOf(before);
  for (const report of before) await store.dropReport(report);
  for (const report of changed) await linkOne(store, fingerprint(report));

  const gone = new Set(removed);
  const touched = [...neighbours, ...stale.flatMap(({ reports }) => reports), ...renewed].filter(
    (report) => !gone.has(report),
  );
  const { reports, links } = await connected(store, touched);
  const known = new Map((await store.storiesOf([...reports, ...removed])).map((story) => [story.id, story.reports]));
  const isNew = new Set(renewed);
  const wanted = storiesAmong(reports, links);
  const fresh = wanted.filter((members) => {
    const same = known.get(storyId(members));
    return !same || same.join("\n") !== members.join("\n") || members.some((report) => isNew.has(report));
  });
  const kept = new Set(wanted.filter((members) => !fresh.includes(members)).map(storyId));
  const linksOf = Map.groupBy(
    links.flatMap((link) => [link.a, link.b].map((report) => ({ report, link }))),
    ({ report }) => report,
  );
  const made = [];
  for (const members of fresh) {
    const inside = new Set(members);
    const own = members.flatMap((report) =>
      (linksOf.get(report) ?? []).flatMap(({ link }) =>
        link.a === report && inside.has(otherEnd(link, report)) ? [link] : [],
      ),
    );
    made.push(storyOf(await store.printsOf(members), own));
  }
  const dropped = [...known.keys()].filter((id) => !kept.has(id));
  await store.replaceStories(dropped, made);
}
