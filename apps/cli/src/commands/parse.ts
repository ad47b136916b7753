import {
  type Analysis,
  analyse,
  analyseTokens,
  annotated,
  ConlluError,
  type DrawStyle,
  drawTree,
  type Language,
  loadLanguage,
  readConllu,
  toConllu,
  writeConllu,
} from "@onrecord/language";
import { languageModel } from "@onrecord/models";
import { SourceError } from "@onrecord/sources/errors";
import { documentsOfFile } from "@onrecord/sources/files";
import { type ErrorCode, exitStatus } from "../errors.ts";
import { style } from "../output/style.ts";
import { print, warn } from "./print.ts";

export interface ParseOptions {
  readonly format: "conllu" | "json" | "tree";
  readonly tokens: boolean;
}

const COLOURS = { branch: "dim", form: "bold", tag: "cyan", relation: "yellow" } as const;
const coloured: DrawStyle = (part, text) => style(COLOURS[part], text);

function trees({ text, sentences }: Analysis): string {
  const drawn = sentences.map((sentence) => {
    const written = text.slice(sentence.start, sentence.end).replace(/\s+/g, " ");
    return `${style("bold", written)}\n${drawTree(sentence, { style: coloured })}\n`;
  });
  return `${drawn.join("\n")}\n`;
}

function outputOf({ text }: { readonly text: string }, { format, tokens }: ParseOptions, language: Language): string {
  const rows = tokens ? readConllu(text) : [];
  const forms = rows.map(({ words }) => words.map((word) => word.form));
  const analysis = tokens ? analyseTokens(forms, language) : analyse(text, language);
  if (format === "json") return `${JSON.stringify(analysis)}\n`;
  if (format === "tree") return trees(analysis);
  if (!tokens) return writeConllu(toConllu(analysis));
  return writeConllu(rows.flatMap((row, i) => (analysis.sentences[i] ? [annotated(row, analysis.sentences[i])] : [])));
}

/** Prints the language layer's analysis of each file. Gives the exit status. */
export async function parseCommand(paths: readonly string[], options: ParseOptions): Promise<number> {
  const codes: ErrorCode[] = [];
  const fail = (error: SourceError<ErrorCode>) => {
    codes.push(error.code);
    warn(`error ${error.code}: ${error.message}`);
  };
  const taken = paths.map((path) => Array.fromAsync(documentsOfFile(path, { anyLanguage: options.tokens })));
  const items = (await Promise.all(taken)).flat();
  const language = await loadLanguage(await languageModel());
  for (const item of items) {
    if (item.kind === "problem") {
      fail(item.error);
      continue;
    }
    try {
      await print(outputOf(item.document, options, language));
    } catch (error) {
      if (!(error instanceof ConlluError)) throw error;
      const next = "Give CoNLL-U, ten columns a word.";
      fail(new SourceError<ErrorCode>("INPUT_NOT_CONLLU", item.origin, error.message, next));
    }
  }
  return exitStatus(codes);
}
