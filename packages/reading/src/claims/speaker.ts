import weights from "../lexicon/cue-speakers.packed.json" with { type: "json" };
import type { Entities, EntityDraft, Mention } from "../stage.ts";
import type { Candidate, Scene } from "./candidate.ts";
import { speakerFeatures } from "./speaker-features.ts";

const table = new Map(Object.entries(weights as Record<string, number>));
/** Log-odds below which a mention is no speaker: a wrong one does more harm than none. */
const NEEDED = -0.7;
/** A passive without an agent, an adverb, an alleged something: nobody is named as their source. */
const SOURCELESS = new Set(["adv", "amod"]);

export interface Speaking {
  readonly mention: Mention;
  readonly features: readonly string[];
}

export function entityOf(entities: Entities, mention: Mention): EntityDraft | undefined {
  return entities.list[entities.entityOfMention[mention.index] ?? -1];
}

/** The mentions of the cue's sentence that could be its speaker, with what they are judged by. */
export function speakersFor(scene: Scene, candidate: Candidate, inSentence: readonly Mention[], entities: Entities): Speaking[] {
  const { first, last } = candidate.cue;
  const left = inSentence.filter((mention) => mention.last < first);
  const right = inSentence.filter((mention) => mention.first > last);
  const of = (mention: Mention, between: number): Speaking => ({
    mention,
    features: speakerFeatures(scene, candidate, mention, entityOf(entities, mention), between),
  });
  return [...left.map((mention, i) => of(mention, left.length - 1 - i)), ...right.map((mention, i) => of(mention, i))];
}

/** Who says what a cue reports, by the weights of its features (training/src/claims); undefined where nobody is stated. */
export function speakerOf(scene: Scene, candidate: Candidate, inSentence: readonly Mention[], entities: Entities): Mention | undefined {
  if (SOURCELESS.has(candidate.part)) return undefined;
  let best: Mention | undefined;
  let most = NEEDED;
  for (const { mention, features } of speakersFor(scene, candidate, inSentence, entities)) {
    let sum = 0;
    for (const feature of features) sum += table.get(feature) ?? 0;
    if (sum > most) [best, most] = [mention, sum];
  }
  return best;
}
