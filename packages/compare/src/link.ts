import { fingerprint } from "./fingerprint.ts";
import type { ReportPrint } from "./print.ts";
import { compareReports } from "./story/compare.ts";
import { storiesAmong, storyId, storyOf } from "./story/story.ts";
import { ONE_STORY } from "./story/weights.ts";
import type { ComparedReport, Fingerprint, LinkStore, ReportLink } from "./types.ts";

/** What is new: reports that came or were read again, and reports that are gone. */
export interface Changes {
  readonly changed: readonly ComparedReport[];
  readonly removed?: readonly string[];
}

const otherEnd = ({ a, b }: ReportLink, report: string) => (a === report ? b : a);
const keyOf = ({ a, b }: ReportLink) => `${a}\n${b}`;

/** Prints of one call, each loaded once: reports that come together have much the same to be compared with. */
class Prints {
  readonly #store: LinkStore;
  readonly #known = new Map<string, ReportPrint>();

  constructor(store: LinkStore) {
    this.#store = store;
  }

  keep(print: ReportPrint): void {
    this.#known.set(print.report, print);
  }

  async of(reports: readonly string[]): Promise<ReportPrint[]> {
    const missing = reports.filter((report) => !this.#known.has(report));
    if (missing.length > 0) for (const print of await this.#store.printsOf(missing)) this.keep(print);
    return reports.flatMap((report) => this.#known.get(report) ?? []);
  }
}

async function linkOne(store: LinkStore, prints: Prints, made: Fingerprint): Promise<void> {
  const { print, asks } = made;
  const candidates = await prints.of((await store.sharing(asks)).filter((report) => report !== print.report));
  const links = candidates.flatMap((candidate) => compareReports(print, candidate) ?? []);
  await store.savePrint(made);
  prints.keep(print);
  await store.saveLinks(links);
}

/** Whether a link can put two stories together: their mean likeness is at least that of a story only where one link between them is. */
const isStrong = ({ story }: ReportLink): boolean => story >= ONE_STORY;

/** Everything that strong links lead to from these reports, and all links among it. */
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
      if (isStrong(link)) for (const end of [link.a, link.b]) if (!reports.has(end)) next.add(end);
    }
    for (const report of next) reports.add(report);
    open = [...next];
  }
  return { reports: [...reports], links: [...links.values()].filter(({ a, b }) => reports.has(a) && reports.has(b)) };
}

/**
 * Links what is new with what the store holds. The stories after it are those of the set of reports, whatever their order of arrival: links
 * depend on two reports alone, and stories on the part of the links that strong ones hold together. Only stories whose reports changed are
 * written.
 */
export async function linkReports(store: LinkStore, { changed, removed = [] }: Changes): Promise<void> {
  const renewed = changed.map(({ id }) => id);
  const before = [...new Set([...renewed, ...removed])];
  const neighbours = (await store.linksOf(before)).filter(isStrong).flatMap((link) => [link.a, link.b]);
  const stale = await store.storiesOf(before);
  for (const report of before) await store.dropReport(report);
  const prints = new Prints(store);
  for (const report of changed) await linkOne(store, prints, fingerprint(report));

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
    made.push(storyOf(await prints.of(members), own));
  }
  const dropped = [...known.keys()].filter((id) => !kept.has(id));
  await store.replaceStories(dropped, made);
}
