import { type LemmaMaps, makeLemmaModel } from "@onrecord/language/lemma/file.ts";
import { type LemmaModel, Lemmatiser, LONGEST_SUFFIX, lemmaKey } from "@onrecord/language/lemma/lemmatiser.ts";
import { type CaseMode, caseClass, recase, scriptOf } from "@onrecord/language/lemma/script.ts";
import type { GoldSentence } from "./conllu.ts";

/** Words that must share an ending before it makes a rule. */
const LEAST_WORDS = 2;

/** Share of a word's uses that must have its features before they stand for the word. */
const SETTLED_SHARE = 0.6;
const SETTLED_USES = 40;

type Votes = Map<number, Map<string, number>>;
type Numbered = [key: number, value: string][];

export interface TrainedLemmas {
  readonly model: LemmaModel;
  readonly maps: LemmaMaps;
}

interface Use {
  readonly form: string;
  readonly lower: string;
  readonly tag: number;
  readonly lemma: string;
  readonly mode: CaseMode;
  readonly script: string;
}

/** Counts scripts by form, by word, by suffix and tag; keeps what the shorter or more general entry does not already give. */
export function trainLemmas(sentences: readonly GoldSentence[]): TrainedLemmas {
  const uses = sentences.flatMap((s) =>
    s.forms.map((form, i) => useOf(form, s.lemmas[i]!, lemmaKey.tag(s.upos[i]!, s.xpos[i]!))),
  );
  const cases: Votes = new Map();
  const endings: Votes = new Map();
  const words: Votes = new Map();
  const forms: Votes = new Map();
  const suffixes: Votes[] = Array.from({ length: LONGEST_SUFFIX + 1 }, () => new Map());
  const sample = new Map<number, Use>();
  const shorter = new Map<number, number>();
  for (const use of uses) {
    const { form, lower, tag, mode, script } = use;
    const joined = `${mode}${script}`;
    if (caseClass(form) !== "lower") {
      vote(cases, lemmaKey.case(form, tag), mode);
      vote(endings, lemmaKey.ending(form, tag), mode);
      sample.set(lemmaKey.ending(form, tag), use);
    }
    vote(forms, lemmaKey.form(form, tag), joined);
    sample.set(lemmaKey.form(form, tag), use);
    vote(words, lemmaKey.word(lower, tag), script);
    sample.set(lemmaKey.word(lower, tag), use);
  }
  // A word counts once for its endings, however frequent it is: endings must serve words never seen.
  for (const [key, scripts] of words) {
    const { lower, tag } = sample.get(key)!;
    for (let length = 0; length <= Math.min(LONGEST_SUFFIX, lower.length); length++) {
      const suffix = lemmaKey.suffix(lower, length, tag);
      vote(suffixes[length]!, suffix, winner(scripts));
      if (length > 0) shorter.set(suffix, lemmaKey.suffix(lower, length - 1, tag));
    }
  }
  const suffixRules = new Map<number, string>();
  const given = (key: number | undefined): string | undefined => {
    for (let k = key; k !== undefined; k = shorter.get(k)) if (suffixRules.has(k)) return suffixRules.get(k);
    return undefined;
  };
  for (const level of suffixes)
    for (const [key, scripts] of level) {
      const best = winner(scripts);
      if (scripts.get(best)! >= LEAST_WORDS && given(shorter.get(key)) !== best) suffixRules.set(key, best);
    }
  const caseRules = new Map([...cases].map(([key, votes]) => [key, winner(votes)]));
  for (const [key, votes] of endings) {
    const { form, tag } = sample.get(key)!;
    const best = winner(votes);
    if (votes.get(best)! >= LEAST_WORDS && caseRules.get(lemmaKey.case(form, tag)) !== best) caseRules.set(key, best);
  }
  const feats = featureVotes(sentences);

  const scripts: string[] = [];
  const numbers = new Map<string, number>();
  const number = (script: string): number => {
    const known = numbers.get(script);
    if (known !== undefined) return known;
    numbers.set(script, scripts.length);
    scripts.push(script);
    return scripts.length - 1;
  };
  const features = [...new Set(feats.map(([, f]) => f))].sort();
  const featureNumbers = new Map(features.map((f, i) => [f, i]));
  const maps = {
    forms: freeze([], number),
    words: freeze([], number),
    suffixes: freeze([...suffixRules], number),
    cases: freeze([...caseRules], number),
    feats: freeze(feats, (f) => featureNumbers.get(f)!),
  };
  const model = (): LemmaModel => makeLemmaModel(maps, scripts, features);
  let rules = new Lemmatiser(model());
  const wordEntries: Numbered = [];
  for (const [key, votes] of words) {
    const { lower, tag } = sample.get(key)!;
    const best = winner(votes);
    if (scriptOf(lower, rules.regular(lower, tag)) !== best) wordEntries.push([key, best]);
  }
  maps.words = freeze(wordEntries, number);
  rules = new Lemmatiser(model());
  const formEntries: Numbered = [];
  for (const [key, votes] of forms) {
    const { form, tag } = sample.get(key)!;
    const best = winner(votes);
    const use = useOf(form, rules.regular(form, tag), tag);
    if (`${use.mode}${use.script}` !== best) formEntries.push([key, best]);
  }
  maps.forms = freeze(formEntries, number);
  return { model: model(), maps };
}

