import { analyse, type Sentence } from "@onrecord/language";
import type { Reading, Status } from "@onrecord/record";
import { assemble } from "../assemble.ts";
import { frames } from "../lexicon/frames.ts";
import { type Reader, type ReportInput, reportOf } from "../read.ts";
import type { Draft } from "../stage.ts";
import { stages } from "../stages.ts";
import { repaired } from "../tree/repair.ts";
import { judgedEvents } from "./index.ts";
import { normalise } from "./normalise.ts";
import { StatusReader } from "./status.ts";
import type { Judge } from "./weigh.ts";

export { type EventWeights, judgeBy } from "./weigh.ts";

/** A reading whose events are all that the frames find, and the features of each. */
export interface JudgedReading {
  readonly reading: Reading;
  readonly features: readonly (readonly string[])[];
}

/** The reading with the events that a judge is sure of, each as sure as it says. */
export function judgedBy({ confidenceOf, isSure }: Judge, { reading, features }: JudgedReading): Reading {
  const events = reading.events
    .map((event, i) => ({ ...event, confidence: confidenceOf(features[i]!) }))
    .filter(({ confidence }) => isSure(confidence));
  return { ...reading, events };
}

/** What training needs: a report read without a veto, each event with what it is judged by. */
export function readJudged(input: ReportInput, reader: Reader): JudgedReading {
  const draft: Record<string, unknown> = {
    report: reportOf(input),
    analysis: repaired(analyse(input.text, reader.language)),
  };
  let features: readonly (readonly string[])[] = [];
  for (const stage of stages) {
    if (stage.writes !== "events") {
      draft[stage.writes] = stage.run(draft as unknown as Draft, reader.resources);
      continue;
    }
    const judged = judgedEvents(draft as unknown as Draft, reader.resources.lexicon);
    features = judged.map((one) => one.features);
    Object.assign(draft, { events: judged.map(({ event }, i) => ({ ...event, id: `e${i + 1}` })) });
  }
  return { reading: assemble(draft as unknown as Draft, reader.engine), features };
}

/** How a sentence puts what one of its predicates tells, whether or not a frame knows it. */
export function statusOf(sentence: Sentence, token: number): Status {
  return new StatusReader(normalise(sentence, frames), frames, false).of(token, "act");
}
