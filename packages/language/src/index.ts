export { analyse, analyseTokens } from "./analyse.ts";
export { annotated, toConllu } from "./conllu/convert.ts";
export { ConlluError } from "./conllu/error.ts";
export { readConllu } from "./conllu/read.ts";
export type { ConlluRange, ConlluSentence, ConlluWord } from "./conllu/types.ts";
export { writeConllu } from "./conllu/write.ts";
export { type DrawOptions, type DrawPart, type DrawStyle, drawTree } from "./draw/tree.ts";
export type { Language, NameSpan, TaggedWords } from "./language.ts";
export { irregularBase, isAlsoPast } from "./lemma/irregular.ts";
export { LanguageModelError, type LanguageModelErrorCode } from "./model/errors.ts";
export { type LanguageFiles, type LoadedLanguage, loadLanguage, type Manifest } from "./model/load.ts";
export { type Platform, web } from "./model/platform.ts";
export { type Segmentation, type SentenceSpan, segment } from "./sentences/segment.ts";
export {
  childrenOf,
  dependent,
  dependents,
  descendants,
  headPath,
  isBelow,
  isProjective,
  type Subtree,
  subtree,
  universal,
  withRelation,
} from "./tree.ts";
export type { Analysis, Name, NameType, Sentence, Token } from "./types.ts";
