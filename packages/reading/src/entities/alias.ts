import type { Sentence, Token } from "@onrecord/language";
import type { Mention } from "../stage.ts";
import { base, dependents } from "../tree/subtree.ts";
import { link, nameText, type Scene, thingOf } from "./scene.ts";

/** Participles that give whom they stand beside another name. */
const NAMING = /^(?:know|identify|nickname|dub)$/;

/** The participle that gives the name at a token: "known" for "Barbecue" in "Jimmy Roe, known as Barbecue". */
function namingOf(sentence: Sentence, { i, deprel, head }: Token): Token | undefined {
  const verb = sentence.tokens[head];
  const isName = /^(?:obl|xcomp|obj)$/.test(base(deprel)) && verb !== undefined && verb.i < i;
  if (!isName || base(verb.deprel) !== "acl" || !NAMING.test(verb.lemma)) return undefined;
  const hasAs = dependents(sentence, i, "case", "mark").some(({ form }) => form === "as");
  return hasAs || /^(?:nickname|dub)$/.test(verb.lemma) ? verb : undefined;
}

/** The mentions of whom a name is another name: "a former officer" and "Jimmy Roe" for "Barbecue". */
function namedSo(scene: Scene, { sentence: index, head }: Mention): Mention[] {
  const sentence = scene.sentences[index]!;
  const verb = namingOf(sentence, sentence.tokens[head]!);
  const noun = verb && sentence.tokens[verb.head];
  if (!noun) return [];
  const tokens = noun.deprel === "appos" ? [noun.i, noun.head] : [noun.i];
  return tokens.flatMap((token) => scene.mentions[scene.mentionAt[index]![token] ?? -1] ?? []);
}

/** The name that a participle behind a noun gives it: "Mehmet Akin" for "the militant, identified as Mehmet Akin". */
export function aliasOf(scene: Scene, { sentence: index, head }: Mention): Mention | undefined {
  const sentence = scene.sentences[index]!;
  for (const verb of dependents(sentence, head, "acl"))
    for (const name of dependents(sentence, verb.i, "obl", "xcomp", "obj"))
      if (namingOf(sentence, name)) return scene.mentions[scene.mentionAt[index]![name.i] ?? -1];
  return undefined;
}

/** The names, by their words, that are other names of those whom the report names: "Barbecue" beside "Jimmy Roe, known as Barbecue". */
export function aliasesIn(scene: Scene, names: readonly Mention[]): Map<string, Mention> {
  const found = new Map<string, Mention>();
  for (const mention of names) {
    const named = namedSo(scene, mention).find(({ form }) => form === "name");
    if (named) found.set(nameText(scene, mention), named);
  }
  return found;
}

/** Links other names to those whom they name. */
export function linkAliases(scene: Scene, mentions: readonly Mention[], aliases: ReadonlyMap<string, Mention>): void {
  for (const mention of mentions) {
    const owner = thingOf(scene, aliases.get(nameText(scene, mention))!.index);
    if (owner) link(scene, mention, owner);
  }
}
