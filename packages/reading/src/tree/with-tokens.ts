import { childrenOf, type Sentence, type Token } from "@onrecord/language";

/** The sentence with other tags, heads and relations of its tokens, each of which `change` gives. */
export function withTokens(sentence: Sentence, change: (token: Token) => Token): Sentence {
  const tokens: Token[] = [];
  const heads: number[] = [];
  for (const token of sentence.tokens) {
    const changed = change(token);
    // Pushed: arrays of one kind alone, none that may have holes, keep compiled code valid.
    tokens.push(changed);
    heads.push(changed.head);
  }
  return { ...sentence, tokens, children: childrenOf(heads), root: heads.findIndex((head) => head < 0) };
}
