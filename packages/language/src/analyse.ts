import type { Language, TaggedWords } from "./language.ts";
import { segment } from "./sentences/segment.ts";
import { childrenOf } from "./tree.ts";
import type { Analysis, Name, Sentence, Token } from "./types.ts";
import { withVoice } from "./voice.ts";

type Span = readonly [start: number, end: number];

interface Words {
  readonly paragraph: number;
  readonly spans: readonly Span[];
  readonly tagged: TaggedWords;
}

const tagged = (text: string, spans: readonly Span[], language: Language): TaggedWords => {
  const forms = spans.map(([start, end]) => text.slice(start, end));
  return { forms, ...language.tagger.tag(forms) };
};

type Tree = ReturnType<Language["parser"]["parseAll"]>[number];

const sentenceOf = (words: Words, tree: Tree, index: number, language: Language): Sentence => {
  const { spans, paragraph } = words;
  const { forms, upos, xpos } = words.tagged;
  const heads = Array.from(tree.heads);
  const { deprels } = tree;
  const children = childrenOf(heads);
  // Pushed, not mapped: compiled code makes arrays that may have holes of what it maps, and all that reads tokens would be compiled anew.
  const tokens: Token[] = [];
  for (const [i, form] of forms.entries()) {
    const [start, end] = spans[i]!;
    const [u, x] = [upos[i]!, xpos[i]!];
    const relations = children[i]!.map((child) => deprels[child]!);
    tokens.push({
      i,
      form,
      start,
      end,
      upos: u,
      xpos: x,
      feats: withVoice(language.lemmatiser.feats(form, u, x), x, relations),
      lemma: language.lemmatiser.lemma(form, u, x),
      head: heads[i]!,
      deprel: deprels[i]!,
    });
  }
  const last = tokens.length - 1;
  return { index, start: spans[0]![0], end: spans[last]![1], paragraph, tokens, children, root: heads.indexOf(-1) };
};

const namesOf = (sentences: readonly Sentence[], words: readonly Words[], language: Language): Name[] =>
  language.names.names(words.map((each) => each.tagged)).map(({ sentence, first, last, type }) => {
    const { tokens } = sentences[sentence]!;
    return { sentence, first, last, start: tokens[first]!.start, end: tokens[last]!.end, type };
  });

const assemble = (text: string, words: readonly Words[], language: Language): Analysis => {
  const trees = language.parser.parseAll(words.map((each) => each.tagged));
  const sentences = words.map((each, index) => sentenceOf(each, trees[index]!, index, language));
  return { text, sentences, names: namesOf(sentences, words, language) };
};

/**
 * Reads English text: sentences, tokens, tags, lemmas, dependency trees (UD v2 basic relations) and names. All offsets are
 * UTF-16 offsets into `text`. Pure: the same text and language give the same analysis.
 */
export const analyse = (text: string, language: Language): Analysis => {
  const words = segment(text).sentences.map(
    ({ paragraph, tokens }): Words => ({ paragraph, spans: tokens, tagged: tagged(text, tokens, language) }),
  );
  return assemble(text, words, language);
};

/**
 * Like `analyse` for text that is split already: the forms of each sentence. The text of the analysis is the forms with
 * single blanks between them, one sentence a line. Sentences without words are left out.
 */
export const analyseTokens = (sentences: readonly (readonly string[])[], language: Language): Analysis => {
  const given = sentences.filter((forms) => forms.length > 0);
  const text = given.map((forms) => forms.join(" ")).join("\n");
  let at = 0;
  const words = given.map((forms, paragraph): Words => {
    const spans = forms.map((form): Span => {
      const start = at;
      at += form.length + 1;
      return [start, start + form.length];
    });
    return { paragraph, spans, tagged: { forms, ...language.tagger.tag(forms) } };
  });
  return assemble(text, words, language);
};
