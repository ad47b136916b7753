import type { Sentence, Token } from "@onrecord/language";
import type { Mention } from "../stage.ts";
import { dependents } from "../tree/subtree.ts";
import { conjunctsOf } from "./conjuncts.ts";
import { type Scene, sentenceOf } from "./scene.ts";

/** Whether a verb asks for peace: "urged restraint", "called for talks". */
function asksForPeace({ cues }: Scene, sentence: Sentence, { i, lemma }: Token): boolean {
  if (cues.find("verb", lemma.toLowerCase())?.kind !== "demand" && lemma !== "call") return false;
  return dependents(sentence, i, "obj", "obl").some((asked) => cues.find("calming", asked.lemma.toLowerCase()));
}

/** Whether a mention is of one who mediates: the subject of "mediate" or "broker", or by whom talks are brokered; or who asks for peace. */
export function mediates(scene: Scene, mention: number): boolean {
  const { sentence, head } = scene.mentions[mention]!;
  const { tokens } = scene.sentences[sentence]!;
  const isMediating = (token: Token) =>
    scene.cues.find("mediating", token.lemma.toLowerCase()) !== undefined ||
    asksForPeace(scene, scene.sentences[sentence]!, token);
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

/** A state that mediates with no other beside it: two that do may be the two countries told of next. */
export function mediatesAlone(scene: Scene, mention: number): boolean {
  const { sentence, head } = scene.mentions[mention]!;
  const isJoined =
    scene.sentences[sentence]!.tokens[head]!.deprel === "conj" ||
    conjunctsOf(scene.sentences[sentence]!, head).length > 1;
  return !isJoined && mediates(scene, mention);
}

/** The countries of those who urge the two or mediate between them and are neither: of the subjects of the verb that they hang on. */
export function thirdParties(scene: Scene, mention: Mention): readonly string[] {
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
