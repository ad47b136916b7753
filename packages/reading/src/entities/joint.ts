import type { Token } from "@onrecord/language";
import type { NounEntry } from "../lexicon/actors.ts";
import type { Mention } from "../stage.ts";
import { dependents } from "../tree/subtree.ts";
import { conjunctsOf } from "./conjuncts.ts";
import { addThing, type Scene, sentenceOf, type Thing } from "./scene.ts";

const LOOK_BACK = 60;

/** One thing that stands for several: the same members always give the same one. */
export function together(scene: Scene, members: readonly Thing[], rule: string): Thing {
  const indexes = members.map((member) => member.index).sort((a, b) => a - b);
  const key = `joint:${indexes.join(",")}`;
  const known = scene.keyed.get(key);
  if (known) return known;
  const countries = new Set(members.map(({ country }) => country));
  const sectors = new Set(members.map(({ sector }) => sector));
  const [country] = countries;
  const [sector] = sectors;
  const thing = addThing(scene, {
    name: `${members
      .slice(0, -1)
      .map((member) => member.name)
      .join(", ")} and ${members.at(-1)!.name}`,
    kind: "group",
    number: "many",
    rule,
    members: indexes,
    ...(countries.size === 1 && country && { country }),
    ...(sectors.size === 1 && sector && { sector }),
  });
  scene.keyed.set(key, thing);
  return thing;
}

/** Who may be a side: a state, its forces, those in arms against it. */
const isSide = ({ kind, sector, noun, country }: Thing): boolean =>
  kind === "government" ||
  (kind === "armed-group" && (noun === undefined || country !== undefined)) ||
  (kind === "organization" && sector === "MIL");

/** A state and its forces are one side, whoever fights them at home another. */
const areOneSide = (a: Thing, b: Thing): boolean =>
  a.country === b.country && (a.kind === "armed-group") === (b.kind === "armed-group");

function wanted(entries: readonly NounEntry[], noun: string): ((thing: Thing) => boolean) | undefined {
  if (/^(?:side|party)$/.test(noun)) return isSide;
  if (/^(?:country|nation|state|government|capital|neighbour|neighbor|power)$/.test(noun))
    return (thing) => thing.kind === "government";
  if (!entries.some(({ use }) => use === "role")) return undefined;
  // "The two generals" are two of whom the report says so; leaders are called by their posts.
  const isNamed = (thing: Thing) => entries.some(({ top }) => top) || thing.nouns.has(noun);
  return (thing) => thing.kind === "person" && thing.number === "one" && isNamed(thing);
}

/** Whether "the two" are people or states: as the last of either that was named. */
function alikeLast(scene: Scene, mention: Mention): ((thing: Thing) => boolean) | undefined {
  for (let i = mention.index - 1; i >= Math.max(0, mention.index - LOOK_BACK); i--) {
    const thing = scene.things[scene.entityOf[i] ?? -1];
    if (thing?.number === "one" && (thing.kind === "person" || thing.kind === "government"))
      return (other) => other.kind === thing.kind && other.number === "one";
  }
  return undefined;
}

/** "Tigrayan" in "Tigrayan officials" names no side. */
function isModifier(scene: Scene, mention: number): boolean {
  const { sentence, head } = scene.mentions[mention]!;
  return /^(?:amod|compound)/.test(scene.sentences[sentence]!.tokens[head]!.deprel);
}

/** Whether a mention is of one who mediates: the subject of "mediate" or "broker", or by whom talks are brokered. */
function mediates(scene: Scene, mention: number): boolean {
  const { sentence, head } = scene.mentions[mention]!;
  const { tokens } = scene.sentences[sentence]!;
  const isMediating = ({ lemma }: Token) => scene.cues.find("mediating", lemma.toLowerCase()) !== undefined;
  let at = head;
  for (let steps = 0; steps < 4 && /^(?:conj|nsubj|obl|acl)/.test(tokens[at]!.deprel); steps++) {
    const above = tokens[tokens[at]!.head];
    if (above && isMediating(above)) return /^(?:conj|nsubj|obl:agent|obl)/.test(tokens[at]!.deprel);
    if (!above) return false;
    at = above.i;
  }
  // "Qatar, which mediates"
  return dependents(scene.sentences[sentence]!, head, "acl").some(
    (clause) => clause.deprel === "acl:relcl" && isMediating(clause),
  );
}

/** The countries of those who urge the two or mediate between them and are neither: of the subjects of the verb that they hang on. */
function thirdParties(scene: Scene, mention: Mention): readonly string[] {
  const sentence = sentenceOf(scene, mention);
  const { head, deprel } = sentence.tokens[mention.head]!;
  const verb = sentence.tokens[head];
  if (!/^(?:obj|iobj|obl)/.test(deprel) || verb?.upos !== "VERB") return [];
  const lemma = verb.lemma.toLowerCase();
  if (!scene.cues.find("mediating", lemma) && scene.cues.find("verb", lemma)?.kind !== "demand") return [];
  for (let at: number = verb.i; at >= 0 && sentence.tokens[at]!.upos === "VERB"; at = sentence.tokens[at]!.head) {
    const [subject] = dependents(sentence, at, "nsubj");
    if (subject)
      return conjunctsOf(sentence, subject.i).flatMap(
        (one) => scene.things[scene.entityOf[scene.mentionAt[sentence.index]![one] ?? -1] ?? -1]?.country ?? [],
      );
  }
  return [];
}

const TAKEN_UP = new Set(["both", "the", "these", "those"]);

/** The two that "the two leaders", "both countries", "the two" stand for: the last two of that kind named before. "Two diplomats" are new. */
export function jointOf(scene: Scene, mention: Mention, entries: readonly NounEntry[]): Thing | undefined {
  const sentence = sentenceOf(scene, mention);
  const words = sentence.tokens.slice(mention.first, mention.head + 1).map((token) => token.form.toLowerCase());
  if (!words.includes("two") && !words.includes("both")) return undefined;
  if (words.length > 1 && !words.some((word) => TAKEN_UP.has(word))) return undefined;
  const noun = sentence.tokens[mention.head]!.lemma.toLowerCase();
  const fits = noun === "two" || noun === "both" ? alikeLast(scene, mention) : wanted(entries, noun);
  if (!fits) return undefined;
  const leaders = entries.some(({ top }) => top);
  const third = thirdParties(scene, mention);
  const found: Thing[] = [];
  for (let i = mention.index - 1; i >= Math.max(0, mention.index - LOOK_BACK) && found.length < 2; i--) {
    const thing = scene.things[scene.entityOf[i] ?? -1];
    if (!thing || !fits(thing) || found.includes(thing)) continue;
    if (thing.country !== undefined && third.includes(thing.country)) continue;
    if (leaders && !thing.top) continue;
    if (fits === isSide && (isModifier(scene, i) || mediates(scene, i))) continue;
    if (found.some((other) => isSide(thing) && areOneSide(other, thing))) continue;
    found.unshift(thing);
  }
  return found.length === 2 ? together(scene, found, "entity.joint-noun") : undefined;
}
