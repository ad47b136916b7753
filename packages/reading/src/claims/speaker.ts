import type { Sentence } from "@onrecord/language";
import type { Entities, EntityDraft, Mention } from "../stage.ts";
import { antecedentOf } from "./antecedent.ts";
import type { Candidate, Scene } from "./candidate.ts";
import { isDocument, isKnownDocument, issuerOf } from "./issuer.ts";

const FIRST_PERSON = /^(?:i|me|my|mine|myself|we|us|our|ours|ourselves)$/i;

/** Who makes a claim: the phrase that names the source, and the entity that it stands for. */
export interface Speaker {
  readonly mention: Mention | undefined;
  readonly entity: EntityDraft | undefined;
  /** Mention that the entity was found by: the issuer of a document, else the source's own. */
  readonly by: Mention | undefined;
}

export interface Cast {
  readonly scene: Scene;
  readonly mentions: readonly Mention[];
  readonly entities: Entities;
}

const NOBODY: Speaker = { mention: undefined, entity: undefined, by: undefined };

function mentionAt({ mentions, entities }: Cast, sentence: number, token: number | null): Mention | undefined {
  return token === null ? undefined : mentions[entities.mentionAt[sentence]?.[token] ?? -1];
}

function entityOf({ entities }: Cast, mention: Mention | undefined): EntityDraft | undefined {
  return mention && entities.list[entities.entityOfMention[mention.index] ?? -1];
}

/** The document's issuer; of a document already spoken of, who spoke last. */
function speakerOfDocument(cast: Cast, sentence: Sentence, mention: Mention, last: Speaker): Speaker | undefined {
  const issuer = mentionAt(cast, mention.sentence, issuerOf(sentence, mention.head));
  const entity = entityOf(cast, issuer);
  if (issuer && entity && issuer.index !== mention.index) return { mention, entity, by: issuer };
  return last.entity && isKnownDocument(sentence, mention) ? { mention, entity: last.entity, by: last.by } : undefined;
}

/**
 * The speakers of claims in text order. A document speaks for its issuer; "I" and "we" in a quotation are whoever is quoted.
 */
export function speakersOf(
  cast: Cast,
  claims: readonly { readonly candidate: Candidate; readonly parent: number }[],
): Speaker[] {
  const speakers: Speaker[] = [];
  let last = NOBODY;
  claims.forEach(({ candidate, parent }, i) => {
    const { sentence, source } = candidate;
    const words = cast.scene.analysis.sentences[sentence]!;
    const mention = mentionAt(cast, sentence, source && antecedentOf(words, source.head, candidate.token));
    const outer = parent >= 0 && parent < i ? speakers[parent] : undefined;
    let speaker: Speaker = { mention, entity: entityOf(cast, mention), by: mention };
    if (mention && isDocument(words, mention, cast.scene.cues))
      speaker = speakerOfDocument(cast, words, mention, last) ?? speaker;
    else if (mention && outer?.entity && FIRST_PERSON.test(words.tokens[mention.head]!.form))
      speaker = { ...outer, mention };
    speakers.push(speaker);
    if (parent < 0 && speaker.entity) last = speaker;
  });
  return speakers;
}
