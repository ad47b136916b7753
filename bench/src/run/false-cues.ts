import { join } from "node:path";
import { segment } from "@onrecord/language";
import { type Reader, read } from "@onrecord/reading";
import type { Reading } from "@onrecord/record";
import { readFolder } from "../data/files.ts";
import type { Row } from "../rows.ts";
import type { Context } from "./context.ts";

/** Wikinews reports on science and sport: mostly plain telling. */
const REPORTS = new Set(
  [7, 9, 17, 18, 23, 32, 36, 39, 47, 53, 83, 98, 105, 123, 129, 135, 140, 141, 142, 150, 158, 159, 160, 161].map(
    (number) => `wn2019-${String(number).padStart(3, "0")}`,
  ),
);

const SPEAKERS = new Set(["person", "government", "organization", "armed-group", "outlet", "group"]);

interface Report {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
}

/** Claims that nobody could make: no source for an active verb or a noun, a source that is a place or a thing, or a word no lexicon holds. */
const isDoubtful = ({ claims, entities }: Reading): number =>
  claims.filter(({ source, rule = "" }) => {
    if (rule.startsWith("claim.other ")) return true;
    if (source === null) return /^claim\.(?:noun|adj|quotation) /.test(rule);
    return !SPEAKERS.has(entities.find(({ id }) => id === source.entity)?.kind ?? "");
  }).length;

export const falseCueRows = (context: Context, reader: Reader): Row[] => {
  const reports = readFolder<Report>(join(context.data, "wikinews")).filter(({ id }) => REPORTS.has(id));
  let sentences = 0;
  let claims = 0;
  let doubtful = 0;
  for (const { text, published } of reports) {
    const reading = read({ text, ...(published && { published }) }, reader);
    sentences += segment(text).sentences.length;
    claims += reading.claims.length;
    doubtful += isDoubtful(reading);
  }
  const per = (count: number): number | null => (sentences === 0 ? null : (100 * count) / sentences);
  const told = `${reports.length} reports on science and sport, ${sentences} sentences`;
  return [
    { section: "attribution", name: "Wikinews claims in 100 sentences", value: per(claims), published: told },
    {
      section: "attribution",
      name: "Wikinews doubtful cues in 100",
      value: per(doubtful),
      published: "no speaker, or an unknown cue",
    },
  ];
};
