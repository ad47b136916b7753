import type { Sentence, Token } from "@onrecord/language";
import { frames } from "../lexicon/frames.ts";
import { dependents } from "./subtree.ts";
import { withTokens } from "./with-tokens.ts";

/** Whether a verb is a passive that says what somebody is taken for: "was declared", "listed as". */
function isNamed(sentence: Sentence, { i, lemma, xpos, deprel }: Token): boolean {
  if (!frames.inClass("naming", lemma.toLowerCase()) || xpos !== "VBN") return false;
  return deprel.startsWith("acl") || dependents(sentence, i, "aux").some((aux) => aux.deprel === "aux:pass");
}

/** The verb by whose doer something is named, where the tree hangs the doer on the name: "declared a gang by the minister". */
function verbOf(sentence: Sentence, token: Token): Token | undefined {
  const { i, deprel, head } = token;
  const [by] = dependents(sentence, i, "case");
  // "A victim of an attack by rebels": right behind the name alone.
  if (deprel !== "nmod" || by?.form.toLowerCase() !== "by" || by.i !== head + 1) return undefined;
  const name = sentence.tokens[head]!;
  const verb = sentence.tokens[name.head];
  if (!verb || name.i < verb.i || i < name.i || !isNamed(sentence, verb)) return undefined;
  const isAs = name.deprel === "obl" && dependents(sentence, name.i, "case").some(({ form }) => form === "as");
  const hasAgent = dependents(sentence, verb.i, "obl").some((other) => other.deprel === "obl:agent");
  return (isAs || /^(?:obj|xcomp)$/.test(name.deprel)) && !hasAgent ? verb : undefined;
}

/** The sentence with the doers of passives that name or list somebody below the verb. */
export function hangNamingAgents(sentence: Sentence): Sentence {
  const verbs = new Map<number, number>();
  for (const token of sentence.tokens) {
    const verb = verbOf(sentence, token);
    if (verb) verbs.set(token.i, verb.i);
  }
  if (verbs.size === 0) return sentence;
  return withTokens(sentence, (token) => {
    const head = verbs.get(token.i);
    return head === undefined ? token : { ...token, head, deprel: "obl:agent" };
  });
}
