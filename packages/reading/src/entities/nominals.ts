import type { Sentence, Token } from "@onrecord/language";
import type { EntityKind } from "@onrecord/record";
import type { NounEntry } from "../lexicon/actors.ts";
import type { Mention } from "../stage.ts";
import { countryOf, type Description, describe } from "./describe.ts";
import { jointOf } from "./joint.ts";
import { nounAt } from "./lookup.ts";
import { addThing, link, type Scene, sentenceOf, type Thing, wordsOf } from "./scene.ts";

/** A common-noun mention with what its words say. */
interface Nominal {
  readonly mention: Mention;
  readonly sentence: Sentence;
  /** The known phrase around the head, or the head's lemma. */
  readonly noun: string;
  readonly last: string;
  readonly entries: readonly NounEntry[];
  readonly plural: boolean;
  readonly definite: boolean;
  readonly indefinite: boolean;
  /** Has words of its own besides determiner and known noun. */
  readonly modified: boolean;
  readonly country: string | undefined;
  readonly post: Description | undefined;
}

const DEFINITE = new Set(["the", "this", "that", "these", "those", "both", "such", "said"]);
const INDEFINITE = new Set([
  "a",
  "an",
  "another",
  "some",
  "any",
  "several",
  "many",
  "no",
  "one",
  "each",
  "every",
  "other",
  "more",
  "few",
]);
const LOOK_BACK = 240;

function isPlural(head: Token, sentence: Sentence): boolean {
  if (head.xpos === "NNS" || head.xpos === "NNPS" || /Number=Plur/.test(head.feats)) return true;
  if (head.upos === "NUM") return !/^(?:one|1)$/i.test(head.form);
  return sentence.children[head.i]!.some(
    (child) => sentence.tokens[child]!.deprel === "nummod" && !/^(?:one|1)$/i.test(sentence.tokens[child]!.form),
  );
}

function readNominal(scene: Scene, mention: Mention): Nominal {
  const sentence = sentenceOf(scene, mention);
  const { first, last, head } = mention;
  const token = sentence.tokens[head]!;
  const found = nounAt(sentence, head, first, last, scene.actors);
  const opening = sentence.tokens[first]!;
  const word = opening.form.toLowerCase();
  const possessed = sentence.children[head]!.some((child) => sentence.tokens[child]!.deprel === "nmod:poss");
  const counted = sentence.children[head]!.some((child) => sentence.tokens[child]!.deprel === "nummod");
  const core = found ? found.first : head;
  const noun = found?.phrase ?? token.lemma.toLowerCase();
  return {
    mention,
    sentence,
    noun,
    last: token.lemma.toLowerCase(),
    entries: found?.entries ?? [],
    plural: isPlural(token, sentence),
    definite: DEFINITE.has(word) || possessed,
    indefinite: INDEFINITE.has(word) || (counted && !DEFINITE.has(word)) || opening.upos === "NUM",
    modified: core - first > (opening.upos === "DET" ? 1 : 0) || last > (found?.last ?? head),
    country: countryOf(scene, sentence, first, last, head),
    post: describe(scene, sentence, first, last, head),
  };
}

/** Things mentioned before, the latest first, then those of the rest of the text if `ahead`. */
function* met(scene: Scene, mention: Mention, ahead: boolean): Generator<Thing> {
  for (let i = mention.index - 1; i >= Math.max(0, mention.index - LOOK_BACK); i--) {
    const thing = scene.things[scene.entityOf[i] ?? -1];
    if (thing) yield thing;
  }
  if (!ahead) return;
  for (let i = mention.index + 1; i < Math.min(scene.mentions.length, mention.index + LOOK_BACK); i++) {
    const thing = scene.things[scene.entityOf[i] ?? -1];
    if (thing) yield thing;
  }
}

function sameCountry(thing: Thing, country: string | undefined): boolean {
  return country === undefined || thing.country === undefined || thing.country === country;
}

/** The named person who holds the post: "the Iranian president", "the commissioner", "the Russian leader". */
function holderOf(scene: Scene, nominal: Nominal, post: Description): Thing | undefined {
  const { mention, noun, last, country } = nominal;
  for (const thing of met(scene, mention, true)) {
    if (thing.kind !== "person" || thing.number !== "one" || !sameCountry(thing, country)) continue;
    if (country !== undefined && thing.country === undefined && post.top) continue;
    if (thing.nouns.has(noun) || (noun === last && thing.nouns.has(last) && !post.top)) return thing;
    if (post.top && post.role.weak && thing.top) return thing;
  }
  return undefined;
}

