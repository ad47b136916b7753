import type { Sentence, Token } from "@onrecord/language";
import { dependents, subtree } from "../tree/subtree.ts";
import { lemmaAt, type Piece, type Scene, type SourceWords } from "./candidate.ts";
import type { View } from "./model/view.ts";
import { sourceAt } from "./source-words.ts";

/** The words up to a comma right before a cue, if a verb is among them. */
function clauseBefore({ sentence, order }: View, cue: Piece): number[] | undefined {
  if (sentence.tokens[cue.first - 1]?.form !== ",") return undefined;
  const words = order.filter((i) => i < cue.first - 1);
  return words.some((i) => sentence.tokens[i]!.upos === "VERB" || sentence.tokens[i]!.upos === "AUX")
    ? words
    : undefined;
}

/** ", says the study,": the noun that stands alone with the verb between commas. */
function betweenCommas({ tokens }: Sentence, { first, last }: Piece): Token | undefined {
  const close = tokens.findIndex(({ form, i }) => i > last && form === ",");
  if (tokens[first - 1]?.form !== "," || close < 0) return undefined;
  const words = tokens.slice(last + 1, close);
  const isPhrase = words.every(({ upos }) => /^(?:DET|ADJ|NOUN|PROPN)$/.test(upos));
  return isPhrase && /^(?:NOUN|PROPN)$/.test(words.at(-1)?.upos ?? "") ? words.at(-1) : undefined;
}

/**
 * "..., argued the lawyer": words right behind a verb that has content before it, if the model took them for content too or for nothing, are who speaks.
 * Gives the source and the content without it. `labelled`: whether the model took other words for the source.
 */
export function inverted(
  scene: Scene,
  view: View,
  cue: Piece,
  token: number,
  content: ReadonlySet<number>,
  labelled: boolean,
): { source: SourceWords; content: Set<number> } | undefined {
  const { sentence, s } = view;
  const next = cue.last + 1;
  if (cue.first !== cue.last || !/^VB[DZP]?$/.test(sentence.tokens[token]!.xpos)) return undefined;
  const isFree = !labelled && [...content].every((i) => i < cue.first);
  if (!content.has(next) && (!isFree || scene.cues.find("verb", lemmaAt(sentence, token))?.to)) return undefined;
  const clause = [...content].some((i) => i < cue.first) ? [] : clauseBefore(view, cue);
  if (!clause) return undefined;
  const subject = dependents(sentence, token, "nsubj").find(({ i }) => i >= next);
  const object =
    subject ?? dependents(sentence, token, "obj", "iobj").find(({ i }) => i >= next) ?? betweenCommas(sentence, cue);
  const before = sentence.tokens[cue.first - 1];
  if (!object || (!subject && object.upos === "PRON") || (!subject && !/[,"”’']/.test(before?.form ?? "")))
    return undefined;
  if (dependents(sentence, token, "nsubj").some(({ i }) => i < token)) return undefined;
  const words = subtree(sentence, object.i).filter((i) => view.inside[i]);
  if (!words.includes(next)) return undefined;
  let last = next;
  while (words.includes(last + 1) && !/["“”]/.test(sentence.tokens[last + 1]!.form)) last++;
  if (last < object.i) return undefined;
  const rest = new Set([...clause, ...[...content].filter((i) => i < next || i > last)]);
  return { source: sourceAt(scene, sentence, { sentence: s, first: next, last }, "inverted"), content: rest };
}
