import type { Sentence, Token } from "@onrecord/language";

/** The sentence with other heads and relations of its tokens. */
export const withTokens = (sentence: Sentence, tokens: readonly Token[]): Sentence => ({
  ...sentence,
  tokens,
  children: sentence.children.map((_, at) => tokens.filter(({ head }) => head === at).map(({ i }) => i)),
  root: tokens.findIndex(({ head }) => head < 0),
});
