import type { Lexicon } from "../model/lexicon.ts";
import type { LinearModel } from "../model/linear.ts";
import { FeatureSink } from "../model/sink.ts";
import { MAX_FEATURES, TagFeatures, type Word } from "./features.ts";

/**
 * Joint universal and Penn Treebank tags by two linear models: one goes greedily from right to left, the other from left to
 * right and adds the first one's scores to its own, so that each decision sees tags on both sides.
 */
export class Tagger {
  private readonly upos: string[];
  private readonly xpos: string[];
  private readonly all: readonly number[];
  /** The classes of a verb's past and participle. */
  private readonly pasts: readonly number[];
  /** The class of a finite past, or -1. */
  private readonly past: number;
  /** Whether a class is that of a word that can be a verb's subject. */
  private readonly subjects: readonly boolean[];
  /** The class of a mark that belongs to no clause, or -1. */
  private readonly mark: number;
  /** The classes of a common noun and of a name. */
  private readonly noun: number;
  private readonly name: number;
  /** The class of a common noun in the plural, or -1. */
  private readonly plural: number;
  private readonly backward: LinearModel;
  private readonly forward: LinearModel;
  private readonly features: TagFeatures;
  private readonly sink = new FeatureSink(MAX_FEATURES);

  /** `tags` are the classes of both models, `UPOS_XPOS`. */
  constructor(tags: readonly string[], backward: LinearModel, forward: LinearModel, lexicon: Lexicon) {
    this.upos = tags.map((tag) => tag.slice(0, tag.indexOf("_")));
    this.xpos = tags.map((tag) => tag.slice(tag.indexOf("_") + 1));
    this.all = tags.map((_, c) => c);
    const pasts = this.all.filter((c) => tags[c] === "VERB_VBD" || tags[c] === "VERB_VBN");
    this.mark = tags.indexOf("PUNCT_NFP");
    this.past = tags.indexOf("VERB_VBD");
    this.subjects = tags.map((tag) => /^(?:NOUN|PROPN)_|_PRP$/.test(tag));
    this.noun = tags.indexOf("NOUN_NN");
    this.name = tags.indexOf("PROPN_NNP");
    this.plural = tags.indexOf("NOUN_NNS");
    this.pasts = pasts.length > 0 ? pasts : this.all;
    this.backward = backward;
    this.forward = forward;
    this.features = new TagFeatures(lexicon);
  }

  /** The tags of one sentence's words. */
  tag(forms: readonly string[]): { upos: string[]; xpos: string[] } {
    const n = forms.length;
    const classes = this.upos.length;
    const sums = new Int32Array(n * classes);
    const tags = new Int16Array(n);
    this.features.prepare(forms);
    const decide = (i: number, step: 1 | -1, model: LinearModel, direction: "backward" | "forward"): void => {
      const word = this.features.word(i);
      const certain = word.bullet ? this.mark : word.men ? this.plural : word.certain;
      if (certain >= 0) {
        tags[i] = certain;
        return;
      }
      const local = this.local(i, word)[direction];
      const at = i * classes;
      for (let c = 0; c < classes; c++) sums[at + c]! += local[c]!;
      this.features.context(i, this.sink);
      this.features.history(i, step, tags[i - step] ?? -1, tags[i - 2 * step] ?? -1, this.sink);
      model.add(this.sink.hashes, this.sink.count, sums, at);
      tags[i] = this.best(sums, at, word.past ? this.pasts : this.all);
      // "Police shot a man": a noun between a subject and an object, or before "dead", is the verb that it is spelt like.
      const isBetween = step === 1 && word.alsoPast && this.subjects[tags[i - 1] ?? -1] && this.features.takesObject(i);
      const isDeadly = word.alsoPast && this.features.endsInDeath(i);
      if ((isBetween || isDeadly) && this.past >= 0 && this.subjects[tags[i]!]) tags[i] = this.past;
    };
    for (let i = n - 1; i >= 0; i--) decide(i, -1, this.backward, "backward");
    for (let i = 0; i < n; i++) decide(i, 1, this.forward, "forward");
    if (n > 1 && this.isOpeningName(tags)) tags[0] = this.name;
    return { upos: Array.from(tags, (t) => this.upos[t]!), xpos: Array.from(tags, (t) => this.xpos[t]!) };
  }

  /** "Ruritania will": a word that nobody has met, capitalised at the head of a sentence and before its verb, is a name. */
  private isOpeningName(tags: Int16Array): boolean {
    const { capital, known } = this.features.word(0);
    return tags[0] === this.noun && capital === 2 && !known && /^(?:MD|VB[DPZ])$/.test(this.xpos[tags[1]!]!);
  }

  private best(sums: Int32Array, at: number, allowed: readonly number[]): number {
    let best = allowed[0]!;
    for (const c of allowed) if (sums[at + c]! > sums[at + best]!) best = c;
    return best;
  }

  /** Scores of a form by itself, looked up once while the form is remembered. */
  private local(i: number, word: Word): { readonly backward: Int32Array; readonly forward: Int32Array } {
    if (word.scores) return word.scores;
    const scores = { backward: new Int32Array(this.upos.length), forward: new Int32Array(this.upos.length) };
    this.features.local(i, this.sink);
    this.backward.add(this.sink.hashes, this.sink.count, scores.backward);
    this.forward.add(this.sink.hashes, this.sink.count, scores.forward);
    word.scores = scores;
    return scores;
  }
}
