import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { segment } from "@onrecord/language/sentences/segment.ts";

/** The words of the sentences of unannotated news: PolNeAR's training articles and Wikinews, under the data folder. */
export function rawSentences(data: string): string[][] {
  return rawTexts(data).flatMap((text) =>
    segment(text).sentences.map(({ tokens }) => tokens.map(([start, end]) => text.slice(start, end))),
  );
}

function rawTexts(data: string): string[] {
  const lines = gunzipSync(readFileSync(join(data, "polnear/train.jsonl.gz")))
    .toString("utf8")
    .split("\n");
  const articles = lines.filter((line) => line !== "");
  const wikinews = join(data, "wikinews");
  for (const file of readdirSync(wikinews).sort()) articles.push(readFileSync(join(wikinews, file), "utf8"));
  return articles.map((json) => (JSON.parse(json) as { text: string }).text);
}
