import { analyse } from "@onrecord/language";
import type { Span } from "@onrecord/record";
import { mentions } from "../mentions/index.ts";
import { type Reader, reportOf } from "../read.ts";
import { linkMentions } from "./index.ts";
import type { AntecedentWeights, Choice } from "./scene.ts";

export type { AntecedentWeights } from "./scene.ts";

/** A pronoun, and what it may stand for: each with its features and all the words that the report has for it. */
export interface PronounChoice {
  readonly span: Span;
  readonly kind: Choice["kind"];
  readonly candidates: readonly { readonly features: readonly string[]; readonly mentions: readonly Span[] }[];
}

/** What training needs: the choices that a text leaves to the ranker of antecedents, each pronoun before them linked by `weights`. */
export function pronounChoices(text: string, reader: Reader, weights: AntecedentWeights): PronounChoice[] {
  const report = reportOf({ text });
  const analysis = analyse(text, reader.language);
  const found = mentions.run({ analysis }, reader.resources);
  const lesson = { weights, choices: [] as Choice[] };
  linkMentions({ report, analysis, mentions: found }, reader.resources, lesson);
  return lesson.choices.map(({ mention, kind, candidates }) => ({
    span: found[mention]!.span,
    kind,
    candidates: candidates.map(({ features, thing }) => ({
      features,
      mentions: thing.mentions.map((index) => found[index]!.span),
    })),
  }));
}
