import packed from "./agreements.packed.json" with { type: "json" };
import {
  AGREEMENT_LISTS,
  type AgreementList,
  type AgreementNoun,
  type KnownAgreement,
  type PackedAgreements,
  type Progress,
} from "./agreements.types.ts";

export type { AgreementNoun, KnownAgreement, Progress } from "./agreements.types.ts";

/** Words of agreements (explained in lexicon/agreements.yaml); all lemmas in small letters. */
export interface AgreementWords {
  noun(lemma: string): AgreementNoun | undefined;
  in(list: AgreementList, lemma: string): boolean;
  /** What a verb says of the agreement that it governs. */
  verb(lemma: string): Progress | undefined;
  /** What a noun says of the agreement that is its complement. */
  deed(lemma: string): Progress | undefined;
  /** The agreement of that name, in small letters without article. */
  known(name: string): KnownAgreement | undefined;
}

function load(data: PackedAgreements): AgreementWords {
  const nouns = new Map(Object.entries(data.nouns));
  const verbs = new Map(Object.entries(data.verbs));
  const deeds = new Map(Object.entries(data.deeds));
  const known = new Map(Object.values(data.known).flatMap((one) => one.names.map((name) => [name, one] as const)));
  const lists = new Map(AGREEMENT_LISTS.map((list) => [list, new Set(data.lists[list])]));
  return Object.freeze({
    noun: (lemma: string) => nouns.get(lemma),
    in: (list: AgreementList, lemma: string) => lists.get(list)?.has(lemma) ?? false,
    verb: (lemma: string) => verbs.get(lemma),
    deed: (lemma: string) => deeds.get(lemma),
    known: (name: string) => known.get(name),
  });
}

export const agreementWords: AgreementWords = load(packed as PackedAgreements);
