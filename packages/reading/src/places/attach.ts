import type { Sentence, Token } from "@onrecord/language";
import { frames } from "../lexicon/frames.ts";
import type { Entities, PlaceMention } from "../stage.ts";
import { type Carrier, carriers, type Reports } from "../tree/circumstances.ts";
import { base, dependents } from "../tree/subtree.ts";
import { putsAtPlace } from "./putting.ts";

/** Finds the place that a token heads, if it heads one. */
export type PlaceAt = (sentence: number, token: number) => PlaceMention | undefined;

/** Nesting of a place in a phrase that is none itself: "at a base in Helmand". */
const DEEP = 3;

/** The places of a report by the token that heads them, for `placeOf`. */
export function placesByToken(places: readonly PlaceMention[], entities: Entities): PlaceAt {
  const byMention = new Map(places.map((place) => [place.mention, place]));
  return (sentence, token) => byMention.get(entities.mentionAt[sentence]?.[token] ?? -1);
}

const isOf = (sentence: Sentence, token: Token) =>
  dependents(sentence, token.i, "case").some(({ lemma }) => lemma === "of");

/** "The shelling of Homs" is in Homs; "the proclamation of Homs" need not be. */
const isAttack = ({ lemma }: Token) =>
  frames.triggers("noun", lemma).some(({ frame }) => frames.list[frame]?.type === "ASSAULT");

/** The place of a phrase: its own head, or further in ("a base in Helmand", "the city of Homs", "the capital, Tunis"). */
function placeIn(sentence: Sentence, head: number, placeAt: PlaceAt, depth = 0): PlaceMention | undefined {
  const found = placeAt(sentence.index, head);
  const own = found?.loose ? undefined : found;
  if (own?.name || depth >= DEEP) return own;
  for (const inner of dependents(sentence, head, "nmod", "appos", "compound", "flat")) {
    const leads = base(inner.deprel) !== "nmod" || putsAtPlace(sentence, inner) || isOf(sentence, inner);
    const place = leads ? placeIn(sentence, inner.i, placeAt, depth + 1) : undefined;
    if (place) return place;
  }
  return own;
}

/** The place that a modifier of a word gives it. */
function placeBy(sentence: Sentence, modifier: Token, own: boolean, placeAt: PlaceAt): PlaceMention | undefined {
  switch (base(modifier.deprel)) {
    case "compound": {
      // "The Kabul bombing", but a place that is only part of another phrase is not asked.
      const place = own ? placeAt(sentence.index, modifier.i) : undefined;
      // "The US strike" is by a state, "the Hong Kong protests" are in it.
      if (place?.name && !(place.loose && isAttack(sentence.tokens[modifier.head]!))) return place;
      const [inner] = own ? dependents(sentence, modifier.i, "compound") : [];
      return inner && placeBy(sentence, inner, own, placeAt);
    }
    case "nmod":
      if (own && isOf(sentence, modifier) && isAttack(sentence.tokens[modifier.head]!)) {
        return placeAt(sentence.index, modifier.i);
      }
      break;
    case "obj": {
      // "Shelled Homs", while in "shelled the port" the port may be anywhere.
      const place = putsAtPlace(sentence, modifier) ? placeAt(sentence.index, modifier.i) : undefined;
      return place?.name ? place : undefined;
    }
    case "obl":
    case "advmod":
      break;
    default:
      return undefined;
  }
  if (modifier.deprel === "nmod:poss" || modifier.deprel === "obl:agent") return undefined;
  const country = placeAt(sentence.index, modifier.i)?.known?.kind === "country";
  return putsAtPlace(sentence, modifier, country) ? placeIn(sentence, modifier.i, placeAt) : undefined;
}

/** The first place among the modifiers of a word. */
function placeAround(
  sentence: Sentence,
  { token, opening }: Carrier,
  own: boolean,
  placeAt: PlaceAt,
): PlaceMention | undefined {
  for (const child of sentence.children[token] ?? []) {
    if (opening && child > token) continue;
    const place = placeBy(sentence, sentence.tokens[child]!, own, placeAt);
    if (place) return place;
  }
  // What the tree hangs on the object belongs to the verb as often: "killed five people in Homs", "sent troops to Mali".
  for (const object of opening ? [] : dependents(sentence, token, "obj")) {
    for (const modifier of dependents(sentence, object.i, "nmod")) {
      const place = placeBy(sentence, modifier, false, placeAt);
      if (place) return place;
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
  return undefined;
}