/** Whether a known thing goes by this noun: a newspaper, a company, "the court" for "Court of Session". */
function goesBy(thing: Thing, noun: string, entry: NounEntry): boolean {
  if (thing.noun === noun || thing.nouns.has(noun)) return true;
  if (thing.noun !== undefined || thing.kind === "person" || thing.members) return false;
  const name = ` ${thing.name.toLowerCase()} `;
  if (name.endsWith(` ${noun} `) || name.includes(` ${noun} of `) || name.startsWith(` ${noun} for `))
    return true;
  if (entry.kind === "outlet") return thing.kind === "outlet";
  if (entry.kind === "armed-group") return thing.kind === "armed-group";
  if (noun === "group" || noun === "organization" || noun === "organisation" || noun === "movement")
    return (
      thing.kind === "armed-group" ||
      (thing.kind === "organization" && (thing.sector === "NGO" || thing.rule === "entity.name"))
    );
  return (
    entry.use === "body" &&
    entry.sector !== "GOV" &&
    entry.sector !== "MIL" &&
    thing.kind === "organization" &&
    thing.sector === entry.sector &&
    entry.sector !== undefined &&
    !entry.local
  );
}

function bodyMet(scene: Scene, nominal: Nominal, entry: NounEntry): Thing | undefined {
  for (const thing of met(scene, nominal.mention, nominal.definite))
    if (goesBy(thing, nominal.noun, entry) && sameCountry(thing, nominal.country)) return thing;
  return undefined;
}

/** "The country", "the city": the place or state last named. */
function placeMet(scene: Scene, nominal: Nominal): Thing | undefined {
  if (!nominal.definite || nominal.modified || nominal.plural) return undefined;
  const state = /^(?:country|nation|state|kingdom|republic)$/.test(nominal.noun);
  for (const thing of met(scene, nominal.mention, false)) {
    if (thing.noun === nominal.noun) return thing;
    if (
      state
        ? scene.keyed.get(`state:${thing.name}`) === thing || scene.keyed.get(`place:${thing.name}`) === thing
        : thing.kind === "place" && thing.noun === undefined
    )
      return thing;
  }
  return undefined;
}

function sameWords(scene: Scene, nominal: Nominal): Thing | undefined {
  const name = nameOf(scene, nominal);
  const { noun, modified, definite, country } = nominal;
  for (const thing of met(scene, nominal.mention, false)) {
    if (thing.noun !== noun) continue;
    if (thing.name.toLowerCase() === name.toLowerCase()) return thing;
    if ((definite || !modified) && sameCountry(thing, country) && (!modified || definite)) return thing;
  }
  return undefined;
}

/** The words of the phrase, without an opening "the". */
function nameOf(scene: Scene, { mention, sentence }: Nominal): string {
  const { first, last, head } = mention;
  const opening = sentence.tokens[first]!.form.toLowerCase();
  return wordsOf(scene, sentence, opening === "the" && head > first ? first + 1 : first, last);
}

function entryFor(scene: Scene, nominal: Nominal): NounEntry | undefined {
  const { entries, plural } = nominal;
  if (entries.some(({ counts }) => counts)) {
    const counted = complementOf(scene, nominal);
    if (counted) return entryFor(scene, counted);
  }
  const body = entries.find((entry) => entry.use === "body" && !entry.nameOnly);
  if (body) return body;
  const wanted = plural ? ["group", "role", "thing"] : ["role", "thing", "group"];
  for (const use of wanted) {
    const found = entries.find((entry) => entry.use === use);
    if (found) return found;
  }
  return undefined;
}

/** What "of" ties to a noun: the fighters in "thousands of fighters". */
function complementOf(scene: Scene, { mention, sentence }: Nominal): Nominal | undefined {
  for (const child of sentence.children[mention.head]!) {
    const token = sentence.tokens[child]!;
    if (token.deprel !== "nmod" || child < mention.head) continue;
    const inner = scene.mentions[scene.mentionAt[sentence.index]![child] ?? -1];
    if (inner?.form === "nominal" && inner.head === child) return readNominal(scene, inner);
  }
  return undefined;
}

function kindOf(entry: NounEntry | undefined, plural: boolean): EntityKind {
  if (!entry) return plural ? "group" : "organization";
  if (entry.use === "role") return plural ? "group" : "person";
  return entry.kind;
}