function useOf(form: string, lemma: string, tag: number): Use {
  let mode: CaseMode = "k";
  let script = scriptOf(form, lemma);
  for (const other of ["l", "t"] as const) {
    const candidate = scriptOf(recase(form, other), lemma);
    if (cutOf(candidate) < cutOf(script)) {
      mode = other;
      script = candidate;
    }
  }
  return { form, lower: form.toLowerCase(), tag, lemma, mode, script };
}

function cutOf(script: string): number {
  return Number(script.slice(0, script.indexOf(" ")));
}

/** Most frequent features of each tag, and of each word where it differs from its tag's. */
function featureVotes(sentences: readonly GoldSentence[]): Numbered {
  const byTag: Votes = new Map();
  const byWord: Votes = new Map();
  const tagOf = new Map<number, number>();
  for (const s of sentences)
    s.forms.forEach((form, i) => {
      const tag = lemmaKey.tag(s.upos[i]!, s.xpos[i]!);
      vote(byTag, lemmaKey.tagFeats(tag), s.feats[i]!);
      vote(byWord, lemmaKey.feats(form, tag), s.feats[i]!);
      tagOf.set(lemmaKey.feats(form, tag), lemmaKey.tagFeats(tag));
    });
  const general = new Map([...byTag].map(([key, votes]) => [key, winner(votes)]));
  const special = [...byWord]
    .map(([key, votes]): [number, string, boolean] => [key, winner(votes), isSettled(votes)])
    .filter(([key, best, settled]) => settled && general.get(tagOf.get(key)!) !== best)
    .map(([key, best]): [number, string] => [key, best]);
  return [...general, ...special];
}

/** Features that vary with the sentence, as a verb's person does, are left to the tag. */
function isSettled(votes: Map<string, number>): boolean {
  const uses = [...votes.values()].reduce((a, b) => a + b, 0);
  return uses >= SETTLED_USES || votes.get(winner(votes))! >= SETTLED_SHARE * uses;
}

function vote(votes: Votes, key: number, value: string): void {
  const counts = votes.get(key) ?? new Map<string, number>();
  counts.set(value, (counts.get(value) ?? 0) + 1);
  votes.set(key, counts);
}

function winner(counts: Map<string, number>): string {
  return [...counts].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] < a[0]) ? b : a))[0];
}

function freeze(entries: Numbered, number: (value: string) => number): { keys: Int32Array; values: Uint16Array } {
  const sorted = [...entries].sort(([a], [b]) => (a >>> 0) - (b >>> 0));
  return {
    keys: Int32Array.from(sorted, ([key]) => key),
    values: Uint16Array.from(sorted, ([, value]) => number(value)),
  };
}
