import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { linkReports } from "@onrecord/compare";
import { cluster } from "@onrecord/compare/learn";
import { read } from "@onrecord/reading";
import type { Reading } from "@onrecord/record";
import { readLines } from "../data/files.ts";
import { batches } from "../linking/batches.ts";
import { SqliteStore } from "../linking/sqlite-store.ts";
import { percent, type Row } from "../rows.ts";
import { bCubed, scoreLinks } from "../score/links/score.ts";
import type { FoundMention, GoldDocument } from "../score/links/types.ts";
import type { Context } from "./context.ts";
import { linkingRows } from "./linking.ts";

interface Read {
  readonly gold: GoldDocument;
  readonly reading: Reading;
}

const readAll = async (context: Context): Promise<Read[]> => {
  const reader = await context.reader();
  const golds = readLines<GoldDocument>(join(context.data, "links", "dev.jsonl.gz"));
  return golds.map((gold, i) => {
    context.progress(`links: report ${i + 1} of ${golds.length}`);
    const { text, published } = gold;
    return { gold, reading: read({ text, ...(published && { published }) }, reader, { predicates: true }) };
  });
};

/** Every word of a reading that a telling is told by. */
const wordsOf = ({ events, predicates = [] }: Reading, telling: string): { start: number; end: number }[] => {
  const event = events.find(({ id }) => id === telling);
  if (event) return event.triggers;
  return predicates
    .filter(({ span, event: of }) => of === null && `p${span.start}` === telling)
    .map(({ span }) => span);
};

export const linksRows = async (context: Context): Promise<Row[]> => {
  const all = await readAll(context);
  const store = new SqliteStore(":memory:");
  const reports = all.map(({ gold: { id }, reading }) => ({ id, reading }));
  for (const changed of batches(reports)) await linkReports(store, { changed });
  const byId = new Map(all.map((one) => [one.gold.id, one]));
  const found = new Map<string, FoundMention[]>(all.map(({ gold }) => [gold.id, []]));
  const storyOf = new Map<string, string>();
  for (const story of store.stories()) {
    for (const report of story) storyOf.set(report, story[0]!);
    const told = cluster(await store.contentsOf(story), await store.linksAmong(story));
    for (const members of told) {
      const chain = `${members[0]!.content.report} ${members[0]!.telling.id}`;
      for (const { content, telling } of members) {
        const { reading } = byId.get(content.report)!;
        for (const { start, end } of wordsOf(reading, telling.id))
          found.get(content.report)!.push({ start, end, chain });
      }
    }
  }
  const golds = all.map(({ gold }) => gold);
  if (context.predictions !== undefined) {
    const lines = [...found].map(([id, events]) => `${JSON.stringify({ id, events })}\n`);
    writeFileSync(context.predictions, lines.join(""));
  }
  const counts = scoreLinks(golds, found);
  const b3 = bCubed(
    golds.map(({ topic, subtopic }) => `${topic} ${subtopic}`),
    golds.map(({ id }) => storyOf.get(id)!),
  );
  const row = { section: "links" } as const;
  return [
    {
      ...row,
      name: "ECB+ dev stories, B3 F1",
      value: percent(b3),
      target: 89,
      published: "TF-IDF, average linkage 86.7-87.2",
    },
    { ...row, name: "ECB+ dev mentions found", value: percent(counts.aligned / counts.gold) },
    {
      ...row,
      name: "ECB+ dev links precision",
      value: percent(counts.foundLinks === 0 ? null : counts.rightLinks / counts.foundLinks),
      target: 72,
      published: "gold mentions: features 73 at recall 40, same stem 52-64",
    },
    { ...row, name: "ECB+ dev links recall", value: percent(counts.rightLinks / counts.goldLinks), target: 40 },
    ...(await linkingRows(context)),
  ];
};
