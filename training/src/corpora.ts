import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { segment, type TaggedWords } from "@onrecord/language";
import { type GoldSentence, readConllu } from "./conllu.ts";

/** A sentence of raw news with what an older tool made of it: counted, never learnt from as such. */
export interface SilverSentence {
  readonly forms: string[];
  readonly tags: string[];
  readonly names: string[];
}

export interface Corpora {
  /** EWT and GUM (genres with free texts), in that order. */
  readonly treebank: GoldSentence[];
  readonly development: Readonly<Record<string, GoldSentence[]>>;
  readonly silver: SilverSentence[];
  /** Forms of more raw news, split by our own rules. */
  readonly news: string[][];
}

export function readCorpora(data: string): Corpora {
  const treebank = (name: string) => readConllu(join(data, "ud", `${name}.conllu.gz`));
  return {
    treebank: [...treebank("ewt-train"), ...treebank("gum-permissive-train")],
    development: { "ewt-dev": treebank("ewt-dev"), "gum-dev": treebank("gum-permissive-dev") },
    silver: readSilver(join(data, "polnear", "train.conll.gz")),
    news: readNews(join(data, "wikinews")),
  };
}

const BRACKETS: Readonly<Record<string, string>> = {
  "-LRB-": "(",
  "-RRB-": ")",
  "-LSB-": "[",
  "-RSB-": "]",
  "``": "\u201c",
  "''": "\u201d",
};

function readSilver(path: string): SilverSentence[] {
  const sentences: SilverSentence[] = [];
  let current: SilverSentence = { forms: [], tags: [], names: [] };
  for (const line of gunzipSync(readFileSync(path)).toString("utf8").split("\n")) {
    const column = line.split("\t");
    if (!line.startsWith("#") && column.length > 5) {
      current.forms.push(BRACKETS[column[2]!] ?? column[2]!);
      current.tags.push(column[4]!);
      current.names.push(column[5]!);
    } else if (line === "" && current.forms.length > 0) {
      sentences.push(current);
      current = { forms: [], tags: [], names: [] };
    }
  }
  return sentences;
}

function readNews(folder: string): string[][] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .flatMap((name) => {
      const { text } = JSON.parse(readFileSync(join(folder, name), "utf8")) as { text: string };
      return segment(text).sentences.map(({ tokens }) => tokens.map(([start, end]) => text.slice(start, end)));
    });
}

export function withTags(
  forms: readonly string[],
  tags: { readonly upos: readonly string[]; readonly xpos: readonly string[] },
): TaggedWords {
  return { forms, upos: tags.upos, xpos: tags.xpos };
}
