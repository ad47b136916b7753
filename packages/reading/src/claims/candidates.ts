import type { CueEntry } from "../lexicon/cues.ts";
import { base, dependents } from "../tree/subtree.ts";
import {
  adverbComplement,
  participleComplement,
  phraseAt,
  phraseComplement,
  prepositionAt,
  prepositionComplement,
  prepositionObject,
} from "./adverbial.ts";
import { type Candidate, type Complement, lemmaAt, type Piece, type Scene } from "./candidate.ts";
import { adjectiveComplement, nounComplement } from "./noun.ts";
import { piecesOf } from "./pieces.ts";
import { sourceOfNoun, sourceOfVerb, subjectOf } from "./source.ts";
import { isPassive, verbComplement } from "./verb.ts";

/** How a verb that no lexicon holds is taken, if a quotation or a clause stands beside it. */
const UNKNOWN: CueEntry = { kind: "say", class: "speech", frames: ["clause", "quote"], prep: [], to: false };

type Found = Omit<Candidate, "sentence" | "content" | "cue" | "frame" | "loose"> & {
  complement: Complement;
  last: number;
};

function fromVerb(scene: Scene, s: number, token: number): Found | undefined {
  const sentence = scene.analysis.sentences[s]!;
  const phrase = phraseAt(scene, s, token);
  if (phrase) {
    const complement =
      phraseComplement(sentence, token, phrase.last) ?? verbComplement(scene, s, token, phrase.entry, true);
    const source = sourceOfVerb(sentence, token, scene.cues);
    if (complement) {
      return {
        token,
        last: phrase.last,
        part: "phrase",
        lemma: phrase.text,
        known: true,
        entry: phrase.entry,
        complement,
        source,
        passive: false,
      };
    }
  }
  const lemma = lemmaAt(sentence, token);
  const next = sentence.tokens[token + 1]?.form.toLowerCase() ?? "";
  const particle = scene.cues.find("verb", `${lemma} ${next}`);
  const entry = particle ?? scene.cues.find("verb", lemma);
  const complement = verbComplement(scene, s, token, entry ?? UNKNOWN, entry !== undefined);
  if (!complement) return undefined;
  const source = sourceOfVerb(sentence, token, scene.cues);
  if (!entry && source === null) return undefined;
  const passive = isPassive(sentence, token);
  const text = particle ? `${lemma} ${next}` : lemma;
  return {
    token,
    last: particle ? token + 1 : token,
    part: "verb",
    lemma: text,
    known: entry !== undefined,
    entry: entry ?? UNKNOWN,
    complement,
    source,
    passive,
  };
}

function fromNoun(scene: Scene, s: number, token: number): Found | undefined {
  const sentence = scene.analysis.sentences[s]!;
  const lemma = lemmaAt(sentence, token);
  const entry = scene.cues.find("noun", lemma);
  const complement = entry && nounComplement(scene, s, token, entry);
  if (!entry || !complement) return undefined;
  const source = sourceOfNoun(sentence, token, scene.cues, complement.tokens);
  return { token, last: token, part: "noun", lemma, known: true, entry, complement, source, passive: false };
}

function fromAdjective(scene: Scene, s: number, token: number): Found | undefined {
  const sentence = scene.analysis.sentences[s]!;
  const { deprel, form } = sentence.tokens[token]!;
  const written = form.toLowerCase();
  const alleged = base(deprel) === "amod" ? scene.cues.find("amod", written) : undefined;
  if (alleged) {
    const complement = participleComplement(sentence, token);
    return (
      complement && {
        token,
        last: token,
        part: "amod",
        lemma: written,
        known: true,
        entry: alleged,
        complement,
        source: null,
        passive: false,
      }
    );
  }
  const entry = scene.cues.find("adj", written);
  const complement = entry && adjectiveComplement(sentence, token, entry);
  if (!entry || !complement) return undefined;
  const source = subjectOf(sentence, token, scene.cues, 1);
  return source === null
    ? undefined
    : { token, last: token, part: "adj", lemma: written, known: true, entry, complement, source, passive: false };
}

