import type { Sentence } from "@onrecord/language";
import { base, dependents, isUnder, subtree } from "../tree/subtree.ts";
import { type Candidate, holds, lemmaAt, type Piece, type Scene } from "./candidate.ts";
import { entryOf } from "./entry.ts";
import { quotationPieces } from "./pieces.ts";
import type { QuotationAt } from "./quote-map.ts";
import { sourceAt } from "./source-words.ts";

/** A quotation of fewer words may be a title or a word held at a distance. */
const FEWEST_WORDS = 3;
/** How many words may stand between a quotation and the verb that reports it. */
const NEAR = 8;
/** Log-odds of a claim that marks of quotation and a verb beside them make. */
const ODDS = 1;
const ENDS = /[,.?!—–-]["”’»]?$|["”’»][,—–-]?$/;

function wordsIn({ analysis }: Scene, pieces: readonly Piece[]): number {
  let words = 0;
  for (const { sentence, first, last } of pieces) {
    for (let token = first; token <= last; token++) {
      if (analysis.sentences[sentence]!.tokens[token]!.upos !== "PUNCT") words++;
    }
  }
  return words;
}

/** The verb with a subject that heads the words outside of a quotation, if the subject stands there too. */
function speaking(sentence: Sentence, outside: (token: number) => boolean, from: number, to: number) {
  for (let token = from; token <= to; token++) {
    const { upos, xpos } = sentence.tokens[token]!;
    if (upos !== "VERB" || !/^VB[DPZ]$/.test(xpos) || !outside(token)) continue;
    const subject = dependents(sentence, token, "nsubj").find(({ i }) => outside(i));
    if (subject) return { token, subject: subject.i };
  }
  return undefined;
}

/** The words of a subject, without those of the verb's clause. */
function subjectWords(sentence: Sentence, s: number, subject: number, verb: number): Piece {
  const words = new Set(subtree(sentence, subject).filter((i) => !isUnder(sentence, verb, i)));
  let [first, last] = [subject, subject];
  while (words.has(first - 1)) first--;
  while (words.has(last + 1)) last++;
  return { sentence: s, first, last };
}

function candidateFor(scene: Scene, s: number, verb: number, subject: number, content: Piece[]): Candidate {
  const sentence = scene.analysis.sentences[s]!;
  const particle = sentence.tokens[verb + 1];
  const last = particle?.head === verb && particle.deprel === "compound:prt" ? verb + 1 : verb;
  const cue = { sentence: s, first: verb, last };
  return {
    sentence: s,
    token: verb,
    cue,
    ...entryOf(sentence, verb, cue, scene.cues),
    content,
    source: sourceAt(scene, sentence, subjectWords(sentence, s, subject, verb), "quotation"),
    odds: ODDS,
    scored: false,
  };
}

/** `"...," the judge answers`: a verb right behind a quotation that ends as speech does. */
function behind(scene: Scene, quotation: QuotationAt, content: Piece[]): Candidate | undefined {
  const { sentence: s, token: last } = quotation.last;
  const sentence = scene.analysis.sentences[s]!;
  const row = scene.quotes.at[s]!;
  const closing = sentence.tokens.slice(Math.max(0, last - 1), last + 2).map(({ form }) => form);
  if (!ENDS.test(closing.slice(0, 2).join("")) && closing[2] !== ",") return undefined;
  const found = speaking(sentence, (i) => row[i]! < 0, last + 1, Math.min(last + NEAR, sentence.tokens.length - 1));
  if (!found || found.subject < last) return undefined;
  const { entry } = entryOf(sentence, found.token, { sentence: s, first: found.token, last: found.token }, scene.cues);
  const between = sentence.tokens.slice(last + 1, Math.min(found.token, found.subject));
  const beside = between.every(({ upos }) => ["PUNCT", "DET", "ADJ", "NUM", "PROPN", "NOUN", "ADV"].includes(upos));
  if (!beside || (entry.kind === "other" && entry.class !== "speech")) return undefined;
  return candidateFor(scene, s, found.token, found.subject, content);
}

/** "The judge went on:" with the quotation behind the colon, in the sentence or right after it; "the judge spoke on television, ..." with a comma. */
function ahead(scene: Scene, quotation: QuotationAt, content: Piece[]): Candidate | undefined {
  const { sentence, token } = quotation.first;
  const s = token === 0 ? sentence - 1 : sentence;
  const words = scene.analysis.sentences[s];
  if (!words) return undefined;
  const mark = token === 0 ? words.tokens.length - 1 : token - 1;
  const form = words.tokens[mark]?.form;
  if (form !== ":" && form !== ",") return undefined;
  const row = scene.quotes.at[s]!;
  const root = words.tokens.find(({ i, head }) => head < 0 && i < mark);
  if (root?.upos !== "VERB" || row[root.i]! >= 0) return undefined;
  const subject = dependents(words, root.i, "nsubj").find(({ deprel }) => base(deprel) === "nsubj");
  if (!subject || subject.deprel === "nsubj:pass" || subject.i > mark) return undefined;
  const said = speechBefore(scene, words, root.i, mark);
  if (said === undefined && form === ",") return undefined;
  return candidateFor(scene, s, said ?? root.i, subject.i, content);
}

/** The root where it is a verb of speaking, else the last participle of speaking before a mark ("gave another account, speaking on television: ..."). */
function speechBefore({ cues }: Scene, sentence: Sentence, root: number, mark: number): number | undefined {
  const speaks = (i: number) => cues.find("verb", lemmaAt(sentence, i))?.class === "speech";
  if (speaks(root)) return root;
  return sentence.tokens.findLast(({ i, xpos }) => i > root && i < mark && xpos === "VBG" && speaks(i))?.i;
}

/**
 * Claims of quotations that no claim holds but that a verb beside them, or a colon before them, hands to somebody. `candidates`: those found already; one
 * whose cue is that verb gets the quotation as content.
 */
export function withAnnounced(scene: Scene, candidates: readonly Candidate[]): Candidate[] {
  const all = [...candidates];
  for (const quotation of scene.quotes.list) {
    const { first, index, continues, single } = quotation;
    if (single || continues >= 0 || scene.quotes.at[first.sentence]![first.token] !== index) continue;
    if (all.some(({ content }) => holds(content, first.sentence, first.token))) continue;
    const content = quotationPieces(scene, index);
    if (wordsIn(scene, content) < FEWEST_WORDS) continue;
    const found = ahead(scene, quotation, content) ?? behind(scene, quotation, content);
    if (!found || all.some((other) => holds(other.content, found.sentence, found.token))) continue;
    const known = all.findIndex(
      ({ sentence, cue }) => sentence === found.sentence && cue.first <= found.token && found.token <= cue.last,
    );
    if (known >= 0) all[known] = { ...all[known]!, content: [...all[known]!.content, ...content] };
    else all.push({ ...found, part: "quotation" });
  }
  return all;
}
