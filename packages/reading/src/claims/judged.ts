import { dependents, isUnder } from "../tree/subtree.ts";
import { isForm, lemmaAt, type Scene } from "./candidate.ts";
import { ROLE } from "./model/roles.ts";
import type { View } from "./model/view.ts";

/** The "as" behind a noun that leads to what the verb above makes of it: "dismissed the allegation as ...". -1 if there is none. */
function judgement({ cues, quotes }: Scene, { sentence, order, s }: View, noun: number): number {
  const { deprel, head, upos } = sentence.tokens[noun]!;
  if (upos !== "NOUN" || deprel !== "obj" || !cues.find("verb", lemmaAt(sentence, head))?.frames.includes("as"))
    return -1;
  const as = order.findLast((i) => i > noun && isForm(sentence, i, "as"));
  if (as === undefined) return -1;
  const { head: said } = sentence.tokens[as]!;
  const above = sentence.tokens[said]?.head ?? -1;
  const isQuoted = quotes.at[s]![as + 1]! >= 0 && quotes.at[s]![as + 1] !== quotes.at[s]![noun];
  const isJudged = above === head || above === noun || (isQuoted && isUnder(sentence, said, noun));
  return isJudged && dependents(sentence, said, "nsubj").length === 0 ? as : -1;
}

/** Takes from what a noun reports how a verb judges it: "dismissed claims of fraud as a lie". `roles`: of the view's tokens, by their place in it. */
export function partJudged(scene: Scene, view: View, cue: number, roles: Uint8Array): void {
  const as = judgement(scene, view, cue);
  if (as < 0) return;
  for (const token of view.order) if (token >= as) roles[view.place[token]!] = ROLE.none;
}
