import { isLocated } from "../entities/syntax.ts";
import { type EntityDraft, type Mention, type PlaceMention, stage } from "../stage.ts";
import type { Gazetteer, Place } from "./gazetteer.ts";

/** Countries that the report speaks of: they tell which of two places of one name is meant. */
function countriesOf(entities: readonly EntityDraft[]): Set<string> {
  return new Set(entities.flatMap(({ kind, country }) => (country && kind !== "outlet" ? [country] : [])));
}

/** The gazetteer's place for an entity: its country decides, if it has one. */
function knownPlace(
  name: string,
  entity: EntityDraft,
  countries: ReadonlySet<string>,
  gazetteer: Gazetteer,
): Place | undefined {
  const own = entity.country ? gazetteer.resolve(name, new Set([entity.country])) : undefined;
  return own && (own.countries.includes(entity.country!) || own.country === "")
    ? own
    : gazetteer.resolve(name, countries);
}

const COUNTRY_KINDS = new Set(["government", "place"]);

/**
 * Mentions of places where something may happen. A person's name is none, nor is an outlet's home; a government is one where its
 * name stands after "in", and so is an unknown body that the gazetteer knows as a town.
 */
export const places = stage({
  name: "places",
  reads: ["analysis", "mentions", "entities"],
  writes: "places",
  judgedBy: "events.place",
  run({ analysis, mentions, entities }, { gazetteer }): readonly PlaceMention[] {
    const countries = countriesOf(entities.list);
    const found: PlaceMention[] = [];
    const textOf = ({ name, span, sentence }: Mention) => {
      const tokens = analysis.sentences[sentence]!.tokens;
      return name ? analysis.text.slice(tokens[name.first]!.start, tokens[name.last]!.end) : span.text;
    };
    for (const mention of mentions) {
      const index = entities.entityOfMention[mention.index] ?? -1;
      const entity = entities.list[index];
      if (!entity || mention.form === "pronoun") continue;
      const name = mention.form === "name";
      const known = name ? knownPlace(textOf(mention), entity, countries, gazetteer) : undefined;
      const located = () => isLocated(analysis.sentences[mention.sentence]!, mention, false);
      const place =
        entity.kind === "place" ||
        (known && located() && (COUNTRY_KINDS.has(entity.kind) || (entity.kind === "organization" && !entity.country)));
      if (place) found.push({ mention: mention.index, entity: index, name, ...(known && { known }) });
    }
    return found;
  },
});
