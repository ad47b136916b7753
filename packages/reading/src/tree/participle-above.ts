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

const isMore = ({ tokens }: Sentence, participle: number): boolean =>
  /^(?:further|also)$/i.test(tokens[participle - 1]?.form ?? "");

/** Whether a comma stands before a participle and its adverb, inside a quotation that ends there or outside. */
function isApart(sentence: Sentence, participle: number): boolean {
  const { tokens } = sentence;
  let at = participle - 1;
  if (isMore(sentence, participle)) at--;
  if (/^["”]$/.test(tokens[at]?.form ?? "")) at--;
  return tokens[at]?.form === ",";
}

/** The verb of speech that what is said hangs on, where a participle cannot go with what is said: it is a question, or lies ahead, or more is said. */
function speechAbove(sentence: Sentence, said: Token, adds: boolean): Token | undefined {
  const above = said.deprel === "ccomp" ? sentence.tokens[said.head] : undefined;
  if (above?.upos !== "VERB" || cues.find("verb", above.lemma.toLowerCase())?.class !== "speech") return undefined;
  const isAsked = dependents(sentence, said.i, "mark").some(({ form }) => /^(?:whether|if)$/i.test(form));
  const isAhead = dependents(sentence, said.i, "aux").some(({ xpos }) => xpos === "MD");
  return adds || isAsked || isAhead ? above : undefined;
}

/** The verb of speech before a quotation that ends right before a participle: "'It is late,' adding", whatever in it the tree hangs the participle on. */
function quotingVerb(sentence: Sentence, participle: number): Token | undefined {
  const { tokens } = sentence;
  const end = isMore(sentence, participle) ? participle - 2 : participle - 1;
  if (!/^["”]$/.test(tokens[end]?.form ?? "") || tokens[end - 1]?.form !== ",") return undefined;
  const start = tokens.slice(0, end).findLastIndex(({ form }) => /^["“]$/.test(form));
  let at = tokens[participle]!.head;
  while (at >= start && start >= 0) at = tokens[at]!.head;
  const verb = start < 0 ? undefined : tokens[at];
  return verb && cues.find("verb", verb.lemma.toLowerCase())?.class === "speech" ? verb : undefined;
}

/** The verb that a participle of speaking behind a comma goes on with, where the tree hangs it on what is said or into a relative clause without commas. */
function governor(sentence: Sentence, { i, xpos, deprel, head, lemma }: Token): Token | undefined {
  if (xpos !== "VBG" || head > i) return undefined;
  const cue = cues.find("verb", lemma.toLowerCase());
  if (cue?.class !== "speech" || dependents(sentence, i, "mark", "nsubj", "aux").length > 0) return undefined;
  const quoting = quotingVerb(sentence, i);
  if (quoting) return quoting;
  if (!/^(?:advcl|xcomp)$/.test(deprel) || !isApart(sentence, i)) return undefined;
  const above = sentence.tokens[head]!;
  return isRestrictive(sentence, above)
    ? verbAbove(sentence, above.head)
    : speechAbove(sentence, above, cue.kind === "add" || isMore(sentence, i));
}

/**
 * "Shot down a drone that was near the port, blaming rebels": the comma closes the relative clause, and whoever does what the verb before it tells
 * speaks; so does whoever said what a participle does not go with. The sentence with such participles below those verbs.
 */
export function raiseSpeakingParticiples(sentence: Sentence): Sentence {
  const above = new Map<number, number>();
  for (const token of sentence.tokens) {
    const verb = governor(sentence, token);
    if (verb && verb.i < token.i) above.set(token.i, verb.i);
  }
  if (above.size === 0) return sentence;
  return withTokens(sentence, (token) => {
    const verb = above.get(token.i);
    return verb === undefined ? token : { ...token, head: verb, deprel: "advcl" };
  });
}
