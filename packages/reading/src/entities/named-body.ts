import type { NounEntry } from "../lexicon/actors.ts";
import { isAcronym } from "./acronym.ts";
import type { Nominal } from "./nominal.ts";
import { nameText, type Scene, type Thing, thingOf } from "./scene.ts";

const INTERNATIONAL = /^(?:EUR|UNO|IGO)$/;
const UNKNOWN = "entity.name";
/** Nouns that any body goes by. */
export const GENERIC = /^(?:group|organi[sz]ation|movement)$/;

interface Named {
  readonly thing: Thing;
  /** The name as written. */
  readonly text: string;
}

/** The name right before the noun of a phrase. */
function nameBefore(scene: Scene, { mention, sentence, noun }: Nominal): Named | undefined {
  const at = mention.head - noun.split(" ").length;
  const name = scene.mentions[scene.mentionAt[sentence.index]![at] ?? -1];
  const thing = name?.name?.last === at && name.first >= mention.first ? thingOf(scene, name.index) : undefined;
  return thing && { thing, text: nameText(scene, name!) };
}

/** Whether a noun may say what a named thing is: "group" of a militia, "company" of a firm, nothing of a state or an international body. */
function mayTell(entry: NounEntry, noun: string, { thing, text }: Named): boolean {
  const { kind, sector, country, rule, actor } = thing;
  const isBody = actor && /^(?:organization|armed-group|outlet)$/.test(kind);
  if (!isBody || entry.partOf || INTERNATIONAL.test(country ?? "")) return false;
  // "The Brexit movement" is not Brexit, and "the Baptist church" may be any.
  const isUnknown = rule === UNKNOWN && sector === undefined;
  if (isUnknown && /^(?:PTY|LAB)$/.test(entry.sector ?? "")) return text.includes(" ");
  if (isUnknown)
    return (
      kind === "organization" && (entry.kind === "outlet" || (entry.kind === "armed-group" && / group$/.test(noun)))
    );
  if (entry.kind === "organization" && GENERIC.test(noun)) return kind !== "outlet";
  return entry.kind === kind && (entry.sector === sector || kind === "armed-group");
}

/** What the report says of a name that no list knows: "the Qwert rebel group" tells that Qwert is one, "NQW rebels" that the NQW are. */
function learn(thing: Thing, entry: NounEntry): void {
  if (thing.rule !== UNKNOWN || thing.sector !== undefined || entry.sector === undefined) return;
  thing.kind = entry.kind;
  thing.sector = entry.sector;
  thing.actor = true;
}

/** The body that a phrase names with a noun for its kind behind the name: "the Wagner group", "the Polisario movement". */
export function namedBody(scene: Scene, nominal: Nominal, entry: NounEntry | undefined): Thing | undefined {
  if (entry?.use !== "body" || nominal.possessed || nominal.mention.last > nominal.mention.head) return undefined;
  const found = nameBefore(scene, nominal);
  if (!found) return undefined;
  if (entry.kind === "armed-group" && isAcronym(found.text)) learn(found.thing, entry);
  if (nominal.plural || nominal.indefinite || !mayTell(entry, nominal.noun, found)) return undefined;
  learn(found.thing, entry);
  return found.thing;
}
