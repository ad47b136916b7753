import { ConlluError } from "./error.ts";
import type { ConlluRange, ConlluSentence, ConlluWord } from "./types.ts";

const COLUMNS = 10;
const NUMBER = /^[1-9]\d*$/;
const RANGE = /^([1-9]\d*)-([1-9]\d*)$/;
const EMPTY_NODE = /^\d+\.\d+$/;
const HEAD = /^(?:0|[1-9]\d*)$/;

interface Draft {
  readonly comments: string[];
  readonly words: ConlluWord[];
  readonly ranges: ConlluRange[];
  /** Line number of each word, for errors that show only at the end of the sentence. */
  readonly lines: number[];
}

const empty = (): Draft => ({ comments: [], words: [], ranges: [], lines: [] });

const headOf = (value: string, line: number, whole: string): number | null => {
  if (value === "_") return null;
  if (!HEAD.test(value))
    throw new ConlluError(line, whole, `the head "${value}" is no number`, "Give 0, a word's id, or _.");
  return Number(value) - 1;
};

const addRow = (draft: Draft, line: string, number: number): void => {
  const columns = line.split("\t");
  if (columns.length !== COLUMNS) {
    throw new ConlluError(
      number,
      line,
      `expected ${COLUMNS} columns parted by tabs, found ${columns.length}`,
      "Check that the file is CoNLL-U and that tabs were kept.",
    );
  }
  const [
    id = "",
    form = "",
    lemma = "",
    upos = "",
    xpos = "",
    feats = "",
    head = "",
    deprel = "",
    deps = "",
    misc = "",
  ] = columns;
  if (EMPTY_NODE.test(id)) return;
  if (form === "") throw new ConlluError(number, line, "the word has no form", "Write its characters in column 2.");
  const range = RANGE.exec(id);
  if (range) {
    const first = Number(range[1]) - 1;
    const last = Number(range[2]) - 1;
    if (first !== draft.words.length || last <= first) {
      throw new ConlluError(
        number,
        line,
        `the range ${id} does not begin at the next word`,
        "Put it before its first word.",
      );
    }
    draft.ranges.push({ first, last, form, misc });
    return;
  }
  if (!NUMBER.test(id) || Number(id) !== draft.words.length + 1) {
    throw new ConlluError(
      number,
      line,
      `expected word ${draft.words.length + 1}, found "${id}"`,
      "Number words from 1.",
    );
  }
  draft.words.push({ form, lemma, upos, xpos, feats, head: headOf(head, number, line), deprel, deps, misc });
  draft.lines.push(number);
};

const finish = (draft: Draft, line: number): ConlluSentence => {
  const { comments, words, ranges, lines } = draft;
  const size = words.length;
  if (size === 0)
    throw new ConlluError(line, comments[0] ?? "", "the sentence has no words", "Remove it or add its words.");
  for (const range of ranges) {
    if (range.last < size) continue;
    throw new ConlluError(
      line,
      range.form,
      `the range ends at word ${range.last + 1} of ${size}`,
      "Add the missing words.",
    );
  }
  words.forEach(({ head, form }, i) => {
    if (head === null || (head < size && head !== i)) return;
    throw new ConlluError(lines[i] ?? line, form, `the head ${head + 1} is no other word`, `Use 0 to ${size}.`);
  });
  return { comments, words, ranges };
};

/**
 * Reads CoNLL-U (https://universaldependencies.org/format.html). Multiword ranges are kept as written, empty nodes are left
 * out. Throws {@link ConlluError} with the line number.
 */
export const readConllu = (text: string): ConlluSentence[] => {
  const sentences: ConlluSentence[] = [];
  let draft = empty();
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\n|\r/);
  lines.forEach((line, i) => {
    if (line.trim() === "") {
      if (draft.words.length > 0 || draft.ranges.length > 0) {
        sentences.push(finish(draft, i));
        draft = empty();
      }
    } else if (line.startsWith("#") && draft.words.length === 0) draft.comments.push(line);
    else addRow(draft, line, i + 1);
  });
  if (draft.words.length > 0 || draft.ranges.length > 0) sentences.push(finish(draft, lines.length));
  return sentences;
};
