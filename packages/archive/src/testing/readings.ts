import { createHash } from "node:crypto";
import type { Agreement, Claim, Entity, Event, Reading, Span } from "@onrecord/record";
import type { ArchiveDocument } from "../store/document.ts";

/** A reading that is written by hand: marks name their words, and offsets are looked up in the text. */
export interface Sketch {
  readonly text: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly published?: string;
  readonly entities: readonly (Pick<Entity, "id" | "kind" | "name"> &
    Partial<Entity> & { readonly words: readonly string[] })[];
  readonly claims?: readonly (Partial<Claim> & {
    readonly id: string;
    readonly who?: string;
    readonly says: string;
    readonly by: string;
  })[];
  readonly events?: readonly (Partial<Event> & {
    readonly id: string;
    readonly trigger: string;
    readonly clause?: string;
  })[];
  readonly agreements?: readonly (Partial<Agreement> & { readonly id: string; readonly name: string })[];
  readonly engine?: string;
}

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`the text has no "${words}"`);
  return { start, end: start + words.length, text: words };
}

const CLAIM = {
  sourceKind: "office",
  cueKind: "say",
  form: "indirect",
  via: null,
  parent: null,
  confidence: 0.9,
} as const;
const EVENT: Omit<Event, "id" | "triggers" | "evidence"> = {
  ...{
    type: "CONSULT",
    mode: null,
    contexts: [],
    cameo: null,
    score: 1,
    quad: "verbal-cooperation",
    status: "occurred",
  },
  ...{ actors: [], recipients: [], time: null, place: null, magnitude: [], claim: null, confidence: 0.8 },
};
const AGREEMENT = {
  kind: "treaty",
  parties: [],
  subjects: [],
  stage: "signed",
  time: null,
  claim: null,
  events: [],
} as const;

/** The reading of a sketch. */
export function readingOf(sketch: Sketch): Reading {
  const { text } = sketch;
  const span = (words: string) => spanOf(text, words);
  const id = createHash("sha256").update(text).digest("hex");
  const { title, outlet, url, published } = sketch;
  return {
    engine: { name: "onrecord", version: sketch.engine ?? "1", model: "m", lexicon: "l" },
    report: {
      ...{ id, language: "en", text },
      ...(title !== undefined && { title }),
      ...(outlet !== undefined && { outlet }),
      ...(url !== undefined && { url }),
      ...(published !== undefined && { published }),
    },
    entities: sketch.entities.map(({ words, ...entity }) => ({ ...entity, mentions: words.map(span) })),
    claims: (sketch.claims ?? []).map(({ who, says, by, ...claim }) => ({
      ...{ ...CLAIM, source: who === undefined ? null : { entity: who, span: span(by) } },
      ...{ cue: span(by), content: [span(says)], ...claim },
    })),
    events: (sketch.events ?? []).map(({ trigger, clause, ...event }) => ({
      ...{ ...EVENT, contexts: [], actors: [], recipients: [], magnitude: [] },
      ...{ triggers: [span(trigger)], evidence: [span(clause ?? trigger)], ...event },
    })),
    agreements: (sketch.agreements ?? []).map((agreement) => ({
      ...{ ...AGREEMENT, parties: [], subjects: [], events: [], mentions: [span(agreement.name)] },
      ...agreement,
    })),
  };
}

/** The document that a sketch is the reading of. */
export function documentOf({ text, title, outlet, url, published }: Sketch): ArchiveDocument {
  return {
    text,
    ...(title !== undefined && { title }),
    ...(outlet !== undefined && { outlet }),
    ...(url !== undefined && { url }),
    ...(published !== undefined && { published }),
  };
}

/** What the tests of the archive ask about. */
export const VISIT: Sketch = {
  title: "France's minister in Gdansk",
  outlet: "The Harbour Post",
  url: "https://harbour.example/visit",
  published: "2024-03-05",
  text: "France's minister in Gdansk\n\nFrance's foreign minister Anne Duval met Polish officials in Gdansk on Monday. A spokesman for the ministry said that Poland would send grain to Kenya. Kenya signed a transport treaty with Poland.",
  entities: [
    { id: "n1", kind: "person", name: "Anne Duval", country: "FRA", sector: "GOV", words: ["Anne Duval"] },
    { id: "n2", kind: "government", name: "Poland", country: "POL", sector: "GOV", words: ["Polish", "Poland"] },
    { id: "n3", kind: "place", name: "Gdansk", country: "POL", coordinates: [18.65, 54.35], words: ["Gdansk"] },
    {
      id: "n4",
      kind: "organization",
      name: "Foreign Ministry",
      country: "FRA",
      sector: "GOV",
      words: ["the ministry"],
    },
    { id: "n5", kind: "government", name: "Kenya", country: "KEN", sector: "GOV", words: ["Kenya"] },
  ],
  claims: [{ id: "c1", who: "n4", by: "said", says: "that Poland would send grain to Kenya" }],
  events: [
    {
      ...{
        id: "e1",
        trigger: "met",
        clause: "met Polish officials in Gdansk on Monday",
        type: "CONSULT",
        mode: "visit",
      },
      ...{ actors: ["n1"], recipients: ["n2"], score: 2.5, confidence: 0.9 },
      place: { entity: "n3", span: { start: 0, end: 0, text: "" } },
      time: { span: { start: 0, end: 0, text: "" }, start: "2024-03-04", end: "2024-03-05", grain: "day" },
    },
    {
      ...{
        id: "e2",
        trigger: "send",
        clause: "Poland would send grain to Kenya",
        type: "AID",
        status: "planned",
        claim: "c1",
      },
      ...{ actors: ["n2"], recipients: ["n5"], score: 7, quad: "material-cooperation", confidence: 0.6 },
    },
    {
      ...{ id: "e3", trigger: "signed", clause: "Kenya signed a transport treaty with Poland", type: "SUPPORT" },
      ...{ actors: ["n5", "n2"], score: 5, confidence: 0.8 },
    },
  ],
  agreements: [{ id: "a1", name: "treaty", parties: ["n5", "n2"], events: ["e3"] }],
};
