import { join } from "node:path";
import { read } from "@onrecord/reading";
import { readLines } from "../data/files.ts";
import type { Row } from "../rows.ts";
import type { Attribution } from "../score/attribution/document.ts";
import { AttributionTally, type Marks } from "./attribution-tally.ts";
import type { Context } from "./context.ts";
import { falseCueRows } from "./false-cues.ts";

interface Article {
  readonly text: string;
  readonly date?: string | null;
  readonly attributions: readonly Attribution[];
}

const MARKS: Marks = {
  "attr.overlap": { target: 76, published: "annotators 79.1, linear tagger 71.7, regex 44.1" },
  "attr.soft75": { target: 62 },
  "span.source": { target: 76 },
  "span.cue": { target: 70 },
  "span.content": { target: 62 },
  "quote.direct": { target: 92 },
};

export const attributionRows = async (context: Context): Promise<Row[]> => {
  const reader = await context.reader();
  const articles = readLines<Article>(join(context.data, "polnear", "dev.jsonl.gz"));
  const tally = new AttributionTally();
  articles.forEach(({ text, date, attributions }, i) => {
    context.progress(`attribution: article ${i + 1} of ${articles.length}`);
    tally.add(attributions, read({ text, ...(date && { published: date }) }, reader));
  });
  return [...tally.rows("attribution", "PolNeAR dev", MARKS), ...falseCueRows(context, reader)];
};
