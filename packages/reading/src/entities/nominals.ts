import type { EntityKind } from "@onrecord/record";
import type { NounEntry } from "../lexicon/actors.ts";
import { placeWords } from "../lexicon/places.ts";
import type { Mention } from "../stage.ts";
import { apposedTo, bodyMet, governmentOf, holderOf, predicatedOf, repeatsHeadline, sameWords } from "./antecedents.ts";
import { homeFor } from "./at-home.ts";
import { jointOf } from "./joint.ts";
import { namedBody } from "./named-body.ts";
import { nationalsOf } from "./nationals.ts";
import { entryFor, type Nominal, readNominal } from "./nominal.ts";
import { placeMet } from "./place-met.ts";
import { addThing, link, type Scene, type Thing, thingOf, wordsOf } from "./scene.ts";
import { wholeOf } from "./whole.ts";

/** The words of the phrase, without an opening "the". */
function nameOf(scene: Scene, { mention, sentence }: Nominal): string {
  const { first, last, head } = mention;
  const opening = sentence.tokens[first]!.form.toLowerCase();
  // "The city of Bukavu" is Bukavu.
  const after = sentence.tokens.slice(head + 2, last + 1);
  const isOf =
    sentence.tokens[head + 1]?.form === "of" && after.length > 0 && after.every(({ upos }) => upos === "PROPN");
  if (isOf && placeWords.kind.has(sentence.tokens[head]!.lemma)) return wordsOf(scene, sentence, head + 2, last);
  return wordsOf(scene, sentence, opening === "the" && head > first ? first + 1 : first, last);
}

function kindOf(entry: NounEntry | undefined, plural: boolean): EntityKind {
  if (!entry) return plural ? "group" : "organization";
  if (entry.use === "role") return plural ? "group" : "person";
  return entry.kind;
}

/** A post without article in running text ("as president", "running for mayor") is the post, not its holder. */
function isPostAlone({ mention, sentence, bare, plural, entries }: Nominal): boolean {
  if (!bare || plural || mention.sentence === 0 || !entries.some(({ use }) => use === "role")) return false;
  const { form, deprel } = sentence.tokens[mention.head]!;
  return form === form.toLowerCase() && deprel !== "appos" && !deprel.startsWith("nsubj");
}

function antecedentOf(scene: Scene, nominal: Nominal, entry: NounEntry | undefined): Thing | undefined {
  const { post, plural, indefinite, definite } = nominal;
  if (plural) {
    const joint = jointOf(scene, nominal.mention, nominal.entries);
    if (joint) return joint;
  }
  if (indefinite) return repeatsHeadline(scene, nominal);
  if (post && !plural && entry?.use !== "body")
    return holderOf(scene, nominal, post) ?? (definite ? sameWords(scene, nominal) : undefined);
  if (entry?.use === "thing" && entry.kind === "place") return placeMet(scene, nominal);
  const government = governmentOf(scene, nominal);
  if (government) return government;
  if (entry?.use === "body" && (definite || entry.local)) return bodyMet(scene, nominal, entry);
  return definite || entry?.use === "group" ? sameWords(scene, nominal) : undefined;
}

/** Whose officers they are: of the police or the army, whichever the report told of last. */
function forceBefore(scene: Scene, { mention }: Nominal): string | undefined {
  for (let i = mention.index - 1; i >= 0; i--) {
    const thing = thingOf(scene, i);
    if (thing?.kind !== "place" && /^(?:COP|MIL)$/.test(thing?.sector ?? "") && thing?.noun !== "officer")
      return thing?.sector;
  }
  return undefined;
}

function madeFrom(scene: Scene, nominal: Nominal, entry: NounEntry | undefined): Thing {
  const { post, plural, noun, possessed } = nominal;
  const whole = entry?.partOf ? wholeOf(scene, nominal) : undefined;
  const isOfNobody = entry?.partOf === true && whole === undefined && entry.sector === undefined;
  const unowned = (entry?.owned === true && !possessed) || isOfNobody;
  const actor = entry !== undefined && entry.use !== "thing" && !unowned && !isPostAlone(nominal);
  // "Washington's ally" is another state.
  const isOther = entry?.ofStates === true && possessed && nominal.owner?.kind === "government";
  const country = isOther
    ? undefined
    : (nominal.country ?? whole?.country ?? post?.country ?? homeFor(scene, nominal, entry));
  const whose = entry?.use === "body" && nominal.owner?.kind === "organization" ? nominal.owner.sector : undefined;
  // "RSF commanders" are of the group; other holders of posts together are of many bodies.
  const isOfBody = !plural || post?.role.speaksFor === true || nominal.owner?.kind === "armed-group";
  const own = post?.sector && isOfBody ? post.sector : (entry?.sector ?? whose);
  const sector = whole?.sector ?? (entry?.uniformed ? (forceBefore(scene, nominal) ?? own) : own);
  const thing = addThing(scene, {
    name: nameOf(scene, nominal),
    kind: isOther && !plural ? "government" : (whole?.kind ?? kindOf(entry, plural)),
    ...(country && (actor || nominal.country !== undefined) && { country }),
    ...(actor && sector && { sector }),
    number: plural ? "many" : "one",
    actor,
    noun,
    rule: entry ? `entity.${entry.use}-noun` : "entity.noun",
  });
  const gender = scene.actors.nounGender(noun) ?? scene.actors.nounGender(nominal.last);
  if (gender) thing.gender = gender;
  thing.nouns.add(noun).add(nominal.last);
  if (post?.top) thing.top = true;
  if (nominal.distinct) thing.distinct = true;
  return thing;
}

/** What a noun beside the name of a body that no list knows tells of it: "the African Union mission, known as ATMIS". */
function describeBody(thing: Thing, { country }: Nominal, entry: NounEntry | undefined): void {
  if (country) thing.country ??= country;
  if (entry?.sector) thing.sector ??= entry.sector;
}

/** Links a common-noun mention to what it stands for, or makes an entity of its own for it. */
export function linkNominal(scene: Scene, mention: Mention): void {
  const nominal = readNominal(scene, mention);
  const entry = entryFor(scene, nominal);
  const same = namedBody(scene, nominal, entry) ?? apposedTo(scene, nominal) ?? predicatedOf(scene, nominal);
  if (same?.rule === "entity.name" && same.kind === "organization") describeBody(same, nominal, entry);
  const before = same ?? (isPostAlone(nominal) ? undefined : antecedentOf(scene, nominal, entry));
  const make = (one: Nominal) => madeFrom(scene, one, entry);
  link(scene, mention, before ?? nationalsOf(scene, nominal, make) ?? make(nominal));
}
