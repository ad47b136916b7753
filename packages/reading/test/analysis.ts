import type { Analysis, Name, NameType, Sentence, Token } from "@onrecord/language";

function lemmaOf(form: string, upos: string, xpos: string): string {
  if (upos === "PROPN") return form;
  const lower = form.toLowerCase();
  return xpos === "NNS" ? lower.replace(/ies$/, "y").replace(/s$/, "") : lower;
}

function sentenceFrom(rows: string, index: number, offset: number): { sentence: Sentence; text: string } {
  let text = "";
  const tokens = rows
    .trim()
    .split(/\s+/)
    .map((row, i): Token => {
      const [form = "", upos = "", xpos = "", head = "0", deprel = "root", lemma] = row.split("|");
      const glued = text === "" || /^(?:[.,;:)”]|'s)$/.test(form) || text.endsWith("(") || text.endsWith("“");
      text += glued ? form : ` ${form}`;
      const end = offset + text.length;
      const start = end - form.length;
      const known = lemma ?? lemmaOf(form, upos, xpos);
      return { i, form, start, end, upos, xpos, feats: "_", lemma: known, head: Number(head) - 1, deprel };
    });
  const children = tokens.map(({ i }) => tokens.filter(({ head }) => head === i).map((token) => token.i));
  const root = tokens.findIndex(({ head }) => head < 0);
  const sentence = { index, start: offset, end: offset + text.length, paragraph: index, tokens, children, root };
  return { sentence, text };
}

/**
 * An analysis made by hand for tests: a string for each sentence, its words as `form|UPOS|XPOS|head|deprel` with heads counted from 1
 * (0: root) and an optional lemma at the end; and the names that a name tagger would find in it, by their words.
 */
export function analysisFrom(rows: readonly string[], types: Readonly<Record<string, NameType>> = {}): Analysis {
  let text = "";
  const sentences: Sentence[] = [];
  for (const [index, row] of rows.entries()) {
    if (text !== "") text += "\n";
    const made = sentenceFrom(row, index, text.length);
    sentences.push(made.sentence);
    text += made.text;
  }
  const names: Name[] = [];
  for (const [words, type] of Object.entries(types)) {
    for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
      const end = start + words.length;
      for (const { index, tokens } of sentences) {
        const first = tokens.findIndex((token) => token.start === start);
        const last = tokens.findIndex((token) => token.end === end);
        if (first >= 0 && last >= first) names.push({ sentence: index, first, last, start, end, type });
      }
    }
  }
  return { text, sentences, names };
}
