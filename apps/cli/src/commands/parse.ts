import {
  type Analysis,
  analyse,
  analyseTokens,
  ConlluError,
  drawTree,
  loadLanguage,
  readConllu,
  writeConllu,
} from "@onrecord/language";
import { languageModel, manifest } from "@onrecord/models";
import { type ErrorCode, exitStatus, InputError } from "../errors.ts";
import { load } from "../input/load.ts";
import { style } from "../output/style.ts";
import { print, warn } from "./print.ts";

export type ParseFormat = "conllu" | "json" | "tree";

export interface ParseOptions {
  readonly format: ParseFormat;
  readonly tokens: boolean;
}

async function write(analysis: Analysis, format: ParseFormat): Promise<void> {
  if (format === "json") return print(`${JSON.stringify(analysis)}\n`);
  if (format === "conllu") return print(writeConllu(analysis));
  for (const sentence of analysis.sentences) {
    const text = analysis.text.slice(sentence.start, sentence.end).replace(/\s+/g, " ");
    await print(`${style("bold", text)}\n${drawTree(sentence, style)}\n\n`);
  }
}

/** Prints the language layer's analysis of each file. Gives the exit status. */
export async function parseCommand(paths: readonly string[], options: ParseOptions): Promise<number> {
  const language = await loadLanguage(await languageModel(), await manifest());
  const codes: ErrorCode[] = [];
  const fail = (error: InputError) => {
    codes.push(error.code);
    warn(`error ${error.code}: ${error.message}`);
  };
  for (const path of paths) {
    for (const item of await load(path, { anyLanguage: options.tokens })) {
      if (item instanceof InputError) {
        fail(item);
        continue;
      }
      try {
        const analysis = options.tokens ? analyseTokens(readConllu(item.text), language) : analyse(item.text, language);
        await write(analysis, options.format);
      } catch (error) {
        if (!(error instanceof ConlluError)) throw error;
        fail(new InputError("INPUT_NOT_CONLLU", item.origin, error.message, "Give CoNLL-U, ten columns a word."));
      }
    }
  }
  return exitStatus(codes);
}
