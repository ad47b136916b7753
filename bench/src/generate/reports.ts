import type { Reading } from "@onrecord/record";
import { plotOf } from "./plot.ts";
import { randomOf } from "./random.ts";
import { drawOutlet } from "./world.ts";
import { sha256, write } from "./write.ts";

export interface SyntheticReport {
  readonly id: string;
  readonly outlet: string;
  readonly published: string;
  /** The seminal event that it was made from. */
  readonly story: number;
  /** Its `report.id` is the hash of the text, as a reader would give it. */
  readonly reading: Reading;
}

const REPRINTS = 0.25;

/** Prints a report again under another outlet, often without its last sentences, which hold no mark. */
function reprint(original: SyntheticReport, id: string, random: () => number): SyntheticReport {
  const outlet = drawOutlet(random);
  const { report, claims, agreements } = original.reading;
  const last = Math.max(
    ...claims.flatMap(({ cue, content }) => [cue?.end ?? 0, ...content.map(({ end }) => end)]),
    ...agreements.flatMap(({ mentions }) => mentions.map(({ end }) => end + 200)),
  );
  const cut = Math.max(last + 1, Math.floor(report.text.length * (0.6 + 0.4 * random())));
  const text = random() < 0.5 ? report.text : report.text.slice(0, cut);
  return {
    ...original,
    id,
    outlet,
    reading: { ...original.reading, report: { ...report, id: sha256(text), outlet, text } },
  };
}

/**
 * Readings as if made from a stream of news, in order of publication: stories with a heavy tail of sizes, each with some deeds between two
 * states, told by several outlets in other words, with wire copy reprinted and numbers and denials that differ. The same seed gives the same.
 */
export function* syntheticReports(count: number, seed = 1): Generator<SyntheticReport> {
  const random = randomOf(seed);
  const days = Math.max(30, Math.round(count / 100));
  const reports: { day: number; make: () => SyntheticReport }[] = [];
  for (let story = 0; reports.length < count; story++) {
    const plot = plotOf(days, random);
    const size = Math.min(1 + Math.floor(1 / (random() + 0.004) ** 0.75), 60, count - reports.length);
    let original: SyntheticReport | undefined;
    for (let i = 0; i < size; i++) {
      const own = randomOf(Math.imul(story + 1, 7919) + i + seed);
      const id = `r${String(reports.length).padStart(6, "0")}`;
      const isReprint = own() < REPRINTS && i > 0;
      const make = () => {
        original ??= { id: `${id}-wire`, story, ...write(plot, randomOf(story + seed)) };
        return isReprint ? reprint(original, id, own) : { id, story, ...write(plot, own) };
      };
      reports.push({ day: plot.day + own() * 3, make });
    }
  }
  // The first stands last and is taken off: what it holds is not needed any more.
  reports.reverse().sort((a, b) => b.day - a.day);
  for (let next = reports.pop(); next; next = reports.pop()) yield next.make();
}
