import type { AgreementKind, Stage, Status } from "@onrecord/record";

/**
 * What is kept of a report to compare it with others: plain JSON, a few kilobytes. A store keeps it as it is and looks at `report`
 * and `version` alone.
 */
export interface ReportPrint {
  /** Format of the print; prints of another version are made again. */
  readonly version: 1;
  readonly report: string;
  readonly outlet: string | null;
  /** Day of publication, days since 1970-01-01. */
  readonly day: number | null;
  readonly text: TextPrint;
  /** Wire that the report credits for the whole of its text. */
  readonly wire: string | null;
  /** Terms with their counts, the weightiest first; the headline and the first line count more. */
  readonly terms: readonly (readonly [term: string, count: number])[];
  readonly entities: readonly EntityPrint[];
  readonly tellings: readonly TellingPrint[];
  readonly agreements: readonly AgreementPrint[];
}

/** Broder's sketch of the word 5-grams: all hashes below `2^32 * rate`, sorted. */
export interface TextPrint {
  readonly rate: number;
  readonly hashes: readonly number[];
}

/** What is known of an entity from its own report. */
export interface EntityPrint {
  readonly id: string;
  /** Key across reports as far as the report itself tells. */
  readonly actor: string;
  readonly kind: string;
  readonly name: string;
  readonly country: string | null;
  readonly sector: string | null;
  /** Posts, as `country|post` where the country is known. */
  readonly offices: readonly string[];
}

export interface CountPrint {
  readonly value: number;
  /** Role and unit: "killed person". */
  readonly of: string;
}

/** Whose word a telling is. */
export interface WordPrint {
  readonly kind: "own" | "actor" | "outlet" | "anonymous" | "collective" | "unstated";
  /** Actor key of the source or of the outlet; what is known of it ("IRN GOV") where it has no name. */
  readonly key: string;
  readonly name: string;
}

/** What is kept of an event. */
export interface TellingPrint {
  readonly id: string;
  readonly type: string | null;
  readonly mode: string | null;
  /** Stems of the words that tell it. */
  readonly stems: readonly string[];
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly place: string | null;
  readonly placeCountry: string | null;
  /** Days since 1970-01-01, half-open. */
  readonly time: readonly [start: number, end: number] | null;
  readonly status: Status;
  readonly counts: readonly CountPrint[];
  /** Stems of the sentence that it is first told in. */
  readonly context: readonly string[];
  readonly word: WordPrint;
}

export interface AgreementPrint {
  readonly id: string;
  readonly name: string;
  readonly kind: AgreementKind;
  readonly parties: readonly string[];
  readonly subjects: readonly string[];
  readonly stage: Stage;
  readonly time: readonly [start: number, end: number] | null;
}
