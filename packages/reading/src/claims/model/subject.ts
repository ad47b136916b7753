import { hashString } from "@onrecord/language/model/hash.ts";
import type { View } from "./view.ts";

const FIRST = new Set(["i", "we", "me", "us", "my", "our"]);
const SECOND = new Set(["you", "your"]);
const VAGUE = new Set(["it", "this", "that", "there", "what", "these", "those"]);
const RELATIVE = new Set(["who", "which", "whom", "whose"]);

const KINDS = [
  "none",
  "first",
  "second",
  "vague",
  "relative",
  "third",
  "name",
  "names",
  "nouns",
  "noun",
  "other",
] as const;
const HASHES: ReadonlyMap<string, number> = new Map(KINDS.map((kind) => [kind, hashString(kind)]));

/** What kind of phrase a token heads, as a number: which pronoun, a name, one thing or many. */
export function phraseKind({ sentence }: View, token: number): number {
  return HASHES.get(token < 0 ? "none" : kindOf(sentence.tokens[token]!))!;
}

function kindOf({ form, upos, xpos }: View["sentence"]["tokens"][number]): (typeof KINDS)[number] {
  const word = form.toLowerCase();
  if (FIRST.has(word)) return "first";
  if (SECOND.has(word)) return "second";
  if (RELATIVE.has(word)) return "relative";
  if (VAGUE.has(word)) return "vague";
  if (upos === "PRON") return "third";
  if (upos === "PROPN") return xpos === "NNPS" ? "names" : "name";
  if (upos === "NOUN") return xpos === "NNS" ? "nouns" : "noun";
  return "other";
}

const NSUBJ = hashString("nsubj");
const SHARED = new Set(["conj", "xcomp", "advcl", "acl", "ccomp", "parataxis"].map((relation) => hashString(relation)));

/** The subject of a word, else of the nearest word above that it may share one with; -1 if there is none. `steps`: how far up. */
export function subjectNear(view: View, token: number): { subject: number; steps: number } {
  let at = token;
  for (let steps = 0; steps < 4 && at >= 0; steps++) {
    for (const child of view.children[at]!) if (view.base[child] === NSUBJ) return { subject: child, steps };
    if (!SHARED.has(view.base[at]!)) break;
    at = view.head[at]!;
  }
  return { subject: -1, steps: 0 };
}
