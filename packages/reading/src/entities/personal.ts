import type { NameType } from "@onrecord/language";
import type { Mention } from "../stage.ts";
import { base } from "../tree/subtree.ts";
import { describe } from "./describe.ts";
import { nounAt } from "./lookup.ts";
import { nameWords } from "./person-name.ts";
import { apposed } from "./persons.ts";
import { nameText, type Scene, sentenceOf } from "./scene.ts";

/** Whether the words before a name are a title or a post. */
export function hasTitle(scene: Scene, mention: Mention): boolean {
  const sentence = sentenceOf(scene, mention);
  const first = mention.name?.first ?? mention.first;
  if (first <= mention.first) return false;
  const before = sentence.tokens[first - 1]!;
  if (scene.actors.title(before.form)) return true;
  const noun = nounAt(sentence, first - 1, mention.first, first - 1, scene.actors);
  if (noun?.entries.some((entry) => entry.use === "role")) return !noun.entries.some((entry) => entry.use === "body");
  return before.form !== "'s" && describe(scene, sentence, mention.first, first - 1) !== undefined;
}

/** Whether it is a name of two or three plain words that says something. */
function speaks(scene: Scene, mention: Mention, words: readonly string[]): boolean {
  const sentence = sentenceOf(scene, mention);
  const { deprel, head, form } = sentence.tokens[mention.head]!;
  if (words.length < 2 || words.length > 3 || base(deprel) !== "nsubj" || form === form.toUpperCase()) return false;
  if (mention.span.text.toLowerCase().startsWith("the ")) return false;
  const verb = sentence.tokens[head]?.lemma.toLowerCase() ?? "";
  return (
    scene.cues.find("verb", verb)?.class === "speech" && scene.gazetteer.lookup(nameText(scene, mention)).length === 0
  );
}

function endsAsBody(scene: Scene, mention: Mention): boolean {
  const last = sentenceOf(scene, mention).tokens[mention.name?.last ?? mention.head]!;
  return scene.actors.noun(last.lemma.toLowerCase()).some(({ use }) => use === "body");
}

/** Whether a name is a person's: by the language layer, a title, a post beside it, a known given name, or its speaking. */
export function isPersonal(scene: Scene, mention: Mention, type: NameType | undefined): boolean {
  if (hasTitle(scene, mention)) return true;
  if (scene.actors.isNobody(nameText(scene, mention))) return false;
  if (type === "person") return !endsAsBody(scene, mention);
  const words = nameWords(nameText(scene, mention));
  if (words.length > 4 || mention.rule === "mention.name-as-modifier") return false;
  if (apposed(scene, mention).length > 0) return true;
  if (words.length > 1 && type !== "organization" && scene.actors.gender(words[0]!) !== undefined) return true;
  return type !== "place" && speaks(scene, mention, words);
}