function fromAdverb(scene: Scene, s: number, token: number): Found | undefined {
  const sentence = scene.analysis.sentences[s]!;
  const lemma = sentence.tokens[token]!.form.toLowerCase();
  const entry = scene.cues.find("adv", lemma);
  if (!entry) return undefined;
  return {
    token,
    last: token,
    part: "adv",
    lemma,
    known: true,
    entry,
    complement: adverbComplement(sentence, token),
    source: null,
    passive: false,
  };
}

function fromPreposition(scene: Scene, s: number, token: number): Found | undefined {
  const sentence = scene.analysis.sentences[s]!;
  const found = prepositionAt(scene, s, token);
  const object = found ? prepositionObject(sentence, token, found.last) : -1;
  if (!found || object < 0 || scene.cues.find("mute", lemmaAt(sentence, object))) return undefined;
  const complement = prepositionComplement(sentence, token, object);
  return {
    token,
    last: found.last,
    part: "prep",
    lemma: found.text,
    known: true,
    entry: found.entry,
    complement,
    source: object,
    passive: false,
  };
}

/** "Putin: deal is near", "Smith: I never said that": a short noun phrase, a colon, and words of that source. */
function fromColon(scene: Scene, s: number, token: number): Found | undefined {
  const sentence = scene.analysis.sentences[s]!;
  if (sentence.tokens[token]!.form !== ":" || token < 1 || token > 6 || sentence.tokens.length - token < 4)
    return undefined;
  const start = scene.quotes.at[s]![0]! >= 0 ? 1 : 0;
  const before = sentence.tokens.slice(start, token);
  if (
    !before.every(({ upos }) => /PROPN|NOUN|ADJ|ADP|DET|PART/.test(upos)) ||
    !before.some(({ upos, form }) => upos === "PROPN" || form === form.toUpperCase())
  )
    return undefined;
  const head = before.find(({ head: above }) => above < 0 || above >= token)?.i ?? token - 1;
  const tokens = new Set(sentence.tokens.slice(token + 1).map(({ i }) => i));
  const complement: Complement = { frame: "clause", tokens, quotations: [], cue: [] };
  return {
    token,
    last: token,
    part: "colon",
    lemma: ":",
    known: true,
    entry: UNKNOWN,
    complement,
    source: head,
    passive: false,
  };
}

function found(scene: Scene, s: number, token: number): Found | undefined {
  const { upos, xpos, form } = scene.analysis.sentences[s]!.tokens[token]!;
  if (form === ":") return fromColon(scene, s, token);
  const preposition = fromPreposition(scene, s, token);
  if (preposition) return preposition;
  if (upos === "ADV") return fromAdverb(scene, s, token);
  if (upos === "VERB" || xpos.startsWith("VB")) return fromAdjective(scene, s, token) ?? fromVerb(scene, s, token);
  if (upos === "NOUN") return fromNoun(scene, s, token);
  return upos === "ADJ" ? fromAdjective(scene, s, token) : undefined;
}

function cueOf(scene: Scene, s: number, { token, last, complement }: Found): Piece {
  const sentence = scene.analysis.sentences[s]!;
  const particles = dependents(sentence, token, "compound").filter(
    ({ deprel, i }) => deprel === "compound:prt" && i === token + 1,
  );
  const near = [...complement.cue, ...particles.map(({ i }) => i)].filter((i) => i > token && i <= last + 2);
  return { sentence: s, first: token, last: Math.max(last, ...near) };
}

/** Every word of the text that may report something, with what it would report, in text order. */
export function candidatesOf(scene: Scene): Candidate[] {
  const candidates: Candidate[] = [];
  scene.analysis.sentences.forEach((sentence, s) => {
    let within = -1;
    for (const { i } of sentence.tokens) {
      if (i <= within) continue;
      const word = found(scene, s, i);
      if (!word) continue;
      const cue = cueOf(scene, s, word);
      if (word.part === "phrase") within = word.last;
      const { complement, last: _, ...rest } = word;
      const content = piecesOf(scene, s, complement.tokens, complement.quotations, cue);
      if (content.length > 0)
        candidates.push({
          ...rest,
          sentence: s,
          cue,
          frame: complement.frame,
          loose: complement.loose === true,
          content,
        });
    }
  });
  return candidates;
}
