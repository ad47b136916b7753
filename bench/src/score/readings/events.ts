import type { ClaimLinks } from "./links.ts";
import { pairEvents, reducedType } from "./pairing.ts";
import { partiesAgree, sameName, samePlace } from "./parties.ts";
import { touch } from "./spans.ts";
import { type ReadingTallies, setDenominators } from "./tally.ts";
import { sameTime } from "./times.ts";
import type { GoldEvent } from "./types.ts";

const OVER_ALL = [
  "events.detection",
  "events.type",
  "events.actors",
  "events.recipients",
  "events.type_actors",
  "events.full",
  "events.status",
  "events.attribution",
  "events.attribution_source",
] as const;

const sameSource = (gold: GoldEvent, predicted: GoldEvent, links: ClaimLinks): boolean => {
  if (links.same(gold.claim, predicted.claim)) return true;
  const a = links.gold.get(links.effective(gold.claim) ?? "");
  const b = links.predicted.get(predicted.claim ?? "");
  if (!a || !b) return false;
  if (!a.source || !b.source) return !a.source && !b.source;
  return sameName(a.source.entity, b.source.entity);
};

const judgements = (gold: GoldEvent, predicted: GoldEvent, links: ClaimLinks) => {
  const type = reducedType(gold) === reducedType(predicted);
  const actors = partiesAgree(gold.actors, predicted.actors);
  const recipients = partiesAgree(gold.recipients, predicted.recipients);
  return {
    "events.detection": true,
    "events.type": type,
    "events.actors": actors,
    "events.recipients": recipients,
    "events.type_actors": type && actors,
    "events.full": type && actors && recipients,
    "events.status": gold.status === predicted.status,
    "events.attribution": links.same(gold.claim, predicted.claim),
    "events.attribution_source": sameSource(gold, predicted, links),
  } as const;
};

const tallyTimeAndPlace = (gold: GoldEvent, predicted: GoldEvent, tallies: ReadingTallies): void => {
  const add = (figure: "events.time" | "events.place", inGold: boolean, inPredicted: boolean, right: boolean): void => {
    const tally = tallies.figures[figure];
    tally.predicted += Number(inPredicted);
    tally.gold += Number(inGold);
    tally.matched += Number(inGold);
    tally.correct += Number(right);
  };
  const { time, place } = gold;
  const [otherTime, otherPlace] = [predicted.time, predicted.place];
  add("events.time", Boolean(time), Boolean(otherTime), Boolean(time && otherTime && sameTime(time, otherTime)));
  add(
    "events.place",
    Boolean(place),
    Boolean(otherPlace),
    Boolean(place && otherPlace && samePlace(place, otherPlace)),
  );
};

/**
 * Adds the figures of the events of one report. Optional gold events and their partners count nowhere; a further prediction
 * on the triggers of optional ones only is ignored, one on the triggers of a required one is a duplicate.
 */
export const tallyEvents = (
  golds: readonly GoldEvent[],
  predictions: readonly GoldEvent[],
  links: ClaimLinks,
  tallies: ReadingTallies,
): void => {
  const allPairs = pairEvents(golds, predictions, (gold, predicted) => links.same(gold.claim, predicted.claim));
  const isOptional = (i: number): boolean => golds[i]?.optional === true;
  const paired = new Set(allPairs.map(([, j]) => j));
  const ignored = new Set(allPairs.filter(([i]) => isOptional(i)).map(([, j]) => j));
  predictions.forEach((predicted, j) => {
    if (paired.has(j)) return;
    const over = allPairs
      .map(([i]) => i)
      .filter((i) => golds[i]!.triggers.some((a) => predicted.triggers.some((b) => touch(a, b))));
    if (over.length === 0) return;
    if (over.every(isOptional)) ignored.add(j);
    else tallies.duplicates++;
  });
  const pairs = allPairs.filter(([i]) => !isOptional(i));
  const required = golds.filter((_, i) => !isOptional(i)).length;
  setDenominators(tallies, OVER_ALL, predictions.length - ignored.size, required, pairs.length);
  for (const [i, j] of pairs) {
    const right = judgements(golds[i]!, predictions[j]!, links);
    for (const figure of OVER_ALL) if (right[figure]) tallies.figures[figure].correct++;
    tallyTimeAndPlace(golds[i]!, predictions[j]!, tallies);
  }
};
