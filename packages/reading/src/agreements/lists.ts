import type { Sentence } from "@onrecord/language";

/** Tokens first..last, both inclusive. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

const IN_PHRASE = /^(NN|NNS|NNP|NNPS|JJ|JJR|VBG|HYPH|CD|VBN)$/;
const LINKS = /^(,|;|and|or|&|as|well)$/i;
const SKIPPED = /^(the|a|an|its|their|all|both|such|as|in|of)$/i;
/** Tagged as participles, but they begin something else. */
const OPENERS = /^(including|regarding|concerning|covering|starting|according|following)$/i;

/** The last token of a phrase with its "of": "the exchange of all prisoners". */
function withComplement({ tokens }: Sentence, of: number, last: number): number {
  let i = of + 1;
  const isPlace = (at: number) => tokens[at]!.form === "in" && tokens[at + 1]?.upos === "PROPN";
  while (tokens[i] && !isPlace(i) && (SKIPPED.test(tokens[i]!.form) || IN_PHRASE.test(tokens[i]!.xpos))) i++;
  return tokens[i - 1]!.xpos.startsWith("NN") ? i - 1 : last;
}

/**
 * The noun phrases of a list that begins at a token ("trade, investment and logistics"), read off the words because trees are least
 * reliable in lists. A phrase ends at its noun; the list ends where something else comes.
 */
export function phraseList(sentence: Sentence, at: number): Stretch[] {
  const { tokens } = sentence;
  const found: Stretch[] = [];
  let i = at;
  while (i < tokens.length) {
    while (tokens[i] && SKIPPED.test(tokens[i]!.form)) i++;
    const first = i;
    while (tokens[i] && (IN_PHRASE.test(tokens[i]!.xpos) || tokens[i]!.form === "-") && !OPENERS.test(tokens[i]!.form))
      i++;
    let last = i - 1;
    while (last >= first && !tokens[last]!.xpos.startsWith("NN")) last--;
    if (last < first) break;
    if (last === i - 1 && tokens[i]?.form === "of") last = withComplement(sentence, i, last);
    found.push({ first, last });
    if (last !== i - 1) break;
    const before = i;
    while (tokens[i] && LINKS.test(tokens[i]!.form)) i++;
    if (i === before) break;
  }
  return found;
}
