import type { Event } from "@onrecord/record";
import { frames } from "../lexicon/frames.ts";
import { placesByToken } from "../places/attach.ts";
import { stage } from "../stage.ts";
import { timesBySentence } from "../times/attach.ts";
import { resolveDeeds } from "./deed-reference.ts";
import { eventOf } from "./event-of.ts";
import { isTold, merge } from "./merge.ts";
import { normalise } from "./normalise.ts";
import { readSentence } from "./read-sentence.ts";
import { placesOf } from "./scene.ts";
import { isAboutSport } from "./sport.ts";

/** Who did what to whom: every deed of the report once, with all the words that tell it. */
export const events = stage({
  name: "events",
  reads: ["report", "analysis", "mentions", "entities", "times", "places", "claims"],
  writes: "events",
  judgedBy: "events.full",
  run(draft): Event[] {
    const { sentences } = draft.analysis;
    const sport = isAboutSport(sentences, frames);
    const timesOf = timesBySentence(draft.times);
    const placeAt = placesByToken(draft.places, draft.entities);
    const headlineEnd =
      draft.report.title !== undefined && draft.report.text.startsWith(draft.report.title)
        ? draft.report.title.length
        : 0;
    const candidates = sentences.flatMap((sentence) =>
      readSentence(normalise(sentence, frames), {
        draft,
        frames,
        timesOf,
        placeAt,
        inHeadline: sentence.end <= headlineEnd,
        isAboutSport: sport,
      }),
    );
    const told = merge(draft.entities, resolveDeeds(candidates)).filter(isTold);
    const placed = placesOf(told, draft, draft.report.published);
    return told
      .map((cluster) => eventOf(cluster, draft, placed.get(cluster)))
      .sort((a, b) => (a.triggers[0]?.start ?? 0) - (b.triggers[0]?.start ?? 0))
      .map((event, i) => ({ ...event, id: `e${i + 1}` }));
  },
});
