import type { Sentence, Token } from "@onrecord/language";
import { frames } from "../lexicon/frames.ts";
import { placeWords } from "../lexicon/places.ts";
import type { PlaceMention } from "../stage.ts";
import { base, dependents } from "../tree/subtree.ts";
import { putsAtPlace } from "./putting.ts";

/** Finds the place that a token heads, if it heads one. */
export type PlaceAt = (sentence: number, token: number) => PlaceMention | undefined;

/** Nesting of a place in a phrase that is none itself: "at a base in Helmand". */
const DEEP = 3;

/** Where in a phrase its place is looked for: "the capital, Tunis", "the port town of Aden", "Aden province". */
const INNER = ["appos", "nmod", "flat", "compound"];

export const isOf = (sentence: Sentence, token: Token) =>
  dependents(sentence, token.i, "case").some(({ lemma }) => lemma === "of");

/** "The shelling of Homs" is in Homs; "the proclamation of Homs" need not be. */
const isAttack = ({ lemma }: Token) =>
  frames.triggers("noun", lemma).some(({ frame }) => frames.list[frame]?.type === "ASSAULT");

/** "Nairobi's markets" are in Nairobi, and so is "Mali's north" in Mali; "Mali's interest" is nowhere. */
const isOwner = ({ tokens }: Sentence, head: number, place: PlaceMention | undefined) =>
  place !== undefined &&
  (placeWords.kind.has(tokens[head]!.lemma) || (place.known !== undefined && place.known.kind !== "country"));

/** The place of a phrase: its own head, or further in ("a base in Helmand", "the city of Homs", "the capital, Tunis"). */
export function placeIn(sentence: Sentence, head: number, placeAt: PlaceAt, depth = 0): PlaceMention | undefined {
  const found = placeAt(sentence.index, head);
  const own = found?.loose ? undefined : found;
  if ((own?.name && !own.described) || depth >= DEEP) return own;
  let wider: PlaceMention | undefined;
  for (const inner of INNER.flatMap((relation) => dependents(sentence, head, relation))) {
    // "The Red Sea port town" is not in the sea, and "the Mopti region" is Mopti.
    if (inner.deprel === "compound" && inner.i !== head - 1) continue;
    const owner = inner.deprel === "nmod:poss" && isOwner(sentence, head, placeAt(sentence.index, inner.i));
    const leads = base(inner.deprel) !== "nmod" || owner || putsAtPlace(sentence, inner) || isOf(sentence, inner);
    const place = leads ? placeIn(sentence, inner.i, placeAt, depth + 1) : undefined;
    // "The port town of Aden, Yemen", "the Mopti region of Mali": the country only says where it is.
    if (place && place.known?.kind !== "country") return place;
    wider ??= place;
  }
  return wider ?? own;
}

/** The place that a modifier of a word gives it. */
export function placeBy(sentence: Sentence, modifier: Token, own: boolean, placeAt: PlaceAt): PlaceMention | undefined {
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
    case "nsubj":
    case "obj": {
      // "Shelled Homs", while in "shelled the port" the port may be anywhere.
      if (!putsAtPlace(sentence, modifier)) return undefined;
      const place = placeWords.kind.has(modifier.lemma)
        ? placeIn(sentence, modifier.i, placeAt)
        : placeAt(sentence.index, modifier.i);
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
