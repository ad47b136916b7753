import { chainOf, type Reading, type Span } from "@onrecord/record";

/** Names of the highlights, from the ground up: a later one is drawn over an earlier one. */
export const LAYERS = [
  "content",
  "content-within",
  "source",
  "cue",
  "verbal-cooperation",
  "material-cooperation",
  "verbal-conflict",
  "material-conflict",
  "glance",
  "chosen",
  "chosen-who",
  "chosen-word",
  "chosen-trigger",
] as const;

export type Layer = (typeof LAYERS)[number];
export type Layers = Partial<Record<Layer, Span[]>>;

const present = (...spans: (Span | null | undefined)[]) => spans.filter((span): span is Span => span != null);

/** What is marked in the text all the time: who says what, and what happened. */
export function standing(reading: Reading): Layers {
  const layers: Layers = { content: [], "content-within": [], source: [], cue: [] };
  for (const claim of reading.claims) {
    layers[claim.parent === null ? "content" : "content-within"]?.push(...claim.content);
    layers.source?.push(...present(claim.source?.span));
    layers.cue?.push(...present(claim.cue));
  }
  for (const { quad, triggers } of reading.events) {
    layers[quad] ??= [];
    layers[quad].push(...triggers);
  }
  return layers;
}

/** Sources and cues of the whole chain that a claim ends. */
function chainWords(reading: Reading, claim: string | null): Span[] {
  return chainOf(reading, claim).flatMap(({ claim: { source, cue } }) => present(source?.span, cue));
}

function within(spans: readonly Span[], around: readonly Span[]): Span[] {
  return spans.filter(({ start, end }) => around.some((outer) => start >= outer.start && end <= outer.end));
}

/** What is marked beside that for the mark that somebody looks at: its evidence, its parties there, and on whose word it stands. */
export function chosen(reading: Reading, id: string): Layers {
  const event = reading.events.find((one) => one.id === id);
  if (event) {
    const parties = new Set([...event.actors, ...event.recipients]);
    const mentions = reading.entities.filter((entity) => parties.has(entity.id)).flatMap((entity) => entity.mentions);
    return {
      chosen: event.evidence,
      "chosen-who": within(mentions, event.evidence),
      "chosen-word": chainWords(reading, event.claim),
      "chosen-trigger": event.triggers,
    };
  }
  const claim = reading.claims.find((one) => one.id === id);
  if (claim) return { chosen: claim.content, "chosen-word": chainWords(reading, claim.id) };
  const agreement = reading.agreements.find((one) => one.id === id);
  if (agreement)
    return {
      chosen: agreement.mentions,
      "chosen-who": agreement.subjects.map(({ span }) => span),
      "chosen-word": chainWords(reading, agreement.claim),
    };
  return { "chosen-who": reading.entities.find((one) => one.id === id)?.mentions ?? [] };
}
