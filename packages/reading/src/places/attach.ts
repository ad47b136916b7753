import type { Sentence, Token } from "@onrecord/language";
import { placeWords } from "../lexicon/places.ts";
import type { Entities, PlaceMention } from "../stage.ts";
import { type Carrier, carriers, type Reports } from "../tree/circumstances.ts";
import { isToInfinitive } from "../tree/clause.ts";
import { base, dependents } from "../tree/subtree.ts";
import { isOf, type PlaceAt, placeBy, placeIn } from "./phrase.ts";
import { putsAtPlace } from "./putting.ts";

export type { PlaceAt };

/** The places of a report by the token that heads them, for `placeOf`. */
export function placesByToken(places: readonly PlaceMention[], entities: Entities): PlaceAt {
  const byMention = new Map(places.map((place) => [place.mention, place]));
  return (sentence, token) => byMention.get(entities.mentionAt[sentence]?.[token] ?? -1);
}

/** What is told to be where a deed happens: "Homs" in "Homs was the target of the attack", "Geneva will host talks". */
function sceneSubject(sentence: Sentence, deed: number): Token | undefined {
  const token = sentence.tokens[deed]!;
  const above = sentence.tokens[token.head];
  const isScene =
    above !== undefined && base(token.deprel) === "nmod" && isOf(sentence, token) && placeWords.scene.has(above.lemma);
  const isHost = above !== undefined && token.deprel === "obj" && placeWords.host.has(above.lemma);
  const host = placeWords.host.has(token.lemma) ? token : isScene || isHost ? above : undefined;
  return host && dependents(sentence, host.i, "nsubj")[0];
}

/** The first place among modifiers of words. */
function firstPlace(sentence: Sentence, words: readonly Token[], placeAt: PlaceAt): PlaceMention | undefined {
  for (const word of words) {
    for (const modifier of dependents(sentence, word.i, "nmod")) {
      const place = modifier.deprel === "nmod:poss" ? undefined : placeBy(sentence, modifier, false, placeAt);
      if (place) return place;
    }
  }
  return undefined;
}

const isWide = ({ known }: PlaceMention) => known?.kind === "country" || known?.kind === "region";

/** The place among the modifiers of a word, or of its object and partner. */
function placeAround(
  sentence: Sentence,
  { token, opening }: Carrier,
  own: boolean,
  placeAt: PlaceAt,
): PlaceMention | undefined {
  let found: PlaceMention | undefined;
  for (const child of sentence.children[token] ?? []) {
    if (opening && child > token) continue;
    // "At the Marble Palace in Tirana": the town before the building.
    if (!found || found.described) found = placeBy(sentence, sentence.tokens[child]!, own, placeAt) ?? found;
  }
  const scene = own && !found ? sceneSubject(sentence, token) : undefined;
  const place = scene && placeAt(sentence.index, scene.i);
  if (place?.name) return place;
  if (opening || (found && !isWide(found))) return found;
  // What the tree hangs on the object belongs to the verb as often: "killed five people in Homs", "sent troops to Mali".
  const near = firstPlace(sentence, dependents(sentence, token, "obj"), placeAt);
  if (near && !(found && isWide(near))) return near;
  // "Held talks with his counterpart in New Delhi".
  const isPartner = ({ i }: Token) => dependents(sentence, i, "case").some(({ lemma }) => lemma === "with");
  return found ?? firstPlace(sentence, dependents(sentence, token, "obl", "nmod").filter(isPartner), placeAt);
}

/** The place that a clause says more of: "Minsk, where they met", "a summit in Minsk where they signed". */
function whereOf(sentence: Sentence, token: number, placeAt: PlaceAt, reports: Reports): PlaceMention | undefined {
  const { deprel, head } = sentence.tokens[token]!;
  const isWhere = dependents(sentence, token, "advmod").some(({ lemma }) => lemma.toLowerCase() === "where");
  if (deprel !== "acl:relcl" || !isWhere || reports(token)) return undefined;
  return placeIn(sentence, head, placeAt) ?? placeOf(sentence, head, placeAt, reports);
}

/** "While in Minsk to attend": what somebody is at a place for. */
function purposePlace(sentence: Sentence, token: number, placeAt: PlaceAt): PlaceMention | undefined {
  const above = sentence.tokens[sentence.tokens[token]!.head];
  if (!above || !isToInfinitive(sentence, token) || !putsAtPlace(sentence, above)) return undefined;
  return placeAt(sentence.index, above.i);
}

/** Where those who act are: "a court in Minsk sentenced", "the Minsk court", "lawmakers in Seoul voted". */
function placeOfDoers(sentence: Sentence, token: number, placeAt: PlaceAt): PlaceMention | undefined {
  const acting = dependents(sentence, token, "nsubj").filter(({ deprel }) => deprel === "nsubj");
  const inside = firstPlace(sentence, acting, placeAt);
  if (inside) return inside;
  for (const { i } of acting) {
    for (const modifier of dependents(sentence, i, "compound")) {
      const place = placeAt(sentence.index, modifier.i);
      if (place?.known?.kind === "city" && place.name && !place.loose) return place;
    }
  }
  return undefined;
}

/**
 * The place where what a token tells of happens: in the place modifiers of the word, then of the words in whose clause it stands. Where
 * something is said is not where it happened, and where somebody comes from or belongs to is neither.
 */
export function placeOf(
  sentence: Sentence,
  token: number,
  placeAt: PlaceAt,
  reports: Reports,
): PlaceMention | undefined {
  for (const carrier of carriers(sentence, token, reports)) {
    const place = placeAround(sentence, carrier, carrier.token === token, placeAt);
    if (place) return place;
  }
  return (
    purposePlace(sentence, token, placeAt) ??
    whereOf(sentence, token, placeAt, reports) ??
    placeOfDoers(sentence, token, placeAt)
  );
}
