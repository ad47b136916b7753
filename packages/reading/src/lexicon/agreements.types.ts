import type { AgreementKind } from "@onrecord/record";

export const AGREEMENT_LISTS = [
  "plain",
  "comprehensive",
  "about",
  "covers",
  "relations",
  "fields",
  "examples",
  "force",
  "unreached",
] as const;

/** What verbs say of an agreement: its stage, or that one party leaves it. */
export const PROGRESS = [
  "talks",
  "agreed",
  "signed",
  "ratified",
  "in-force",
  "leaves",
  "suspended",
  "broken",
  "terminated",
] as const;

export type AgreementList = (typeof AGREEMENT_LISTS)[number];
export type Progress = (typeof PROGRESS)[number];

export interface AgreementNoun {
  readonly kind: AgreementKind;
  /** Nouns of one family can stand for each other. */
  readonly broad: string;
  /** Has other senses. */
  readonly weak?: boolean;
}

/** As packed: see lexicon/agreements.yaml. */
export interface PackedAgreements {
  readonly nouns: Readonly<Record<string, AgreementNoun>>;
  readonly lists: Readonly<Record<AgreementList, readonly string[]>>;
  /** Verb to what it says. */
  readonly verbs: Readonly<Record<string, Progress>>;
}
