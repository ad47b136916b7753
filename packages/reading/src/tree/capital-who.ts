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
