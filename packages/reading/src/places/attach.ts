import type { Sentence } from "@onrecord/language";
import type { Entities, PlaceMention } from "../stage.ts";
import { carriers, type Reports } from "../tree/circumstances.ts";
import { base, dependents } from "../tree/subtree.ts";

/** Finds the place that a token heads, if it heads one. */
export type PlaceAt = (sentence: number, token: number) => PlaceMention | undefined;

/** The prepositions that put something at a place; "to", "from", "of", "against" do not. */
const AT = new Set([
  "in",
  "at",
  "near",
  "inside",
  "outside",
  "within",
  "around",
  "across",
  "throughout",
  "off",
  "along",
  "on",
  "over",
  "between",
  "through",
  "north",
  "south",
  "east",
  "west",
]);

/** Nesting of a place in a phrase that is none itself: "at a base in Helmand". */
const DEEP = 3;

/** The places of a report by the token that heads them, for `placeOf`. */
export function placesByToken(places: readonly PlaceMention[], entities: Entities): PlaceAt {
  const byMention = new Map(places.map((place) => [place.mention, place]));
  return (sentence, token) => byMention.get(entities.mentionAt[sentence]?.[token] ?? -1);
}

/** Whether a phrase is put at its place by a preposition. */
function placing(sentence: Sentence, head: number): boolean {
  return dependents(sentence, head, "case").some(
    (token) => AT.has(token.lemma.toLowerCase()) || AT.has(token.form.toLowerCase()),
  );
}

/** The place of a phrase: its own head, or further in ("a base in Helmand", "the city of Homs", "the capital, Tunis"). */
function placeIn(sentence: Sentence, head: number, placeAt: PlaceAt, depth = 0): PlaceMention | undefined {
  const own = placeAt(sentence.index, head);
  if (own?.name) return own;
  if (depth >= DEEP) return own;
  for (const inner of dependents(sentence, head, "nmod", "appos", "compound")) {
    const name =
      base(inner.deprel) !== "nmod" ||
      placing(sentence, inner.i) ||
      dependents(sentence, inner.i, "case").some(({ lemma }) => lemma === "of");
    const place = name ? placeIn(sentence, inner.i, placeAt, depth + 1) : undefined;
    if (place) return place;
  }
  return own;
}

/** The place among the direct modifiers of a word, the first if there are several. */
function placeAround(sentence: Sentence, token: number, opening: boolean, placeAt: PlaceAt): PlaceMention | undefined {
  for (const modifier of dependents(sentence, token, "obl", "nmod", "advmod", "compound")) {
    if (opening && modifier.i > token) continue;
    const relation = base(modifier.deprel);
    if (relation === "compound" || modifier.deprel === "nmod:poss") {
      const place = relation === "compound" ? placeAt(sentence.index, modifier.i) : undefined;
      if (place?.name) return place;
      continue;
    }
    if (modifier.deprel === "obl:agent" || !placing(sentence, modifier.i)) continue;
    const place = placeIn(sentence, modifier.i, placeAt);
    if (place) return place;
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
    const place = placeAround(sentence, carrier.token, carrier.opening, placeAt);
    if (place) return place;
  }
  return undefined;
}
