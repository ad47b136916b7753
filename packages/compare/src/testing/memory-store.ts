import type { ContentPrint } from "../print.ts";
import type { Asks, Kept, LinkStore, ReportLink, Story } from "../types.ts";

/** A store in memory, for tests. */
export class MemoryStore implements LinkStore {
  readonly #prints = new Map<string, Kept>();
  readonly #byKey = new Map<number, Set<string>>();
  readonly #links = new Map<string, ReportLink>();
  readonly #stories = new Map<string, Story>();

  /** In order of id. */
  get stories(): Story[] {
    return [...this.#stories.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async sharing(asks: readonly Asks[]): Promise<Map<string, string[]>> {
    const under = (keys: readonly number[]) => keys.flatMap((key) => [...(this.#byKey.get(key) ?? [])]);
    return new Map(asks.map(({ report, keys }) => [report, [...new Set(under(keys))]]));
  }

  async printsOf(reports: readonly string[]): Promise<Kept[]> {
    return reports.flatMap((report) => this.#prints.get(report) ?? []);
  }

  async contentsOf(reports: readonly string[]): Promise<ContentPrint[]> {
    return reports.flatMap((report) => this.#prints.get(report)?.content ?? []);
  }

  async linksOf(reports: readonly string[]): Promise<ReportLink[]> {
    const wanted = new Set(reports);
    return [...this.#links.values()].filter(({ a, b }) => wanted.has(a) || wanted.has(b));
  }

  async storiesOf(reports: readonly string[]): Promise<Story[]> {
    const wanted = new Set(reports);
    return this.stories.filter((story) => story.reports.some((report) => wanted.has(report)));
  }

  async savePrints(all: readonly Kept[]): Promise<void> {
    for (const kept of all) {
      const { report, keys } = kept;
      // As a database would keep it.
      this.#prints.set(report, { ...kept, content: JSON.parse(JSON.stringify(kept.content)) });
      for (const key of keys) this.#byKey.set(key, (this.#byKey.get(key) ?? new Set()).add(report));
    }
  }

  async saveLinks(links: readonly ReportLink[]): Promise<void> {
    for (const link of links) this.#links.set(`${link.a}\n${link.b}`, link);
  }

  async dropReports(reports: readonly string[]): Promise<void> {
    const gone = new Set(reports);
    for (const report of reports) {
      for (const key of this.#prints.get(report)?.keys ?? []) this.#byKey.get(key)?.delete(report);
      this.#prints.delete(report);
    }
    for (const [key, { a, b }] of this.#links) if (gone.has(a) || gone.has(b)) this.#links.delete(key);
  }

  async replaceStories(gone: readonly string[], made: readonly Story[]): Promise<void> {
    for (const id of gone) this.#stories.delete(id);
    for (const story of made) this.#stories.set(story.id, story);
  }
}
