import type { Sentence, Token } from "@onrecord/language";
import { cues } from "../lexicon/cues.ts";
import { dependents, subtree } from "./subtree.ts";
import { withTokens } from "./with-tokens.ts";

/** The relative clause without a comma before it that a verb heads. */
function isRestrictive(sentence: Sentence, verb: Token): boolean {
  if (verb.deprel !== "acl:relcl") return false;
  const first = subtree(sentence, verb.i).find((i) => sentence.tokens[i]!.upos !== "PUNCT")!;
  return sentence.tokens[first - 1]?.form !== ",";
}

/** The verb that a noun belongs to. */
function verbAbove({ tokens }: Sentence, noun: number): Token | undefined {
  for (let at = tokens[noun]!.head; at >= 0; at = tokens[at]!.head) if (tokens[at]!.upos === "VERB") return tokens[at];
  return undefined;
}

/** The verb that a participle of speaking behind a comma goes on with, where the tree hangs it into a relative clause without commas. */
function governor(sentence: Sentence, { i, xpos, deprel, head, lemma }: Token): Token | undefined {
  if (xpos !== "VBG" || deprel !== "advcl" || head > i || sentence.tokens[i - 1]?.form !== ",") return undefined;
  if (cues.find("verb", lemma.toLowerCase())?.class !== "speech") return undefined;
  const relative = sentence.tokens[head]!;
  if (!isRestrictive(sentence, relative) || dependents(sentence, i, "mark", "nsubj", "aux").length > 0)
    return undefined;
  return verbAbove(sentence, relative.head);
}

/**
 * "Shot down a drone that was near the port, blaming rebels": the comma closes the relative clause, and whoever does what the verb before it tells
 * speaks. The sentence with such participles below that verb.
 */
export function raiseSpeakingParticiples(sentence: Sentence): Sentence {
  const above = new Map<number, number>();
  for (const token of sentence.tokens) {
    const verb = governor(sentence, token);
    if (verb && verb.i < token.i) above.set(token.i, verb.i);
  }
  if (above.size === 0) return sentence;
  return withTokens(sentence, (token) => ({ ...token, head: above.get(token.i) ?? token.head }));
}
