import type { Lexicon } from "../lexicon/types.ts";
import { placesByToken } from "../places/attach.ts";
import { type Draft, stage } from "../stage.ts";
import { timesBySentence } from "../times/attach.ts";
import { repairedForEvents } from "../tree/repair.ts";
import { joinSecondVerbs } from "../tree/second-verb.ts";
import { resolveCulprits } from "./culprit.ts";
import { datesOf } from "./dates.ts";
import { resolveDeeds } from "./deed-reference.ts";
import { eventOf, type Judged, opponentsOf } from "./event-of.ts";
import { isTold, merge } from "./merge.ts";
import { isAboutMishap } from "./mishap.ts";
import { normalise } from "./normalise.ts";
import { wholesOf } from "./part-of.ts";
import { readSentence } from "./read-sentence.ts";
import { placesOf } from "./scene.ts";
import { isAboutSport } from "./sport.ts";
import { isSure } from "./weigh.ts";

type Read = Pick<Draft, "report" | "analysis" | "mentions" | "entities" | "times" | "places" | "claims">;

/** Every deed that the frames find in a report, each once, with what it is judged by. */
export function judgedEvents(draft: Read, { frames, cues }: Pick<Lexicon, "frames" | "cues">): Judged[] {
  const sentences = draft.analysis.sentences.map((sentence) =>
    joinSecondVerbs(repairedForEvents(sentence), { frames, cues }),
  );
  const { title, text, published } = draft.report;
  const headlineEnd = title !== undefined && text.startsWith(title) ? title.length : 0;
  const around = {
    draft,
    frames,
    timesOf: timesBySentence(draft.times),
    placeAt: placesByToken(draft.places, draft.entities),
    isAboutSport: isAboutSport(sentences, frames),
    isAboutMishap: isAboutMishap(sentences, frames),
  };
  const candidates = sentences.flatMap((sentence) =>
    readSentence(normalise(sentence, frames), { ...around, inHeadline: sentence.end <= headlineEnd }),
  );
  const told = merge(
    draft.entities,
    resolveCulprits(
      resolveDeeds(candidates, (noun) => frames.inClass("move", noun)),
      draft.entities,
      (noun) => frames.inClass("culprit", noun),
    ),
  ).filter((cluster) => isTold(cluster, draft.entities));
  const wholes = wholesOf(told, draft);
  const placed = placesOf(told, wholes, draft, published);
  const dated = datesOf(told, wholes, draft);
  const opponents = opponentsOf(told, draft);
  return told.map((cluster) => eventOf(cluster, draft, placed.get(cluster), dated.get(cluster), opponents));
}

/** Who did what to whom: every deed of the report once, with all the words that tell it. */
export const events = stage({
  name: "events",
  reads: ["report", "analysis", "mentions", "entities", "times", "places", "claims"],
  writes: "events",
  judgedBy: "events.full",
  run: (draft, { lexicon }) =>
    judgedEvents(draft, lexicon)
      .flatMap(({ event }) => (isSure(event.confidence) ? [event] : []))
      .sort((a, b) => (a.triggers[0]?.start ?? 0) - (b.triggers[0]?.start ?? 0))
      .map((event, i) => ({ ...event, id: `e${i + 1}` })),
});
