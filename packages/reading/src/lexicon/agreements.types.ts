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
  "near",
  "nearing",
  "kept",
  "sought",
  "outsiders",
  "share",
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

/** An agreement with a name of its own. */
export interface KnownAgreement {
  readonly kind: AgreementKind;
  /** Names in small letters. */
  readonly names: readonly string[];
  /** Words by which a common noun points at it. */
  readonly marks?: readonly string[];
  /** Codes of the states and bodies between whom it was made. */
  readonly parties?: readonly string[];
}

/** As packed: see lexicon/agreements.yaml. */
export interface PackedAgreements {
  readonly nouns: Readonly<Record<string, AgreementNoun>>;
  readonly lists: Readonly<Record<AgreementList, readonly string[]>>;
  /** Verb to what it says. */
  readonly verbs: Readonly<Record<string, Progress>>;
  /** Noun of a deed to what it says. */
  readonly deeds: Readonly<Record<string, Progress>>;
  readonly known: Readonly<Record<string, KnownAgreement>>;
}
