import { makeTagger, type TaggerModel } from "@onrecord/language/tag/file.ts";
import { asHeadlines } from "./headlines.ts";
import { FOLDS, TAGGER } from "./settings.ts";
import type { WordStatistics } from "./statistics.ts";
import {
  ambiguityClasses,
  buildLexicon,
  certainTags,
  countTags,
  type Tagged,
  tagClasses,
  trainTagger,
} from "./tagger.ts";

type Tags = { readonly upos: readonly string[]; readonly xpos: readonly string[] };

/** Both directions of the tagger. */
export function trainBoth(
  sentences: readonly Tagged[],
  statistics: WordStatistics,
  settings: { readonly epochs: number; readonly runs: number },
  log: (line: string) => void,
): TaggerModel {
  const counts = countTags(sentences);
  const tags = tagClasses(sentences);
  const lexicon = buildLexicon([
    ambiguityClasses(counts, TAGGER.goldShare),
    statistics.silver,
    statistics.fine,
    statistics.coarse,
    certainTags(counts, tags),
  ]);
  const examples = [...sentences, ...asHeadlines(sentences)];
  const train = (step: 1 | -1) =>
    trainTagger(examples, tags, lexicon, {
      ...TAGGER,
      epochs: settings.epochs,
      step,
      seeds: seedsOf(settings.runs),
      log,
    });
  return { tags, lexicon, backward: train(-1), forward: train(1) };
}

function seedsOf(runs: number): number[] {
  return Array.from({ length: runs }, (_, run) => run + 1);
}

/** Tags for each sentence from a tagger that was not trained on it: what later stages will meet, so what they must learn from. */
export function jackknife(
  sentences: readonly Tagged[],
  statistics: WordStatistics,
  log: (line: string) => void,
): Tags[] {
  const foldOf = (i: number): number => Math.floor(i / FOLDS.block) % FOLDS.count;
  const tags: Tags[] = new Array(sentences.length);
  for (let fold = 0; fold < FOLDS.count; fold++) {
    const rest = sentences.filter((_, i) => foldOf(i) !== fold);
    const tagger = makeTagger(trainBoth(rest, statistics, FOLDS, () => {}));
    let right = 0;
    let words = 0;
    sentences.forEach((sentence, i) => {
      if (foldOf(i) !== fold) return;
      const given = tagger.tag(sentence.forms);
      tags[i] = given;
      words += sentence.forms.length;
      given.upos.forEach((u, k) => {
        if (u === sentence.upos[k]) right++;
      });
    });
    log(`jackknife: fold ${fold + 1}/${FOLDS.count}, UPOS ${((100 * right) / words).toFixed(2)}`);
  }
  return tags;
}
