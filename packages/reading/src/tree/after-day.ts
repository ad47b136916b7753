import type { Sentence, Token } from "@onrecord/language";
import { dependents, subtree } from "./subtree.ts";
import { withTokens } from "./with-tokens.ts";

const DAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

interface Named {
  readonly name: Token;
  readonly verb: Token;
}

/** A name that the tree hangs on a weekday, before a verb without subject: "on Saturday Carlos Roe was stabbed". */
function namedAfter(sentence: Sentence, day: Token): Named | undefined {
  const name = dependents(sentence, day.i, "flat", "appos")[0];
  if (!DAY.test(day.form) || name?.i !== day.i + 1 || name.upos !== "PROPN") return undefined;
  const end = Math.max(...subtree(sentence, name.i)) + 1;
  const next = sentence.tokens[end];
  const verb = next && /^(?:AUX|ADV)$/.test(next.upos) ? sentence.tokens[next.head] : next;
  if (!verb || verb.i < end || verb.upos !== "VERB" || dependents(sentence, verb.i, "nsubj", "csubj").length > 0)
    return undefined;
  return { name, verb };
}

/** The sentence with the names that stand behind weekdays as the subjects that they are. */
export function freeNamesAfterDays(sentence: Sentence): Sentence {
  const found = sentence.tokens.flatMap((token) => namedAfter(sentence, token) ?? []);
  if (found.length === 0) return sentence;
  return withTokens(sentence, (token) => {
    const verb = found.find(({ name }) => name === token)?.verb;
    if (!verb) return token;
    const isPassive = dependents(sentence, verb.i, "aux:pass").length > 0;
    return { ...token, head: verb.i, deprel: isPassive ? "nsubj:pass" : "nsubj" };
  });
}
