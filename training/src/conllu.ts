import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** The columns of one CoNLL-U sentence; words only, multiword ranges and empty nodes left out. */
export interface GoldSentence {
  readonly id: string;
  readonly doc: string;
  readonly forms: string[];
  readonly lemmas: string[];
  readonly upos: string[];
  readonly xpos: string[];
  readonly feats: string[];
  /** 0 for the root, else 1 + the position of the head. */
  readonly heads: number[];
  readonly deprels: string[];
}

export function readConllu(path: string): GoldSentence[] {
  const sentences: GoldSentence[] = [];
  let doc = "";
  let id = "";
  let current: GoldSentence | null = null;
  for (const line of gunzipSync(readFileSync(path)).toString("utf8").split("\n")) {
    if (line === "") {
      if (current) sentences.push(current);
      current = null;
      continue;
    }
    if (line.startsWith("#")) {
      const comment = /^# (newdoc id|sent_id) = (.*)$/.exec(line);
      if (comment?.[1] === "newdoc id") doc = comment[2]!;
      else if (comment) id = comment[2]!;
      continue;
    }
    const column = line.split("\t");
    if (!/^\d+$/.test(column[0]!)) continue;
    current ??= { id, doc, forms: [], lemmas: [], upos: [], xpos: [], feats: [], heads: [], deprels: [] };
    current.forms.push(column[1]!);
    current.lemmas.push(column[2]!);
    current.upos.push(column[3]!);
    current.xpos.push(column[4]!);
    current.feats.push(column[5]!);
    current.heads.push(Number(column[6]));
    current.deprels.push(column[7]!);
  }
  if (current) sentences.push(current);
  return sentences;
}
