import { type ConlluRange, type ConlluSentence, type ConlluWord, readConllu } from "@onrecord/language";
import { readText } from "./files.ts";

/** A word with its place in the text of its document; `head` is a position in the sentence, -1 for the root. */
interface TreebankWord {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly head: number;
  readonly deprel: string;
}

export interface TreebankSentence {
  readonly start: number;
  readonly end: number;
  readonly words: readonly TreebankWord[];
}

/** A document with its text as it was before it was split: blanks by SpaceAfter, paragraphs parted by a blank line. */
export interface TreebankDocument {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly TreebankSentence[];
}

const DOCUMENT = /^# newdoc(?: id = (.*))?$/;
const PARAGRAPH = /^# newpar(?: |$)/;
const GLUED = /(?:^|\|)SpaceAfter=No(?:\||$)/;

const spaceAfter = (misc: string): string => (GLUED.test(misc) ? "" : " ");

class Draft {
  readonly id: string;
  text = "";
  readonly sentences: TreebankSentence[] = [];

  constructor(id: string) {
    this.id = id;
  }

  add(rows: ConlluSentence): void {
    if (this.text !== "" && rows.comments.some((line) => PARAGRAPH.test(line)))
      this.text = `${this.text.trimEnd()}\n\n`;
    const start = this.text.length;
    const words: TreebankWord[] = [];
    let next = 0;
    for (const range of [...rows.ranges, undefined]) {
      for (; next < (range?.first ?? rows.words.length); next++) words.push(this.#word(rows.words[next]!));
      if (range) words.push(...this.#range(range, rows.words.slice(range.first, range.last + 1)));
      next = range ? range.last + 1 : next;
    }
    this.sentences.push({ start, end: this.text.trimEnd().length, words });
  }

  #word(word: ConlluWord): TreebankWord {
    const start = this.text.length;
    this.text += word.form + spaceAfter(word.misc);
    return placed(word, start, start + word.form.length);
  }

  /** The words of a range follow each other in its characters; the last one takes what is left. */
  #range(range: ConlluRange, words: readonly ConlluWord[]): TreebankWord[] {
    let at = this.text.length;
    const end = at + range.form.length;
    this.text += range.form + spaceAfter(range.misc);
    return words.map((word, i) => {
      const start = at;
      at = i === words.length - 1 ? end : Math.min(at + word.form.length, end);
      return placed(word, start, at);
    });
  }
}

const placed = ({ form, lemma, upos, xpos, head, deprel }: ConlluWord, start: number, end: number): TreebankWord => ({
  start,
  end,
  form,
  lemma,
  upos,
  xpos,
  head: head ?? -1,
  deprel,
});

/** The documents of a CoNLL-U file. */
export const readTreebank = (path: string): TreebankDocument[] => {
  const documents: Draft[] = [];
  for (const sentence of readConllu(readText(path))) {
    const id = sentence.comments.map((line) => DOCUMENT.exec(line)).find((match) => match !== null);
    if (id || documents.length === 0) documents.push(new Draft(id?.[1] ?? ""));
    documents.at(-1)!.add(sentence);
  }
  return documents.map(({ id, text, sentences }) => ({ id, text: text.trimEnd(), sentences }));
};
