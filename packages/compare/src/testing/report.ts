import type { Claim, Entity, Event, Reading, Span, Status } from "@onrecord/record";
import type { ComparedReport } from "../types.ts";

type Short<T, K extends keyof T> = Pick<T, K> & Partial<T>;

interface Told extends Partial<Omit<Event, "triggers" | "evidence" | "time" | "place" | "magnitude">> {
  readonly id: string;
  readonly trigger: string;
  /** The clause; without it the whole line that holds the trigger. */
  readonly evidence?: string;
  readonly days?: readonly [start: string, end: string];
  readonly at?: string;
  readonly killed?: number;
  readonly status?: Status;
}

interface Given {
  readonly id: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly text: string;
  readonly entities?: readonly Short<Entity, "id" | "kind" | "name">[];
  readonly claims?: readonly (Short<Claim, "id" | "sourceKind"> & { readonly by?: string })[];
  readonly events?: readonly Told[];
}

const find = (text: string, words: string): Span => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in the text`);
  return { start, end: start + words.length, text: words };
};

function eventOf(text: string, told: Told): Event {
  const { trigger, evidence, days, at, killed, ...rest } = told;
  const span = find(text, trigger);
  const line = text.split("\n").find((one) => one.includes(trigger))!;
  return {
    type: "ASSAULT",
    mode: null,
    contexts: [],
    cameo: null,
    score: 0,
    quad: "material-conflict",
    actors: [],
    recipients: [],
    status: "occurred",
    claim: null,
    confidence: 0.8,
    ...rest,
    triggers: [span],
    evidence: [find(text, evidence ?? line)],
    time: days ? { span, start: days[0], end: days[1], grain: "day" } : null,
    place: at === undefined ? null : { entity: at, span },
    magnitude: killed === undefined ? [] : [{ span, value: killed, unit: "person", role: "killed" }],
  };
}

/** A report with a reading made by hand: spans are found by their words. */
export function reportOf({
  id,
  outlet,
  published,
  text,
  entities = [],
  claims = [],
  events = [],
}: Given): ComparedReport {
  const reading: Reading = {
    engine: { name: "onrecord", version: "0", model: "none", lexicon: "none" },
    report: { id, language: "en", text, ...(outlet && { outlet }), ...(published && { published }) },
    entities: entities.map((entity) => ({
      mentions: text.includes(entity.name) ? [find(text, entity.name)] : [],
      ...entity,
    })),
    claims: claims.map(({ by, ...claim }) => ({
      cue: null,
      cueKind: "say",
      content: [],
      form: "indirect",
      via: null,
      parent: null,
      confidence: 0.8,
      source: by === undefined ? null : { entity: by, span: { start: 0, end: 0, text: "" } },
      ...claim,
    })),
    events: events.map((event) => eventOf(text, event)),
    agreements: [],
  };
  return { id, reading };
}