/** The government of a state: "the Chinese government", and "the government" where the report is about one country. */
function governmentOf(scene: Scene, nominal: Nominal): Thing | undefined {
  if (!/^(?:federal |central )?government$/.test(nominal.noun) || nominal.indefinite || nominal.plural)
    return undefined;
  const owner = nominal.country ?? (nominal.modified ? undefined : scene.home);
  for (const thing of met(scene, nominal.mention, true))
    if (thing.noun === nominal.noun && thing.country === owner) return thing;
  if (owner === undefined || scene.mentions.some((other) => isPossessor(scene, nominal, other))) return undefined;
  for (const thing of scene.things)
    if (thing.kind === "government" && thing.country === owner && scene.keyed.get(`state:${thing.name}`) === thing)
      return thing;
  return undefined;
}

function isPossessor(scene: Scene, { mention }: Nominal, other: Mention): boolean {
  if (other.sentence !== mention.sentence || other.head < mention.first || other.head >= mention.head) return false;
  return scene.things[scene.entityOf[other.index] ?? -1]?.kind === "person";
}

function known(scene: Scene, nominal: Nominal, entry: NounEntry | undefined): Thing | undefined {
  const { post, plural, indefinite, definite } = nominal;
  if (plural && (definite || /^(?:two|both)$/i.test(nominal.sentence.tokens[nominal.mention.first]!.form))) {
    const joint = jointOf(scene, nominal.mention, nominal.entries);
    if (joint) return joint;
  }
  if (indefinite) return undefined;
  if (post && !plural && entry?.use !== "body")
    return holderOf(scene, nominal, post) ?? (definite ? sameWords(scene, nominal) : undefined);
  if (entry?.use === "thing" && entry.kind === "place") return placeMet(scene, nominal) ?? sameWords(scene, nominal);
  const government = governmentOf(scene, nominal);
  if (government) return government;
  if (entry?.use === "body" && (definite || entry.local)) return bodyMet(scene, nominal, entry);
  return definite || entry?.use === "group" ? sameWords(scene, nominal) : undefined;
}

function madeFrom(scene: Scene, nominal: Nominal, entry: NounEntry | undefined): Thing {
  const { post, plural, noun } = nominal;
  const actor = entry !== undefined && entry.use !== "thing";
  const country = nominal.country ?? post?.country ?? (entry?.local || post?.top ? scene.home : undefined);
  const sector = post?.sector && (!plural || post.role.speaksFor) ? post.sector : entry?.sector;
  const thing = addThing(scene, {
    name: nameOf(scene, nominal),
    kind: kindOf(entry, plural),
    ...(actor && country && { country }),
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
  return thing;
}

/** The name that a noun stands beside as an apposition, or that stands beside it: "the vice president, Mike Pence". */
function apposedTo(scene: Scene, { mention, sentence, entries, plural }: Nominal): Thing | undefined {
  const roles = entries.some(({ use }) => use === "role");
  const bodies = entries.some(({ use }) => use === "body");
  if (plural || (!roles && !bodies)) return undefined;
  const { deprel, head } = sentence.tokens[mention.head]!;
  const fits = (thing: Thing) => (thing.kind === "person" ? roles : bodies && thing.kind !== "government" && thing.kind !== "place");
  const beside = (sentence.children[mention.head] ?? []).filter((child) => sentence.tokens[child]!.deprel === "appos");
  if (deprel === "appos") beside.unshift(head);
  for (const at of beside) {
    const other = scene.mentions[scene.mentionAt[sentence.index]![at] ?? -1];
    const thing = other && scene.things[scene.entityOf[other.index] ?? -1];
    if (
      other?.form === "name" &&
      other.rule !== "mention.name-as-modifier" &&
      thing &&
      fits(thing)
    )
      return thing;
  }
  return undefined;
}

/** The person who is said to be it: "Jane Doe is the mayor". */
function predicatedOf(scene: Scene, { mention, sentence, post, plural }: Nominal): Thing | undefined {
  if (!post || plural) return undefined;
  const children = (sentence.children[mention.head] ?? []).map((child) => sentence.tokens[child]!);
  if (!children.some(({ deprel }) => deprel === "cop")) return undefined;
  const subject = children.find(({ deprel }) => deprel === "nsubj");
  const thing = subject && scene.things[scene.entityOf[scene.mentionAt[sentence.index]![subject.i] ?? -1] ?? -1];
  return thing?.kind === "person" && thing.number === "one" ? thing : undefined;
}

/** Links a common-noun mention to what it stands for, or makes an entity of its own for it. */
export function linkNominal(scene: Scene, mention: Mention): void {
  const nominal = readNominal(scene, mention);
  const entry = entryFor(scene, nominal);
  const same = apposedTo(scene, nominal) ?? predicatedOf(scene, nominal);
  link(scene, mention, same ?? known(scene, nominal, entry) ?? madeFrom(scene, nominal, entry));
}
