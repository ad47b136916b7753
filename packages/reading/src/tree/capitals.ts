import type { Sentence, Token } from "@onrecord/language";
import { withTokens } from "./with-tokens.ts";

/** The letters of the World Health Organization, which look like a pronoun. */
const isName = ({ form, upos, i }: Token, { tokens }: Sentence): boolean =>
  form === "WHO" && upos === "PRON" && tokens.some((token) => token.i !== i && token.form !== token.form.toUpperCase());

/** The sentence with "WHO" as the name that it is where not all is in capitals, and what it says no longer a relative clause. */
export function nameCapitalWho(sentence: Sentence): Sentence {
  const names = sentence.tokens.filter((token) => isName(token, sentence));
  if (names.length === 0) return sentence;
  return withTokens(sentence, (token) => {
    if (names.includes(token)) return { ...token, upos: "PROPN", xpos: "NNP", lemma: "WHO", feats: "Number=Sing" };
    const isClause = token.deprel === "acl:relcl" && names.some(({ head }) => head === token.i);
    return isClause ? { ...token, head: sentence.root, deprel: "parataxis" } : token;
  });
}

/** A premier by his two letters, which look like an hour behind no number. */
const isPremier = ({ form, i }: Token, { tokens }: Sentence): boolean => form === "PM" && tokens[i - 1]?.xpos !== "CD";

/** The sentence with "PM" as the post that it is, and with the state before it below it. */
export function nameCapitalPremier(sentence: Sentence): Sentence {
  const posts = sentence.tokens.filter((token) => isPremier(token, sentence));
  if (posts.length === 0) return sentence;
  // "French PM resigns": the tree hangs the post on the word before it.
  const hung = posts.filter(({ deprel, head, i }) => head === i - 1 && deprel === "nmod:unmarked");
  const before = hung.map(({ head }) => sentence.tokens[head]!);
  return withTokens(sentence, (token) => {
    const { i, upos } = token;
    const state = before.find((one) => one.i === i - 1);
    const post = posts.includes(token) ? { lemma: "pm", upos: "NOUN", xpos: "NN" } : {};
    if (hung.includes(token)) return { ...token, ...post, head: state!.head, deprel: state!.deprel };
    if (before.includes(token)) return { ...token, head: i + 1, deprel: upos === "ADJ" ? "amod" : "compound" };
    return { ...token, ...post };
  });
}
