import type { Analysis } from "@onrecord/language";
import { datelineOf } from "../dateline.ts";
import { placeWords } from "../lexicon/places.ts";
import { type EntityDraft, type Mention, type PlaceMention, stage } from "../stage.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { Place } from "./place.ts";
import { putsAtPlace } from "./putting.ts";
import { countriesSpokenOf } from "./spoken-of.ts";

/** The words of a mention that may be the place's name: its proper name, else proper nouns before its head or after "of" ("the city of Homs"). */
function nameIn({ name, first, last, head, sentence }: Mention, { text, sentences }: Analysis): string | undefined {
  const { tokens } = sentences[sentence]!;
  if (name) return text.slice(tokens[name.first]!.start, tokens[name.last]!.end);
  for (let i = last; i >= first; i--) {
    if (tokens[i]!.upos !== "PROPN") continue;
    let from = i;
    while (from > first && tokens[from - 1]!.upos === "PROPN") from--;
    const belongs = i <= head || tokens[from - 1]?.form.toLowerCase() === "of";
    return belongs ? text.slice(tokens[from]!.start, tokens[i]!.end) : undefined;
  }
  return undefined;
}

/** The gazetteer's place for an entity: its country decides, if it has one. */
function knownPlace(
  name: string,
  { country }: EntityDraft,
  countries: ReadonlySet<string>,
  gazetteer: Gazetteer,
): Place | undefined {
  const own = country ? gazetteer.resolve(name, new Set([country])) : undefined;
  return own && (own.countries.includes(country!) || own.country === "") ? own : gazetteer.resolve(name, countries);
}

/** Whether something can happen at this entity where its name stands as a place: "in Russia", "in Aleppo". */
function canBePlace({ kind, country }: EntityDraft): boolean {
  return kind === "government" || (kind === "organization" && country === undefined);
}

/** The name of a building or ground: "the Marble Palace", "Aden District Court for Commerce". */
function namesBuilding(words: string): boolean {
  const [name = ""] = words.toLowerCase().split(/ (?:of|for) /);
  return name.includes(" ") && placeWords.building.has(name.split(" ").at(-1)!);
}

/**
 * Mentions of places where something may happen. A person's name is none, nor is an outlet's home; a government is one where its
 * name stands after "in", and so is an unknown body that the gazetteer knows as a town. "The region" is one if the report names it.
 */
export const places = stage({
  name: "places",
  reads: ["analysis", "mentions", "entities"],
  writes: "places",
  judgedBy: "events.place",
  run({ analysis, mentions, entities }, { gazetteer }): readonly PlaceMention[] {
    const countries = countriesSpokenOf(entities.list);
    const found: PlaceMention[] = [];
    const named = new Set<number>();
    for (const mention of mentions) {
      const index = entities.entityOfMention[mention.index] ?? -1;
      const entity = entities.list[index];
      if (mention.last < datelineOf(analysis.sentences[mention.sentence]!)) continue;
      if (!entity || (mention.form === "pronoun" && entity.kind !== "place")) continue;
      const isPlace = entity.kind === "place";
      const words = nameIn(mention, analysis);
      const isBuilding = mention.form === "name" && words !== undefined && namesBuilding(words);
      if (!isPlace && !isBuilding && !(mention.form === "name" && canBePlace(entity))) continue;
      const known = words === undefined ? undefined : knownPlace(words, entity, countries, gazetteer);
      const sentence = analysis.sentences[mention.sentence]!;
      if (words === undefined && placeWords.land.has(sentence.tokens[mention.head]!.lemma)) {
        // "Met her in Lima when she came to the country": that is to Lima.
        const town = found.findLast(
          (place) =>
            mentions[place.mention]!.sentence === mention.sentence &&
            place.known?.kind === "city" &&
            entities.list[place.entity]!.country === entity.country,
        );
        if (town) found.push({ ...town, mention: mention.index });
        continue;
      }
      const put = () => putsAtPlace(sentence, sentence.tokens[mention.head]!, known?.kind === "country");
      if (!isPlace && !known && !isBuilding) continue;
      const isPut = put();
      const loose = !isPlace && !isPut;
      const name = mention.form === "name" || known !== undefined || (mention.form === "pronoun" && named.has(index));
      if (name) named.add(index);
      found.push({
        mention: mention.index,
        entity: index,
        name,
        put: isPut,
        ...(loose && { loose }),
        ...((mention.form === "nominal" || (isBuilding && !known)) && { described: true }),
        ...(known && { known }),
      });
    }
    return found.filter(({ name, entity }) => name || named.has(entity));
  },
});
