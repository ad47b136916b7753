import type { Sentence, Token } from "@onrecord/language";
import { cues } from "../lexicon/cues.ts";
import { dependents } from "./subtree.ts";
import { withTokens } from "./with-tokens.ts";

/** Who says it and the verb at the end of a sentence, which the tree takes for what is said of the last word: "on Monday, the army confirmed". */
function closing(sentence: Sentence): { verb: Token; subject: Token } | undefined {
  const { tokens } = sentence;
  const verb = tokens.findLast(({ upos }) => upos !== "PUNCT");
  if (verb?.upos !== "VERB" || !/^VB[DN]$/.test(verb.xpos) || verb.deprel !== "acl") return undefined;
  if (cues.find("verb", verb.lemma.toLowerCase())?.class !== "speech") return undefined;
  const [subject, ...others] = dependents(sentence, verb.i).filter(({ upos }) => upos !== "PUNCT");
  const comma =
    tokens[Math.min(...[subject, ...dependents(sentence, subject?.i ?? 0)].flatMap((one) => (one ? [one.i] : []))) - 1];
  const isSpeaker = subject !== undefined && others.length === 0 && /^nsubj/.test(subject.deprel);
  return isSpeaker && comma?.form === "," && comma.i > verb.head ? { verb, subject } : undefined;
}

/** The sentence with a closing verb of saying beside what is said. */
export function freeClosingVerb(sentence: Sentence): Sentence {
  const found = closing(sentence);
  if (!found || sentence.root < 0) return sentence;
  return withTokens(
    sentence,
    sentence.tokens.map((token) => {
      if (token === found.verb) return { ...token, head: sentence.root, deprel: "parataxis", xpos: "VBD" };
      return token === found.subject ? { ...token, deprel: "nsubj" } : token;
    }),
  );
}
