import type { CueKind } from "@onrecord/record";

/**
 * What a word is looked up as: parts of speech of cues (a phrase is a sequence of lemmas), and words that tell of the source: verbs whose
 * subject is the source of their object, documents that speak for their makers, words for sources kept unnamed, crowds, platforms on
 * which people speak, things that cannot, verbs of intent that report nothing, verbs that give
 * a name, verbs that are deeds where they have a thing as object, verbs that make somebody do what
 * stands behind them, verbs that call a meeting or somebody home or lay claim to something, with what may be claimed, words that go on with what is
 * said, verbs of making documents, of looking into, weighing and perceiving, what those who mediate ask for, and things that are evidence.
 */
export const CUE_PARTS = [
  "verb",
  "noun",
  "adj",
  "adv",
  "amod",
  "prep",
  "phrase",
  "light",
  "document",
  "anonymous",
  "collective",
  "channel",
  "mute",
  "intent",
  "naming",
  "label",
  "blow",
  "deed",
  "causing",
  "convening",
  "convened",
  "summoning",
  "laying-claim",
  "claimable",
  "going-on",
  "making",
  "inquiring",
  "weighing",
  "identifying",
  "mediating",
  "calming",
  "perceiving",
  "evidence",
] as const;

/** What is reported: words, what evidence says, or a state of mind. */
export const CUE_CLASSES = ["speech", "evidence", "belief", "wish", "stance"] as const;

/** Where the content of a claim stands in relation to its cue (explained in lexicon/cues/verbs.yaml). */
export const CUE_FRAMES = ["clause", "quote", "inf", "ing", "obj", "as", "raised", "amod", "adv", "prep"] as const;

export type CuePart = (typeof CUE_PARTS)[number];
type CueClass = (typeof CUE_CLASSES)[number];
type CueFrame = (typeof CUE_FRAMES)[number];

/** A reporting word as the lexicon describes it. */
export interface CueEntry {
  readonly kind: CueKind;
  readonly class: CueClass;
  readonly frames: readonly CueFrame[];
  /** Prepositions that lead from the cue to its content. */
  readonly prep: readonly string[];
  /** The object is who is spoken to. */
  readonly to: boolean;
  /** The platform that the word itself names, in lower case. */
  readonly via?: string | undefined;
}

/** As packed: cues by part of speech and lemma, each the position of its entry. */
export interface PackedCues {
  readonly entries: readonly CueEntry[];
  readonly parts: Readonly<Record<CuePart, Readonly<Record<string, number>>>>;
}
